import { BeaconChain } from "@chainops/dev/beacon-double/beacon-chain";
import { startExecutionDouble } from "@chainops/dev/beacon-double/execution-double";
import { expect, test } from "vitest";
import { ALICE, INBOX, tinyBlob } from "../../kzg/support/tiny-blobs.ts";

async function call(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ jsonrpc: "2.0", id: 7, method, params }),
  });
  return response.json();
}

async function createChain(): Promise<BeaconChain> {
  const chain = new BeaconChain();
  await chain.addBlock({ slot: 1, posts: [{ privateKey: ALICE, to: INBOX, blobs: [tinyBlob(1)] }] });
  return chain;
}

test("calls are answered in the shapes of the execution APIs", async () => {
  const chain = await createChain();
  await using double = await startExecutionDouble({ chain });
  const hash = chain.blocks[0]?.posts[0]?.hash;
  const transaction = { type: "0x3", hash, to: INBOX, blobVersionedHashes: [expect.stringMatching(/^0x01/)] };
  expect(await call(double.url, "eth_chainId", [])).toEqual({ jsonrpc: "2.0", id: 7, result: "0x539" });
  const block = await call(double.url, "eth_getBlockByNumber", ["0x1", true]);
  expect(block).toMatchObject({ result: { number: "0x1", blobGasUsed: "0x20000", transactions: [transaction] } });
  expect(await call(double.url, "eth_getBlockByNumber", ["latest", false])).toMatchObject({
    result: { transactions: [hash] },
  });
  expect(await call(double.url, "eth_getTransactionByHash", [hash])).toMatchObject({ result: transaction });
  expect(await call(double.url, "eth_getBlockReceipts", ["0x1"])).toMatchObject({
    result: [{ transactionHash: hash, blobGasUsed: "0x20000", blobGasPrice: "0x7" }],
  });
  expect(await call(double.url, "eth_getBlockByNumber", ["0x9", true])).toMatchObject({ result: null });
});

test("what is no call is refused", async () => {
  await using double = await startExecutionDouble({ chain: await createChain() });
  expect(await call(double.url, "eth_sendTransaction", [])).toMatchObject({ error: { code: -32_601 } });
  expect(await call(double.url, "eth_getBlockByNumber", ["0x1"])).toMatchObject({ error: { code: -32_602 } });
  const response = await fetch(double.url, { method: "POST", body: "{}" });
  expect(response.status).toBe(400);
});
