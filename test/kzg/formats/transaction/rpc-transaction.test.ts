import { parseTransaction } from "@chainops/kzg/formats/transaction/parse-transaction";
import { parseRpcTransaction } from "@chainops/kzg/formats/transaction/rpc-transaction";
import { describe, expect, it } from "vitest";
import { pointFromSeed } from "../../beacon/build-sidecars.ts";
import { hexOf, valueOfRead } from "../../support/read-values.ts";
import { SENDER, TO, signBare } from "./build-transaction.ts";

describe("a transaction of JSON-RPC", async () => {
  const signed = valueOfRead(await parseTransaction(await signBare([pointFromSeed("a")])));
  const answer = {
    type: "0x3",
    chainId: "0x1",
    nonce: "0x7",
    maxPriorityFeePerGas: "0x2",
    maxFeePerGas: "0x1e",
    gas: "0x5208",
    to: TO,
    value: "0x5",
    input: "0x1234",
    accessList: [{ address: TO, storageKeys: [`0x${"01".repeat(32)}`] }],
    maxFeePerBlobGas: "0x63",
    blobVersionedHashes: signed.versionedHashes.map((hash) => `0x${hexOf(hash)}`),
    yParity: `0x${signed.signature.yParity}`,
    r: `0x${signed.signature.r.toString(16)}`,
    s: `0x${signed.signature.s.toString(16)}`,
    hash: signed.hash.toUpperCase().replace("0X", "0x"),
    from: SENDER,
  };

  it("is what was signed, field by field", async () => {
    const read = valueOfRead(await parseRpcTransaction(answer));
    expect(read).toEqual({ ...signed, form: "json-rpc", claimed: { hash: signed.hash, from: SENDER } });
  });

  it("may have zeros, which RLP writes as nothing", async () => {
    const read = valueOfRead(await parseRpcTransaction({ ...answer, nonce: "0x0", value: "0x0", input: "0x" }));
    expect(read.nonce).toBe(0n);
    expect(read.hash).not.toBe(signed.hash);
  });

  it.each([
    { change: { to: null }, reason: /to is null/ },
    { change: { to: "0x12" }, reason: /tx\.to has 1 bytes; 20/ },
    { change: { gas: `0x1${"0".repeat(16)}` }, reason: /tx\.gas_limit has 9 bytes; at most 8/ },
    { change: { nonce: "seven" }, reason: /nonce is a string, no whole number/ },
    { change: { accessList: {} }, reason: /accessList is an object, not a list/ },
    { change: { accessList: [{ address: "0x12", storageKeys: [] }] }, reason: /access_list\[0\]\.address has 1 bytes/ },
    { change: { accessList: [{ address: TO, storageKeys: ["0x12"] }] }, reason: /storage_keys\[0\] has 1 bytes/ },
    { change: { blobVersionedHashes: ["0x01"] }, reason: /blob_versioned_hashes\[0\] has 1 bytes/ },
    { change: { yParity: "0x2" }, reason: /y_parity is 2; 0 or 1/ },
  ])("is refused with $change", async ({ change, reason }) => {
    expect(await parseRpcTransaction({ ...answer, ...change })).toMatchObject({
      status: "malformed",
      reason: expect.stringMatching(reason),
    });
  });
});
