import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength, cutToBytes, cutToCharacters } from "@chainops/core/report/cut-text";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", minLength: 200, maxLength: 400 }),
);

describe("cutting text", () => {
  it.each([
    { name: "bytes", cut: cutToBytes, measure: byteLength },
    { name: "characters", cut: cutToCharacters, measure: (text: string) => text.length },
  ])("to $name gives a beginning of the text within the limit, and all of it where it fits", ({ cut, measure }) => {
    fc.assert(
      fc.property(anyText, fc.nat(600), (text, limit) => {
        const short = cut(text, limit, "");
        expect(measure(short)).toBeLessThanOrEqual(limit);
        expect(text.startsWith(short)).toBe(true);
        expect(short === text).toBe(measure(text) <= limit);
        expect(measure(cut(text, limit))).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    { text: "héllo", bytes: 2, expected: "h" },
    { text: "漢字漢字", bytes: 11, expected: "漢字…" },
    { text: "ab👩‍👩‍👧cd", bytes: 12, expected: "ab…" },
    { text: "e\u0301e\u0301", bytes: 4, expected: "e\u0301" },
    { text: "🎉🎉", bytes: 7, expected: "🎉…" },
    { text: "abc", bytes: 2, expected: "ab" },
    { text: "abc", bytes: 0, expected: "" },
  ])("$text in $bytes bytes is $expected", ({ text, bytes, expected }) => {
    expect(cutToBytes(text, bytes, expected.endsWith("…") ? "…" : "")).toBe(expected);
  });

  it("leaves the mark out where it has no room", () => {
    expect(cutToBytes("abcdef", 2)).toBe("ab");
    expect(cutToCharacters("abcdef", 0)).toBe("");
  });

  it.each([400, 401])("tears no code point of a grapheme that is longer than its window, cut at %i", (limit) => {
    const short = cutToCharacters(`e${"\u{e0100}".repeat(1000)}`, limit, "");
    expect(short.isWellFormed()).toBe(true);
    expect(short.length).toBeGreaterThan(limit - 2);
  });

  it("cuts a megabyte of one accented letter", () => {
    const text = `e${"\u0301".repeat(500_000)}`;
    expect(byteLength(cutToBytes(text, 65_535))).toBeGreaterThan(65_000);
  });
});
