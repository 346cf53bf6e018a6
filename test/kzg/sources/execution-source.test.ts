import { startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import { startExecutionDouble } from "@chainops/dev/beacon-double/execution-double";
import { InputError } from "@chainops/core/errors";
import { readPosts, selectPosts, parsePostFilter } from "@chainops/kzg/sources/blob-posts";
import { sumBlobSpend } from "@chainops/kzg/sources/blob-spend";
import { openExecutionSource } from "@chainops/kzg/sources/execution-source";
import { describe, expect, test } from "vitest";
import { ALICE_ADDRESS, BOB_ADDRESS, INBOX, OTHER_INBOX } from "../support/tiny-blobs.ts";
import { createSmallChain, NEVER, openTestSource, POOL, readBlock, testEffects, valueOf } from "./open-test-source.ts";

const GAS_PER_BLOB = 131_072n;

function openTestExecution(urls: readonly string[], expectedChainId?: bigint) {
  return openExecutionSource({ urls, input: "execution-url", expectedChainId, pool: POOL }, testEffects(), NEVER);
}

test("a block is found by number and by hash, with its blob transactions checked against their hashes", async () => {
  const { chain, busy } = await createSmallChain();
  await using double = await startExecutionDouble({ chain });
  const source = await openTestExecution([double.url], 1337n);
  const { blockNumber } = busy.block.message.body.executionPayload;
  const block = valueOf(await source.fetchBlock(blockNumber, NEVER));
  expect(block.blobTransactions.map(({ hash }) => hash)).toEqual(busy.posts.map(({ hash }) => hash));
  expect(block).toMatchObject({ timestamp: chain.timestampOf(5), blobGasUsed: 3n * GAS_PER_BLOB });
  expect(valueOf(await source.fetchBlock(block.hash as `0x${string}`, NEVER))).toEqual(block);
  expect(await source.fetchBlock(999, NEVER)).toMatchObject({ status: "missing" });
});

test("a transaction is found with its place, and one that is not there is missing", async () => {
  const { chain, busy } = await createSmallChain();
  await using double = await startExecutionDouble({ chain });
  const source = await openTestExecution([double.url]);
  const hash = busy.posts[1]?.hash ?? "";
  const { transaction, blockNumber } = valueOf(await source.fetchTransaction(hash, NEVER));
  expect({ hash: transaction.hash, to: transaction.to, blockNumber }).toEqual({
    hash,
    to: OTHER_INBOX,
    blockNumber: 5,
  });
  expect(await source.fetchTransaction(`0x${"00".repeat(32)}`, NEVER)).toMatchObject({ status: "missing" });
});

test("posts of a block say whose they are, which blobs are theirs, and what they paid", async () => {
  const { chain, busy } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  await using double = await startExecutionDouble({ chain });
  const block = await readBlock(await openTestSource([node.url]), 5);
  const posts = (await readPosts(block)) ?? [];
  expect(posts.map(({ from, to, blobIndices }) => ({ from, to, blobIndices }))).toEqual([
    { from: ALICE_ADDRESS, to: INBOX, blobIndices: [0, 1] },
    { from: BOB_ADDRESS, to: OTHER_INBOX, blobIndices: [2] },
  ]);
  const receipts = valueOf(
    await (
      await openTestExecution([double.url])
    ).fetchBlobReceipts(`0x${Buffer.from(busy.block.message.body.executionPayload.blockHash).toString("hex")}`, NEVER),
  );
  expect(sumBlobSpend(posts, receipts)).toEqual({
    spentWei: 2n * GAS_PER_BLOB * 7n + GAS_PER_BLOB * 11n,
    blobGasUsed: 3n * GAS_PER_BLOB,
    unpriced: [],
  });
  expect(sumBlobSpend(posts, receipts.slice(1)).unpriced).toEqual([posts[0]?.transactionHash]);
});

test.each([
  { name: "no filter", inputs: { from: "", to: "" }, senders: [ALICE_ADDRESS, BOB_ADDRESS] },
  {
    name: "a sender in capitals",
    inputs: { from: BOB_ADDRESS.toUpperCase().replace("X", "x"), to: "" },
    senders: [BOB_ADDRESS],
  },
  { name: "an inbox", inputs: { from: "", to: INBOX }, senders: [ALICE_ADDRESS] },
  { name: "a sender and the inbox of another", inputs: { from: BOB_ADDRESS, to: INBOX }, senders: [] },
])("$name keeps the posts that are meant", async ({ inputs, senders }) => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const block = await readBlock(await openTestSource([node.url]), 5);
  const posts = selectPosts((await readPosts(block)) ?? [], parsePostFilter(inputs));
  expect(posts.map(({ from }) => from)).toEqual(senders);
});

test("a filter that is no address is refused", () => {
  expect(() => parsePostFilter({ from: "0x12", to: "" })).toThrow(InputError);
});

describe("an execution client that fails", () => {
  test.each([
    { name: "answers 500", fault: { kind: "status", status: 500 }, code: "http-status" },
    { name: "answers no JSON", fault: { kind: "malformed" }, code: "malformed-response" },
    { name: "cuts the body", fault: { kind: "truncate" }, code: "network" },
    {
      name: "refuses with an error",
      fault: { kind: "body", body: '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no such method"}}' },
      code: "malformed-response",
    },
    {
      name: "limits the rate",
      fault: { kind: "body", body: '{"jsonrpc":"2.0","id":1,"error":{"code":-32005,"message":"limit exceeded"}}' },
      code: "rate-limited",
    },
    {
      name: "answers another block",
      fault: { kind: "body", body: '{"jsonrpc":"2.0","id":1,"result":{"number":"0x1"}}' },
      code: "malformed-response",
    },
  ] as const)("and $name is not verified; another one is asked", async ({ fault, code }) => {
    const { chain } = await createSmallChain();
    await using broken = await startExecutionDouble({ chain });
    await using sound = await startExecutionDouble({ chain });
    const alone = await openTestExecution([broken.url]);
    const both = await openTestExecution([broken.url, sound.url]);
    broken.fail({ ...fault, route: "eth_getBlockByNumber", times: Number.POSITIVE_INFINITY });
    expect(await alone.fetchBlock(5, NEVER)).toMatchObject({ status: "failed", error: { code } });
    expect(await both.fetchBlock(5, NEVER)).toMatchObject({ status: "found" });
  });

  test("and answers with another transaction is not believed", async () => {
    const { chain, busy } = await createSmallChain();
    await using double = await startExecutionDouble({ chain });
    const source = await openTestExecution([double.url]);
    const hash = busy.posts[0]?.hash ?? "";
    const body = { jsonrpc: "2.0", id: 1, method: "eth_getTransactionByHash", params: [hash] };
    const other = await fetch(double.url, { method: "POST", body: JSON.stringify(body) });
    double.fail({ route: "eth_getTransactionByHash", kind: "body", body: await other.text(), times: 9 });
    expect(await source.fetchTransaction(busy.posts[1]?.hash ?? "", NEVER)).toMatchObject({ status: "failed" });
  });
});

test("an endpoint of another chain is the workflow's mistake", async () => {
  const { chain } = await createSmallChain();
  await using double = await startExecutionDouble({ chain, chainId: 5 });
  await expect(openTestExecution([double.url], 1337n)).rejects.toThrow("is on chain 5; chain 1337 is expected");
  await using right = await startExecutionDouble({ chain });
  await expect(openTestExecution([right.url, double.url])).rejects.toThrow(InputError);
});

test("the blob base fee is given in wei", async () => {
  const { chain } = await createSmallChain();
  await using double = await startExecutionDouble({ chain });
  expect(await (await openTestExecution([double.url])).fetchBlobBaseFee(NEVER)).toEqual({ status: "found", value: 7n });
});
