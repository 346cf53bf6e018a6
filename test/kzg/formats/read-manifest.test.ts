import { readManifest } from "@chainops/kzg/formats/read-manifest";
import { describe, expect, it } from "vitest";
import { textBytes, valueOfRead, valuesOfItems } from "../support/read-values.ts";

describe("a manifest", () => {
  it("names files and bytes, in YAML and JSON alike", async () => {
    const yaml = 'items:\n  - blob: blobs/0.bin\n    commitment: "0x0102"\n    cell_proofs: proofs.hex\n';
    const list = JSON.stringify([
      { blob: "blobs/0.bin", commitment: "0x0102", proof: null, cell_proofs: "proofs.hex" },
    ]);
    const expected = [
      {
        blob: { path: "blobs/0.bin" },
        commitment: { bytes: Uint8Array.of(1, 2) },
        proof: null,
        cellProofs: { path: "proofs.hex" },
        versionedHash: null,
      },
    ];
    expect(valuesOfItems(await readManifest(textBytes(yaml)))).toEqual(expected);
    expect(valuesOfItems(await readManifest(textBytes(list)))).toEqual(expected);
  });

  it("tells which item and which field is wrong", async () => {
    const items = [
      {},
      { blob: "a", proof: "0xx" },
      { blob: "a", prof: "b" },
      "a",
      { blob: "" },
      { blob: "a", versioned_hash: 7 },
    ];
    const read = valueOfRead(await readManifest(textBytes(JSON.stringify({ items }))));
    expect(read).toMatchObject([
      { item: 0, field: "blob", reason: expect.stringMatching(/missing/) },
      { item: 1, field: "proof", reason: expect.stringMatching(/not hex/) },
      { item: 2, field: "input", reason: expect.stringMatching(/unknown key "prof"/) },
      { item: 3, field: "input", reason: expect.stringMatching(/a string, not an object/) },
      { item: 4, field: "blob", reason: expect.stringMatching(/empty/) },
      { item: 5, field: "versioned hash", reason: expect.stringMatching(/number/) },
    ]);
  });

  it.each([
    { name: "no items", text: "{}", reason: /missing, not a list/ },
    { name: "an empty list", text: "items: []", reason: /no items/ },
    { name: "hex", text: "0x1234", reason: /neither JSON nor YAML/ },
  ])("is refused: $name", async ({ text, reason }) => {
    expect(await readManifest(textBytes(text))).toMatchObject({
      status: "malformed",
      reason: expect.stringMatching(reason),
    });
  });
});
