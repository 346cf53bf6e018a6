import { decodeRlp, encodeRlpBytes, encodeRlpList } from "@chainops/kzg/formats/transaction/rlp";
import type { RlpItem } from "@chainops/kzg/formats/transaction/rlp";
import * as fc from "fast-check";
import { toRlp } from "viem";
import { describe, expect, it } from "vitest";

type Nested = Uint8Array | readonly Nested[];

const nested = fc.letrec<{ value: Nested; list: readonly Nested[] }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.uint8Array({ maxLength: 70 }),
    fc.uint8Array({ size: "large" }),
    tie("list"),
  ),
  list: fc.array(tie("value"), { maxLength: 6 }),
})).value;

function plain(item: RlpItem): Nested {
  return item.kind === "bytes" ? Uint8Array.from(item.bytes) : item.items.map(plain);
}

function encode(value: Nested): Uint8Array {
  return value instanceof Uint8Array ? encodeRlpBytes(value) : encodeRlpList(value.map(encode));
}

const depthOf = (value: Nested): number =>
  value instanceof Uint8Array ? 0 : 1 + Math.max(0, ...value.map((entry) => depthOf(entry)));

describe("RLP", () => {
  it("is encoded as viem does, and read back", () => {
    fc.assert(
      fc.property(
        nested.filter((value) => depthOf(value) <= 8),
        (value) => {
          const encoded = encode(value);
          expect(Buffer.from(encoded).equals(Buffer.from(toRlp(value as Uint8Array, "bytes")))).toBe(true);
          expect(plain(decodeRlp(encoded))).toEqual(value);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    { name: "nothing", hex: "", reason: /ends at byte 0/ },
    { name: "a byte below 0x80 with a header", hex: "8101", reason: /below 0x80/ },
    { name: "a long length for a short string", hex: "b80100", reason: /shorter/ },
    { name: "a length with a leading zero", hex: `b90038${"00".repeat(56)}`, reason: /shorter/ },
    { name: "a long length for a short list", hex: "f80180", reason: /shorter/ },
    { name: "bytes after the end", hex: "c000", reason: /1 bytes follow/ },
    { name: "a string that passes the end", hex: "83aabb", reason: /says 3 bytes, but 2 are left/ },
    { name: "an item that passes its list's end", hex: "c282aabb", reason: /says 2 bytes, but 1 are left/ },
    { name: "a length cut in the middle", hex: "b9ff", reason: /middle of a length/ },
    { name: "a length of 2⁶⁴ - 1", hex: "bfffffffffffffffff", reason: /says 1844/ },
    { name: "nine lists in one another", hex: "c8c7c6c5c4c3c2c1c0", reason: /more than 8 deep/ },
  ])("is refused: $name", ({ hex, reason }) => {
    expect(() => decodeRlp(Buffer.from(hex, "hex"))).toThrow(reason);
  });

  it("is refused with too many items, in bounded time", () => {
    const items = encodeRlpList([new Uint8Array(200_000).fill(1)]);
    expect(() => decodeRlp(items)).toThrow(/more than 100000 items/);
  });
});
