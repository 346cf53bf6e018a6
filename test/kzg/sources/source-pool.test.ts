import { startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import { InputError, ServiceError } from "@chainops/core/errors";
import { judgeRetention } from "@chainops/kzg/sources/judge-retention";
import { describe, expect, test } from "vitest";
import { everythingIn, failureOf } from "../../core/http/failure-of.ts";
import { createSmallChain, NEVER, openTestSource, readBlock, valueOf } from "./open-test-source.ts";

const KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

async function inputErrorOf(promise: Promise<unknown>): Promise<InputError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (error instanceof InputError) return error;
  throw new Error(`No InputError: ${String(error)}`);
}

describe("several endpoints", () => {
  test("a question moves on from one that fails to the next", async () => {
    const { chain } = await createSmallChain();
    await using broken = await startBeaconDouble({ chain });
    await using sound = await startBeaconDouble({ chain });
    const source = await openTestSource([broken.url, sound.url]);
    broken.fail({ route: "*", kind: "status", status: 500, times: Number.POSITIVE_INFINITY });
    const block = await readBlock(source, 5);
    expect(valueOf(await source.fetchBlobs(block, NEVER))).toHaveLength(3);
  });

  test("what one has pruned is asked of the others before it is missing", async () => {
    const { chain } = await createSmallChain();
    await using pruned = await startBeaconDouble({ chain });
    await using full = await startBeaconDouble({ chain });
    const source = await openTestSource([pruned.url, full.url]);
    const block = await readBlock(source, 5);
    pruned.fail({ route: "blobs", kind: "status", status: 404, times: Number.POSITIVE_INFINITY });
    for (let count = 0; count < 2; count += 1) {
      expect(valueOf(await source.fetchBlobs(block, NEVER))).toHaveLength(3);
    }
  });

  test("where one has pruned and the other fails, nothing is known", async () => {
    const { chain } = await createSmallChain();
    await using pruned = await startBeaconDouble({ chain });
    await using broken = await startBeaconDouble({ chain });
    const source = await openTestSource([pruned.url, broken.url]);
    const block = await readBlock(source, 5);
    pruned.fail({ route: "blobs", kind: "status", status: 404, times: Number.POSITIVE_INFINITY });
    broken.fail({ route: "blobs", kind: "status", status: 500, times: Number.POSITIVE_INFINITY });
    for (let count = 0; count < 2; count += 1) {
      expect(await source.fetchBlobs(block, NEVER)).toMatchObject({ status: "failed" });
    }
  });
});

describe("before anything is asked", () => {
  test("a node that still syncs is left out, with its distance", async () => {
    const { chain } = await createSmallChain();
    await using late = await startBeaconDouble({ chain });
    await using sound = await startBeaconDouble({ chain });
    late.node.isSyncing = true;
    const source = await openTestSource([late.url, sound.url]);
    expect(source.leftOut).toEqual([expect.stringMatching(/is left out: it is still syncing, 4096 slots behind/)]);
    await readBlock(source, 5);
    expect(late.requests.some(({ url }) => url.includes("/blocks/"))).toBe(false);
  });

  test.each([
    { name: "syncs", set: { isSyncing: true }, says: /still syncing/ },
    { name: "is optimistic", set: { isOptimistic: true }, says: /optimistic/ },
    { name: "lost its execution client", set: { isExecutionOffline: true }, says: /execution client is offline/ },
  ])("a lone node that $name ends the run", async ({ set, says }) => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain });
    Object.assign(node.node, set);
    const failure = await failureOf(openTestSource([node.url]));
    expect(failure.message).toMatch(says);
  });

  test("a node of another network is the workflow's mistake", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain });
    const expected = { genesisValidatorsRoot: `0x${"77".repeat(32)}` };
    const error = await inputErrorOf(openTestSource([node.url], { expected }));
    expect(error.message).toContain("is on another network than the expected network");
    const other = await inputErrorOf(openTestSource([node.url], { expected: { chainId: 1n } }));
    expect(other.message).toContain("is on chain 1337, not 1");
  });

  test("nodes of two networks are refused together", async () => {
    const { chain } = await createSmallChain();
    const other = await createSmallChain({ genesisValidatorsRoot: `0x${"77".repeat(32)}` });
    await using one = await startBeaconDouble({ chain });
    await using two = await startBeaconDouble({ chain: other.chain });
    const error = await inputErrorOf(openTestSource([one.url, two.url]));
    expect(error.problems).toHaveLength(1);
  });

  test("no endpoint that answers is a failure that names each", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain });
    node.fail({ route: "genesis", kind: "malformed", times: 9 });
    const failure = await failureOf(openTestSource([node.url]));
    expect(failure).toMatchObject({ code: "malformed-response" });
    expect(failure.message).toContain("is left out: 127.0.0.1");
  });

  test.each([[[]], [["ftp://host/x"]], [["not a url"]], [Array.from({ length: 17 }, () => "http://host")]])(
    "the addresses %j are refused",
    async (urls) => {
      const error = await inputErrorOf(openTestSource(urls));
      expect(error.message).toContain("beacon-url");
    },
  );
});

test("the network is read from the node, with its head and what is final", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  expect(source).toMatchObject({ headSlot: 9, finalizedSlot: 7, network: { chainId: 1337n, slotsPerEpoch: 32 } });
});

test.each([
  { slot: 31, kind: "blobs", status: "expired" },
  { slot: 32, kind: "blobs", status: "kept" },
  { slot: 95, kind: "columns", status: "before-fork" },
  { slot: 96, kind: "columns", status: "kept" },
] as const)("slot $slot of a chain with a window of two epochs at slot 100: $kind are $status", async (row) => {
  const { chain } = await createSmallChain({ retentionEpochs: 2, electraEpoch: 0, fuluEpoch: 3 });
  await using node = await startBeaconDouble({ chain });
  const { network } = await openTestSource([node.url]);
  const retention = judgeRetention(network, { slot: row.slot, headSlot: 100, kind: row.kind });
  expect(retention.status).toBe(row.status);
});

test("what expired is said with the oldest slot that is kept, and where to look instead", async () => {
  const { chain } = await createSmallChain({ retentionEpochs: 2 });
  await using node = await startBeaconDouble({ chain });
  const { network } = await openTestSource([node.url]);
  expect(judgeRetention(network, { slot: 31, headSlot: 100, kind: "blobs" })).toMatchObject({
    reason: expect.stringContaining("the oldest slot they must serve is 32. Use a blob archive"),
  });
});

test("a node gives a 404 for blobs outside of its window, and keeps their block", async () => {
  const { chain } = await createSmallChain({ retentionEpochs: 2 });
  await chain.addBlock({ slot: 200 });
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  expect(await source.fetchBlobs(await readBlock(source, 5), NEVER)).toMatchObject({ status: "missing" });
});

describe("a keyed address", () => {
  test("works, and its key is in no error, whatever the node says back", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain, key: KEY });
    const source = await openTestSource([node.url]);
    const block = await readBlock(source, 5);
    const body = JSON.stringify({ code: 404, message: `no quota for ${KEY}` });
    for (const status of [404, 403, 500]) {
      node.fail({ route: "blobs", kind: "status", status, body, times: 2 });
      const answer = await source.fetchBlobs(block, NEVER);
      const shown = answer.status === "failed" ? everythingIn(answer.error) : JSON.stringify(answer);
      expect(shown).toContain("127.0.0.1");
      expect(shown).not.toContain(KEY);
    }
  });

  test("with a wrong key names the host alone", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain, key: KEY });
    const wrong = node.url.replace(KEY, "ffeeddccbbaa99887766554433221100");
    const failure = await failureOf(openTestSource([`${wrong}?apikey=hunter2hunter2`]));
    expect(failure).toMatchObject({ code: "forbidden" });
    expect(everythingIn(failure)).not.toMatch(/ffeeddcc|hunter2/);
  });
});

test("a stop ends a hanging question at once and is thrown, not answered", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  node.fail({ route: "blobs", kind: "hang", times: 9 });
  const stop = new AbortController();
  const asking = source.fetchBlobs(block, stop.signal).catch((error: unknown) => error);
  while (!node.requests.some(({ url }) => url.includes("/blobs/")))
    await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort();
  const error = await asking;
  expect(error).toBeInstanceOf(ServiceError);
  expect(error).toMatchObject({ code: "aborted" });
});
