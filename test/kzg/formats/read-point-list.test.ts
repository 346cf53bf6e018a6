import { readPointList } from "@chainops/kzg/formats/read-point-list";
import { describe, expect, it } from "vitest";
import { hexOf, textBytes, valueOfRead, valuesOfItems } from "../support/read-values.ts";

const points = [1, 2, 3].map((fill) => Uint8Array.from({ length: 48 }, () => fill));
const hex = points.map((point) => `0x${hexOf(point)}`);

describe("a file of commitments or proofs", () => {
  it.each([
    { name: "raw", bytes: Buffer.concat(points) },
    { name: "hex lines", bytes: textBytes(hex.join("\n")) },
    { name: "hex parted by commas", bytes: textBytes(hex.join(", ")) },
    { name: "a JSON list", bytes: textBytes(JSON.stringify(hex)) },
    { name: "a JSON object", bytes: textBytes(JSON.stringify({ commitments: hex })) },
    { name: "YAML", bytes: textBytes(`commitments:\n${hex.map((point) => `  - "${point}"`).join("\n")}`) },
  ])("is read: $name", async ({ bytes }) => {
    expect(valuesOfItems(await readPointList(bytes, "commitment")).map(hexOf)).toEqual(points.map(hexOf));
  });

  it("names the entry that is no point's length, and keeps the others", async () => {
    const items = valueOfRead(await readPointList(textBytes(JSON.stringify([hex[0], "0x00", null])), "proof"));
    expect(items).toMatchObject([
      { status: "read" },
      { item: 1, field: "proof", reason: "The proof has 1 bytes; 48 are expected." },
      { item: 2, field: "proof", reason: "The proof is null, not hex." },
    ]);
  });

  it.each([
    { name: "49 bytes", bytes: new Uint8Array(49), reason: /49 bytes/ },
    { name: "more points than any list has", bytes: new Uint8Array(48 * 100_001), reason: /at most 100000/ },
    { name: "an empty list", bytes: textBytes("[]"), reason: /empty/ },
    { name: "the other list only", bytes: textBytes('{"proofs": []}'), reason: /missing, not a list/ },
  ])("is refused: $name", async ({ bytes, reason }) => {
    expect(await readPointList(bytes, "commitment")).toMatchObject({
      status: "malformed",
      reason: expect.stringMatching(reason),
    });
  });
});
