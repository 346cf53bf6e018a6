import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineSplitter } from "@chainops/dev/runner-double/split-lines";

function split(chunks: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

describe("cutting output into lines", () => {
  it.each([
    ["every kind of line end", "a\nb\r\nc\rd", ["a", "b", "c", "d"]],
    ["empty lines", "\n\r\n\r\r\na", ["", "", "", "", "a"]],
    ["no empty last line", "a\n", ["a"]],
    ["nothing", "", []],
    ["other separators stay inside", "a\u2028b\u0085c\vd\fe", ["a\u2028b\u0085c\vd\fe"]],
  ])("knows %s", (_, text, lines) => {
    expect(split([Buffer.from(text)])).toStrictEqual(lines);
  });

  it("gives the same lines wherever the stream is cut", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n", "é", "😀") });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
        const bytes = Buffer.from(whole);
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(split(chunks)).toStrictEqual(split([bytes]));
      }),
    );
  });
});
