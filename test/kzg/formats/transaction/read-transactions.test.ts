import { checkTransaction } from "@chainops/kzg/formats/transaction/check-transaction";
import { readTransactions } from "@chainops/kzg/formats/transaction/read-transactions";
import { recoverSender } from "@chainops/kzg/formats/transaction/recover-sender";
import { describe, expect, it } from "vitest";
import { HAS_REAL_FIXTURES, readRealFixture } from "../../support/real-fixtures.ts";
import { hexOf, textBytes, valueOfRead, valuesOfItems } from "../../support/read-values.ts";
import { SENDER, TO, buildParts, signBare, wrap } from "./build-transaction.ts";

/** Hashes and senders as the chains and the JSON-RPC answers have them. */
const REAL = [
  {
    file: "tx-4844/0.rlp",
    form: "wrapper-v0",
    chainId: 7n,
    hash: "0xd886baa4d7824402a508487d94b8efed257832170ecb5f5a85b8d2e15317728c",
    sender: "0xcf49fda3be353c69b41ed96333cd24302da4556f",
    blobs: 1,
  },
  {
    file: "tx-4844/1.rlp",
    form: "wrapper-v0",
    chainId: 3_151_908n,
    hash: "0x9b2a7ea02ced7e3514e5478c5595d05cb70f6766a59cb75433760b739393dd30",
    sender: "0x9950b660c600d70fe35eb3c748190bcaba7ac7cd",
    blobs: 1,
  },
  {
    file: "tx-4844/10.rlp",
    form: "wrapper-v0",
    chainId: 1n,
    hash: "0x1d1e8d5cb3c7faa51a2fd437a32044c82d2ace3cd184a58390cf2562a194d5e4",
    sender: "0x000000633b68f5d8d3a86593ebb815b4663bcbe0",
    blobs: 1,
  },
  {
    file: "tx-4844/12.rlp",
    form: "wrapper-v0",
    chainId: 1n,
    hash: "0x4b9604569c2bac66b40e20cd859262f42567ebe8846f3d8b1a1ad0fc683aef51",
    sender: "0x90680f0f6d63060fb7a16bdc722a85b992dd5047",
    blobs: 1,
  },
  {
    file: "tx-4844/22.rlp",
    form: "wrapper-v0",
    chainId: 1n,
    hash: "0xbbf7d7e7bdf6605de44119109be2aecc09acc47ead129d40a72528b2e42b9426",
    sender: "0x68bdfece01535090c8f3c27ec3b1ae97e83fa4aa",
    blobs: 2,
  },
  {
    file: "tx-4844/rpc_blob_transaction.rlp",
    form: "wrapper-v0",
    chainId: 7n,
    hash: "0xd886baa4d7824402a508487d94b8efed257832170ecb5f5a85b8d2e15317728c",
    sender: "0xcf49fda3be353c69b41ed96333cd24302da4556f",
    blobs: 1,
  },
  {
    file: "tx-7594/1.rlp",
    form: "wrapper-v1",
    chainId: 11_155_111n,
    hash: "0xb7490b74a4642b4c9d5c6cdb8a7a24dd639affa2d8eef4d5cd32a931a92a9752",
    sender: "0xd51a7e12997f6f1d04accc2b4053307a62b373cb",
    blobs: 1,
  },
  {
    file: "tx-7594/execution-apis-send-blob-tx.io",
    form: "wrapper-v1",
    chainId: 3_503_995_874_084_926n,
    hash: "0x05d85f6a761cac82cfdf06dd168952838ac452b10641aabccdfdad46e03d2f0b",
    sender: "0x1f4924b14f34e24159387c0a4cdbaa32f3ddb0cf",
    blobs: 1,
  },
  {
    file: "tx-4844/execution-apis-get-blob-tx.io",
    form: "json-rpc",
    chainId: 3_503_995_874_084_926n,
    hash: "0x4bb6fa064c302d27ea9ac821e061bcc336b8fa40de77f01e116c6461d47e7ac1",
    sender: "0x7435ed30a8b4aeb0877cef0c6e8cffe834eb865f",
    blobs: null,
  },
] as const;

async function problemsOf(file: string) {
  return valuesOfItems(await readTransactions(readRealFixture(file))).flatMap((transaction) =>
    checkTransaction(transaction).map(({ status, path, item }) => ({ status, path, item })),
  );
}

function hex(bytes: Uint8Array): string {
  return `0x${hexOf(bytes)}`;
}

function rpc(result: unknown): Uint8Array {
  return textBytes(JSON.stringify({ jsonrpc: "2.0", id: 1, result }));
}

describe.skipIf(!HAS_REAL_FIXTURES)("real transactions (skipped where the fixtures are absent)", () => {
  it.each(REAL)("$file is read and has no problem", async ({ file, form, chainId, hash, sender, blobs }) => {
    const [transaction, ...more] = valuesOfItems(await readTransactions(readRealFixture(file)));
    if (transaction === undefined) throw new Error("no transaction");
    expect(more).toEqual([]);
    expect([transaction.form, transaction.chainId, transaction.hash]).toEqual([form, chainId, hash]);
    expect(transaction.sidecar?.blobs.length ?? null).toBe(blobs);
    expect(await recoverSender(transaction)).toBe(sender);
    expect(checkTransaction(transaction, { chainId, sender })).toEqual([]);
  });

  it("the invalid commitment is no commitment of the transaction; the invalid proof needs KZG to be found", async () => {
    expect(await problemsOf("tx-7594-invalid/commitment.rlp")).toEqual([
      { status: "invalid", path: "commitments[0]", item: 0 },
    ]);
    expect(await problemsOf("tx-7594-invalid/proof.rlp")).toEqual([]);
  });

  it("an answer whose hash, sender or any field is changed contradicts itself", async () => {
    const text = Buffer.from(readRealFixture("tx-4844/execution-apis-get-blob-tx.io")).toString("utf8");
    const pathsOf = async (changed: string) => {
      expect(changed).not.toBe(text);
      const [transaction] = valuesOfItems(await readTransactions(textBytes(changed)));
      if (transaction === undefined) throw new Error("no transaction");
      return checkTransaction(transaction, { chainId: null, sender: await recoverSender(transaction) }).map(
        ({ path }) => path,
      );
    };
    expect(await pathsOf(text.replace('"from":"0x74', '"from":"0x75'))).toEqual(["from"]);
    expect(await pathsOf(text.replace('"hash":"0x4b', '"hash":"0x4c'))).toEqual(["hash"]);
    expect(await pathsOf(text.replace('"maxFeePerBlobGas":"0x2', '"maxFeePerBlobGas":"0x3'))).toEqual(["hash", "from"]);
    expect(await pathsOf(text.replace('Hashes":["0x01', 'Hashes":["0x02'))).toEqual([
      "tx.blob_versioned_hashes[0]",
      "hash",
      "from",
    ]);
  });
});

describe("transactions of a file", async () => {
  const parts = buildParts(2, 1);
  const bare = await signBare(parts.commitments);
  const v0 = wrap(bare, null, parts);
  const v1 = wrap(bare, Uint8Array.of(1), buildParts(2, 128));

  it.each([
    { name: "bytes of a bare one", bytes: bare, forms: ["bare"] },
    { name: "bytes of a wrapper of version 0", bytes: v0, forms: ["wrapper-v0"] },
    { name: "bytes of a wrapper of version 1", bytes: v1, forms: ["wrapper-v1"] },
    { name: "hex wrapped over lines", bytes: textBytes(hex(v1).replaceAll(/.{120}/g, "$&\n")), forms: ["wrapper-v1"] },
    { name: "hex, one a line", bytes: textBytes(`${hexOf(bare)}\n${hexOf(v0)}\n`), forms: ["bare", "wrapper-v0"] },
    { name: "a JSON string", bytes: textBytes(JSON.stringify(hex(v0))), forms: ["wrapper-v0"] },
    { name: "a JSON list", bytes: textBytes(JSON.stringify([hex(v0), hex(bare)])), forms: ["wrapper-v0", "bare"] },
    { name: "an answer of eth_getRawTransactionByHash", bytes: rpc(hex(bare)), forms: ["bare"] },
    {
      name: "a request of eth_sendRawTransaction",
      bytes: textBytes(JSON.stringify({ method: "eth_sendRawTransaction", params: [hex(v1)] })),
      forms: ["wrapper-v1"],
    },
    {
      name: "a block of raw transactions, of which one has type 3",
      bytes: rpc({ transactions: ["0x02c0", hex(bare), `0x03${"00".repeat(31)}`] }),
      forms: ["bare"],
    },
  ])("are read from $name", async ({ bytes, forms }) => {
    const transactions = valuesOfItems(await readTransactions(bytes));
    expect(transactions.map(({ form }) => form)).toEqual(forms);
    for (const transaction of transactions) {
      expect(transaction).toMatchObject({
        chainId: 1n,
        nonce: 7n,
        to: TO,
        maxFeePerBlobGasWei: 99n,
        maxFeePerGasWei: 30n,
      });
      expect(await recoverSender(transaction)).toBe(SENDER);
      expect(checkTransaction(transaction)).toEqual([]);
    }
  });

  it.each([
    { name: "a transaction of type 2", bytes: textBytes("0x02c0"), reason: /type 2; blob transactions have type 3/ },
    { name: "a legacy transaction", bytes: textBytes("0xf86b"), reason: /legacy/ },
    { name: "an empty hex", bytes: textBytes("0x"), reason: /empty/ },
    { name: "an unknown wrapper version", bytes: wrap(bare, Uint8Array.of(2), parts), reason: /wrapper_version is 2/ },
    { name: "version 0 written out", bytes: wrap(bare, Uint8Array.of(0), parts), reason: /leading zeros/ },
    { name: "a byte after the end", bytes: Uint8Array.from([...v0, 0]), reason: /1 bytes follow/ },
    { name: "a cut wrapper", bytes: v0.subarray(0, -1), reason: /says \d+ bytes, but \d+ are left/ },
    { name: "hex that is none", bytes: textBytes('["0xzz"]'), reason: /not hex/ },
    { name: "a number", bytes: textBytes("[1]"), reason: /a number/ },
    { name: "an answer without a transaction", bytes: rpc({ type: "0x2" }), reason: /no transaction of type 3/ },
    { name: "an answer that lacks a field", bytes: rpc({ type: "0x3" }), reason: /chainId is missing/ },
    { name: "cut JSON", bytes: textBytes('{"result":'), reason: /like JSON/ },
  ])("are refused: $name", async ({ bytes, reason }) => {
    const result = await readTransactions(bytes);
    const fault = result.status === "malformed" ? result : result.value[0];
    expect(fault).toMatchObject({ status: "malformed", reason: expect.stringMatching(reason) });
  });

  it("with a bad signature have no sender", async () => {
    const [transaction] = valuesOfItems(await readTransactions(bare));
    if (transaction === undefined) throw new Error("no transaction");
    const { signature } = transaction;
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const senders = [{ r: 0n }, { s: 0n }, { r: order }, { s: order - signature.s }, { r: 5n }].map((change) =>
      recoverSender({ ...transaction, signature: { ...signature, ...change } }),
    );
    expect(await Promise.all(senders)).toEqual([null, null, null, null, null]);
  });

  it("keep the place of a bad one among good ones", async () => {
    const items = valueOfRead(await readTransactions(textBytes(JSON.stringify([hex(v0), "0x03c0", hex(bare)]))));
    expect(items).toMatchObject([
      { status: "read" },
      { item: 1, reason: "tx has 0 fields; 14 are expected." },
      { status: "read" },
    ]);
  });
});
