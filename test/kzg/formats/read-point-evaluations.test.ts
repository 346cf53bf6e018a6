import { versionedHash } from "@chainops/kzg/challenge/versioned-hash";
import { hasRightVersionedHash } from "@chainops/kzg/formats/point-evaluation";
import { readPointEvaluations } from "@chainops/kzg/formats/read-point-evaluations";
import { describe, expect, it } from "vitest";
import { hexOf, textBytes, valueOfRead, valuesOfItems } from "../support/read-values.ts";
import { elementFromSeed } from "../support/seeded-blob.ts";

function evaluation(seed: string) {
  const commitment = Buffer.concat([elementFromSeed(`${seed} c`), elementFromSeed(seed)]).subarray(0, 48);
  const proof = Buffer.concat([elementFromSeed(`${seed} p`), elementFromSeed(seed)]).subarray(0, 48);
  return {
    versionedHash: versionedHash(commitment),
    z: elementFromSeed(`${seed} z`),
    y: elementFromSeed(`${seed} y`),
    commitment,
    proof,
  };
}

const parts = [evaluation("a"), evaluation("b")];
const calldata = parts.map((part) => Buffer.concat([part.versionedHash, part.z, part.y, part.commitment, part.proof]));
const objects = parts.map((part) =>
  Object.fromEntries(Object.entries(part).map(([key, bytes]) => [key, `0x${hexOf(bytes)}`])),
);
const row = (object: Record<string, string>) =>
  [object["z"], object["commitment"], object["versionedHash"], object["y"], object["proof"]].join(",");
const csv = ["z,kzg_commitment,Versioned Hash,y,proof", ...objects.map(row)].join("\n");

describe("point evaluations of a file", () => {
  it.each([
    { name: "raw calldata", bytes: Buffer.concat(calldata) },
    { name: "calldata in hex lines", bytes: textBytes(calldata.map((bytes) => `0x${hexOf(bytes)}`).join("\n")) },
    { name: "calldata in hex without a break", bytes: textBytes(calldata.map(hexOf).join("")) },
    { name: "a JSON list of hex", bytes: textBytes(JSON.stringify(calldata.map((bytes) => `0x${hexOf(bytes)}`))) },
    { name: "JSON objects", bytes: textBytes(JSON.stringify({ points: objects })) },
    {
      name: "JSON objects with calldata",
      bytes: textBytes(JSON.stringify(calldata.map((bytes) => ({ input: `0x${hexOf(bytes)}` })))),
    },
    { name: "CSV", bytes: textBytes(csv) },
    { name: "CSV of Windows with a byte order mark", bytes: textBytes(`\uFEFF${csv.replaceAll("\n", "\r\n")}\r\n`) },
  ])("are read from $name", async ({ bytes }) => {
    const read = valuesOfItems(await readPointEvaluations(bytes));
    expect(read.map((item) => hexOf(item.z))).toEqual(parts.map(({ z }) => hexOf(z)));
    expect(read.map((item) => hexOf(item.proof))).toEqual(parts.map(({ proof }) => hexOf(proof)));
    expect(read.every(hasRightVersionedHash)).toBe(true);
  });

  it("tell a versioned hash of another commitment", async () => {
    const [first = Buffer.alloc(0)] = calldata;
    const changed = Uint8Array.from(first);
    changed[0] = 2;
    expect(valuesOfItems(await readPointEvaluations(changed)).map(hasRightVersionedHash)).toEqual([false]);
  });

  it("may leave the versioned hash out", async () => {
    const bytes = textBytes(JSON.stringify(objects.map((object) => ({ ...object, versionedHash: null }))));
    expect(valuesOfItems(await readPointEvaluations(bytes)).map((item) => item.versionedHash)).toEqual([null, null]);
  });

  it("name the row and the field that is wrong", async () => {
    const text = ["z,y,commitment,proof", "0x00,0x00,0x00,0x00", "a,b", `${objects[0]?.["z"]},zz,,`].join("\n");
    expect(valueOfRead(await readPointEvaluations(textBytes(text)))).toMatchObject([
      { item: 0, field: "z", reason: "The z has 1 bytes; 32 are expected." },
      { item: 1, field: "input", reason: "The row has 2 fields; the header has 4." },
      { item: 2, field: "y", reason: expect.stringMatching(/not hex/) },
    ]);
  });

  it.each([
    { name: "191 bytes", bytes: calldata[0]?.subarray(1) ?? new Uint8Array(), reason: /191 bytes/ },
    { name: "a CSV without proofs", bytes: textBytes("z,y,commitment\n1,2,3"), reason: /no column "proof"/ },
    { name: "a CSV that names a column twice", bytes: textBytes("z,z,y,commitment,proof\n1"), reason: /twice/ },
    { name: "a CSV without rows", bytes: textBytes("z,y,commitment,proof\n"), reason: /no row/ },
  ])("are refused: $name", async ({ bytes, reason }) => {
    expect(await readPointEvaluations(bytes)).toMatchObject({
      status: "malformed",
      item: null,
      reason: expect.stringMatching(reason),
    });
  });
});
