import { type BeaconDouble, startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import type { FaultKind } from "@chainops/dev/beacon-double/double-faults";
import { BYTES_PER_BLOB } from "@chainops/kzg/sizes";
import { describe, expect, test } from "vitest";
import { createSmallChain, NEVER, openTestSource, readBlock, valueOf } from "./open-test-source.ts";

interface FaultCase {
  readonly name: string;
  readonly fault: FaultKind;
  readonly code: string;
}

/** Faults that stay; each must read as "not verified", never as missing and never as an answer. */
const LASTING: FaultCase[] = [
  { name: "500", fault: { kind: "status", status: 500 }, code: "http-status" },
  { name: "503 while syncing", fault: { kind: "status", status: 503 }, code: "http-status" },
  { name: "400", fault: { kind: "status", status: 400 }, code: "http-status" },
  { name: "401", fault: { kind: "status", status: 401 }, code: "forbidden" },
  {
    name: "404 of a proxy",
    fault: { kind: "status", status: 404, body: "404 page not found" },
    code: "malformed-response",
  },
  {
    name: "404 of a route that Lighthouse does not have",
    fault: { kind: "status", status: 404, body: '{"code":404,"message":"NOT_FOUND","stacktraces":[]}' },
    code: "malformed-response",
  },
  { name: "a body cut off", fault: { kind: "truncate" }, code: "network" },
  { name: "a connection reset", fault: { kind: "reset" }, code: "network" },
  { name: "a hanging connection", fault: { kind: "hang" }, code: "timeout" },
  { name: "SSZ and JSON that end early", fault: { kind: "malformed" }, code: "malformed-response" },
  { name: "HTML", fault: { kind: "content-type", contentType: "text/html" }, code: "malformed-response" },
  { name: "an empty body", fault: { kind: "body", body: "" }, code: "malformed-response" },
  {
    name: "more bytes than can be",
    fault: { kind: "body", body: Buffer.alloc(40 * 1024 * 1024) },
    code: "body-too-large",
  },
  {
    name: "429 that asks to wait longer than is waited",
    fault: { kind: "status", status: 429, headers: { "retry-after": "3600" } },
    code: "rate-limited",
  },
];

const READS = ["block", "blobs", "blob_sidecars", "data_column_sidecars"] as const;

async function readRoute(node: BeaconDouble, route: (typeof READS)[number], fault: FaultKind, totalTimeoutMs: number) {
  const source = await openTestSource([node.url], { totalTimeoutMs, attemptTimeoutMs: totalTimeoutMs });
  const block = await readBlock(source, 5);
  node.fail({ ...fault, route, times: Number.POSITIVE_INFINITY });
  if (route === "block") return source.fetchBlock(5, NEVER);
  if (route === "blobs") {
    node.fail({ ...fault, route: "blob_sidecars", times: Number.POSITIVE_INFINITY });
    return source.fetchBlobs(block, NEVER);
  }
  return route === "blob_sidecars" ? source.fetchSidecars(block, NEVER) : source.fetchColumns(block, [1, 2], NEVER);
}

describe.each(READS)("the route of %s", (route) => {
  test.each(LASTING)("that answers $name is not verified", async ({ fault, code }) => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain });
    const answer = await readRoute(node, route, fault, fault.kind === "hang" ? 300 : 10_000);
    expect(answer).toMatchObject({ status: "failed", error: { code } });
  });
});

const PASSING: { name: string; fault: FaultKind }[] = [
  { name: "503", fault: { kind: "status", status: 503 } },
  { name: "429 that asks for a moment", fault: { kind: "status", status: 429, headers: { "retry-after": "0" } } },
  { name: "a reset", fault: { kind: "reset" } },
  { name: "a cut body", fault: { kind: "truncate" } },
  { name: "a slow answer", fault: { kind: "delay", delayMs: 200 } },
  { name: "malformed SSZ", fault: { kind: "malformed" } },
];

test.each(PASSING)("$name that passes is overcome", async ({ fault }) => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  node.fail({ ...fault, route: "blobs" });
  expect(valueOf(await source.fetchBlobs(block, NEVER)).map((blob) => blob[0])).toEqual([1, 2, 3]);
});

test("blobs in the wrong order are given as they come, to be told by their commitments", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  node.fail({ route: "blobs", kind: "reversed" });
  expect(valueOf(await source.fetchBlobs(block, NEVER)).map((blob) => blob[0])).toEqual([3, 2, 1]);
});

test("sidecars in any order are sorted, and zeroed proofs stay zeros", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  node.fail({ route: "blob_sidecars", kind: "reversed" });
  node.fail({ route: "blob_sidecars", kind: "zero-proofs" });
  const reversed = valueOf(await source.fetchSidecars(block, NEVER));
  expect(reversed.map(({ index }) => index)).toEqual([0, 1, 2]);
  const zeroed = valueOf(await source.fetchSidecars(block, NEVER));
  expect(zeroed.every(({ proof }) => proof.every((byte) => byte === 0))).toBe(true);
});

test("a 404 for the blobs of a block that is there is missing, and says who said so", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  node.fail({ route: "blobs", kind: "status", status: 404 });
  const answer = await source.fetchBlobs(block, NEVER);
  expect(answer).toMatchObject({ status: "missing", reason: expect.stringContaining("127.0.0.1") });
});

test("an empty list for a block with commitments is missing", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  const empty = { route: "blobs", kind: "body" } as const;
  node.fail({ ...empty, body: "" });
  node.fail({ ...empty, body: '{"execution_optimistic":false,"finalized":true,"data":[]}' });
  expect(await source.fetchBlobs(block, NEVER)).toMatchObject({
    status: "missing",
    reason: expect.stringContaining("none of the 3 blobs of slot 5"),
  });
});

test("a block other than the one asked for is refused", async () => {
  const { chain, busy } = await createSmallChain();
  await using node = await startBeaconDouble({ chain, hasSsz: false });
  await using liar = await startBeaconDouble({ chain, hasSsz: false });
  const source = await openTestSource([node.url]);
  const other = await (await fetch(`${liar.url}/eth/v2/beacon/blocks/4`)).text();
  node.fail({ route: "block", kind: "body", body: other, times: 9 });
  for (const ref of [5, busy.root as `0x${string}`]) {
    expect(await source.fetchBlock(ref, NEVER)).toMatchObject({
      status: "failed",
      error: { code: "malformed-response" },
    });
  }
});

test("a header whose content has another root is refused", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const text = await (await fetch(`${node.url}/eth/v1/beacon/headers/5`)).text();
  node.fail({
    route: "header",
    kind: "body",
    body: text.replace('"proposer_index":"5"', '"proposer_index":"6"'),
    times: 9,
  });
  expect(await source.fetchHeader(5, NEVER)).toMatchObject({ status: "failed", error: { code: "malformed-response" } });
});

test("columns that were not asked for are refused", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain, hasSsz: false });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  const strange = await (await fetch(`${node.url}/eth/v1/debug/beacon/data_column_sidecars/5?indices=9`)).text();
  node.fail({ route: "data_column_sidecars", kind: "body", body: strange, times: 9 });
  expect(await source.fetchColumns(block, [1], NEVER)).toMatchObject({
    status: "failed",
    error: { message: expect.stringContaining("column 9, which was not asked for") },
  });
});

test("more blobs than the block has commitments are refused", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 8);
  node.fail({ route: "blobs", kind: "body", body: Buffer.alloc(2 * BYTES_PER_BLOB), times: 9 });
  expect(await source.fetchBlobs(block, NEVER)).toMatchObject({
    status: "failed",
    error: { code: "malformed-response" },
  });
});

test("sidecars of one index twice, or of none that can be, are refused", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain, hasSsz: false });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  const text = await (await fetch(`${node.url}/eth/v1/beacon/blob_sidecars/5`)).text();
  for (const index of ["1", "3"]) {
    const body = text.replace('"index":"0"', `"index":"${index}"`);
    node.fail({ route: "blob_sidecars", kind: "body", body, times: 2 });
    expect(await source.fetchSidecars(block, NEVER)).toMatchObject({ status: "failed" });
  }
});
