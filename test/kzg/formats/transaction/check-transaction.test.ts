import { checkTransaction } from "@chainops/kzg/formats/transaction/check-transaction";
import type { TransactionExpectation } from "@chainops/kzg/formats/transaction/check-transaction";
import { parseTransaction } from "@chainops/kzg/formats/transaction/parse-transaction";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueOfRead } from "../../support/read-values.ts";
import { buildParts, signBare, wrap } from "./build-transaction.ts";
import type { WrapperParts } from "./build-transaction.ts";

async function problemsOf(bytes: Uint8Array, expected?: TransactionExpectation) {
  return checkTransaction(valueOfRead(await parseTransaction(bytes)), expected).map(
    ({ status, path }) => `${status} ${path}`,
  );
}

function flip(list: readonly Uint8Array[], item: number, bit: number): readonly Uint8Array[] {
  const bytes = list[item] ?? new Uint8Array();
  return list.with(item, bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))));
}

describe("a wrapper", async () => {
  const v0 = buildParts(3, 1);
  const v1 = buildParts(3, 128);
  const bare = await signBare(v0.commitments);
  const [c0 = new Uint8Array(), c1 = new Uint8Array(), c2 = new Uint8Array()] = v0.commitments;
  const short = new Uint8Array(47);

  const changes: readonly { name: string; parts: WrapperParts; problems: readonly string[] }[] = [
    { name: "nothing changed", parts: v0, problems: [] },
    { name: "a blob dropped", parts: { ...v0, blobs: v0.blobs.slice(1) }, problems: ["malformed blobs"] },
    { name: "a commitment dropped", parts: { ...v0, commitments: [c0, c1] }, problems: ["malformed commitments"] },
    { name: "a proof dropped", parts: { ...v0, proofs: v0.proofs.slice(1) }, problems: ["malformed proofs"] },
    { name: "cell proofs in version 0", parts: { ...v0, proofs: v1.proofs }, problems: ["malformed proofs"] },
    {
      name: "two commitments swapped",
      parts: { ...v0, commitments: [c1, c0, c2] },
      problems: ["invalid commitments[0]", "invalid commitments[1]"],
    },
    { name: "a commitment twice", parts: { ...v0, commitments: [c0, c0, c2] }, problems: ["invalid commitments[1]"] },
    {
      name: "a short commitment",
      parts: { ...v0, commitments: [c0, c1, short] },
      problems: ["malformed commitments[2]", "invalid commitments[2]"],
    },
    {
      name: "a short blob",
      parts: { ...v0, blobs: [...v0.blobs.slice(0, 2), new Uint8Array(131_071)] },
      problems: ["malformed blobs[2]"],
    },
    {
      name: "a long proof",
      parts: { ...v0, proofs: [new Uint8Array(49), ...v0.proofs.slice(1)] },
      problems: ["malformed proofs[0]"],
    },
  ];

  it.each(changes)("of version 0 with $name: $problems", async ({ parts, problems }) => {
    expect(await problemsOf(wrap(bare, null, parts))).toEqual(problems);
  });

  it("of version 1 names the cell proof that is missing or short, and its blob", async () => {
    const one = Uint8Array.of(1);
    expect(await problemsOf(wrap(bare, one, v1))).toEqual([]);
    expect(await problemsOf(wrap(bare, one, { ...v1, proofs: v1.proofs.slice(1) }))).toEqual(["malformed cell_proofs"]);
    const proofs = v1.proofs.with(130, short);
    const transaction = valueOfRead(await parseTransaction(wrap(bare, one, { ...v1, proofs })));
    expect(checkTransaction(transaction)).toMatchObject([{ path: "cell_proofs[130]", item: 1 }]);
  });

  it("of another chain is refused where the chain is known", async () => {
    expect(await problemsOf(bare, { chainId: 1n, sender: null })).toEqual([]);
    expect(await problemsOf(bare, { chainId: 2n, sender: null })).toEqual(["invalid tx.chain_id"]);
  });

  it("with any bit of a commitment or versioned hash flipped is refused for that blob", async () => {
    const transaction = valueOfRead(await parseTransaction(wrap(bare, null, v0)));
    fc.assert(
      fc.property(fc.nat(2), fc.nat(8 * 48 - 1), fc.nat(8 * 32 - 1), (item, commitmentBit, hashBit) => {
        const { sidecar } = transaction;
        if (sidecar === null) throw new Error("no sidecar");
        const otherCommitment = { ...sidecar, commitments: flip(sidecar.commitments, item, commitmentBit) };
        const otherHashes = flip(transaction.versionedHashes, item, hashBit);
        expect(checkTransaction({ ...transaction, sidecar: otherCommitment }).map(({ path }) => path)).toEqual([
          `commitments[${item}]`,
        ]);
        expect(checkTransaction({ ...transaction, versionedHashes: otherHashes }).map(({ path }) => path)).toEqual([
          ...(hashBit < 8 ? [`tx.blob_versioned_hashes[${item}]`] : []),
          `commitments[${item}]`,
        ]);
      }),
    );
  });

  it("without versioned hashes is none", async () => {
    const transaction = valueOfRead(await parseTransaction(bare));
    expect(checkTransaction({ ...transaction, versionedHashes: [] })).toMatchObject([
      { status: "malformed", path: "tx.blob_versioned_hashes" },
    ]);
  });
});
