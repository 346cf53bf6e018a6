import * as fc from "fast-check";
import { expect, test } from "vitest";
import { measureSourceVolume } from "@chainops/reports/complexity/source-volume";

test.each([
  ["nothing", "", 0, 0],
  ["blank lines and comments", "\n  // a b\n/* c\n d */\n", 0, 0],
  ["a statement: 5 tokens, 4 of them different", "a = a;\n\n b // c\n", 2, 5 * Math.log2(4)],
  ["strings as one token each", 'f("a \\" b", \'c d\')', 1, 6 * Math.log2(6)],
  ["a string that its line ends as words", 'f("a b\n', 1, 5 * Math.log2(5)],
  ["one token", "a", 1, 1],
])("%s", (_name, source, linesOfCode, volume) => {
  const found = measureSourceVolume(source);
  expect(found.linesOfCode).toBe(linesOfCode);
  expect(found.volume).toBeCloseTo(volume, 9);
});

test("any text has finite numbers, and no more lines of code than lines", () => {
  const piece = fc.constantFrom("/*", "*/", "//", "\n", '"', "'", "\\", "a", "é");
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const text = parts.join("");
      const { linesOfCode, volume } = measureSourceVolume(text);
      expect(linesOfCode).toBeLessThanOrEqual(text.split("\n").length);
      expect(Number.isFinite(volume) && volume >= 0).toBe(true);
    }),
  );
});
