import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createChunkDecoder } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";

function decodeInPieces(bytes: Uint8Array, size: number): string {
  const decode = createChunkDecoder("utf-8");
  let text = "";
  for (let start = 0; start < bytes.length; start += size) text += decode(bytes.subarray(start, start + size));
  return text + decode(undefined);
}

it("decodes any text as it would whole, however it is cut", () => {
  const piece = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme-ascii" }), fc.constant("\ufeff"));
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
      const text = pieces.join("");
      const withoutMark = text.startsWith("\ufeff") ? text.slice(1) : text;
      expect(decodeInPieces(new TextEncoder().encode(text), size)).toBe(withoutMark);
    }),
  );
});

it("stops at bytes that are no text, behind plain ones too", () => {
  const bytes = Uint8Array.from([0x61, 0x62, 0x63, 0xff, 0x64]);
  for (const size of [1, 2, 5]) expect(() => decodeInPieces(bytes, size)).toThrow(ReportError);
});

it("stops at a character that is cut off at the end", () => {
  expect(() => decodeInPieces(Uint8Array.from([0x61, 0xc3]), 1)).toThrow(ReportError);
});
