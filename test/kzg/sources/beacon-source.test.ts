import { startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import { encodeHex } from "@chainops/kzg/formats/hex";
import { areCommitmentsIncluded, isCommitmentIncluded } from "@chainops/kzg/beacon/inclusion-proof";
import { describe, expect, test } from "vitest";
import { tinyBlob } from "../support/tiny-blobs.ts";
import { createSmallChain, NEVER, openTestSource, readBlock, valueOf } from "./open-test-source.ts";

const FORKS = [
  { fork: "deneb", options: { electraEpoch: 100, fuluEpoch: 200 } },
  { fork: "electra", options: { electraEpoch: 0, fuluEpoch: 200 } },
  { fork: "fulu", options: {} },
];

describe.each([
  { encoding: "SSZ", hasSsz: true },
  { encoding: "JSON", hasSsz: false },
])("a beacon node read as $encoding", ({ hasSsz }) => {
  test.each(FORKS)("gives blocks of $fork with the root that their content has", async ({ fork, options }) => {
    const { chain, busy } = await createSmallChain(options);
    await using node = await startBeaconDouble({ chain, hasSsz });
    const source = await openTestSource([node.url]);
    const block = await readBlock(source, 5);
    expect(block).toMatchObject({ block: { fork }, slot: 5, root: busy.root, isCanonical: true });
    expect(block.block.commitments.map((commitment) => commitment[0])).toEqual([1, 2, 3]);
    expect(block.block.execution?.blobTransactions).toHaveLength(2);
  });

  test("gives the blobs of a block in the order of its commitments", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain, hasSsz });
    const source = await openTestSource([node.url]);
    const blobs = valueOf(await source.fetchBlobs(await readBlock(source, 5), NEVER));
    expect(blobs.map((blob) => Buffer.compare(blob, tinyBlob(blob[0] ?? 0).blob))).toEqual([0, 0, 0]);
    expect(blobs.map((blob) => blob[0])).toEqual([1, 2, 3]);
  });

  test("gives sidecars whose branches hold", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain, hasSsz });
    const source = await openTestSource([node.url]);
    const sidecars = valueOf(await source.fetchSidecars(await readBlock(source, 5), NEVER));
    expect(sidecars.map(({ index, proof }) => [index, proof[0]])).toEqual([
      [0, 2],
      [1, 3],
      [2, 4],
    ]);
    expect(sidecars.map(isCommitmentIncluded)).toEqual([true, true, true]);
  });

  test("gives those of the columns asked for that the node keeps, with branches that hold", async () => {
    const { chain } = await createSmallChain();
    await using node = await startBeaconDouble({ chain, hasSsz, custody: [3, 7, 100] });
    const source = await openTestSource([node.url]);
    const columns = valueOf(await source.fetchColumns(await readBlock(source, 5), [7, 8, 100], NEVER));
    expect(columns.map(({ index, column }) => [index, column.length, column[0]?.[0]])).toEqual([
      [7, 3, 7],
      [100, 3, 100],
    ]);
    expect(columns.map((column) => column.fork === "fulu" && areCommitmentsIncluded(column))).toEqual([true, true]);
  });
});

test("the content type of every request names SSZ first and JSON as well", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  await readBlock(source, 5);
  expect(node.requests.at(-1)?.headers.accept).toBe("application/octet-stream;q=1.0,application/json;q=0.9");
});

test("an endpoint that does not speak SSZ is asked for JSON alone from then on", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  node.fail({ route: "block", kind: "status", status: 406 });
  await readBlock(source, 4);
  await readBlock(source, 5);
  expect(node.requests.slice(-2).map(({ headers }) => headers.accept)).toEqual([
    "application/json",
    "application/json",
  ]);
});

test("a slot without a block is missing", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  expect(await source.fetchBlock(3, NEVER)).toMatchObject({ status: "missing" });
});

test("an orphaned block is found by its root, said to be off the chain, and its own blobs are served", async () => {
  const { chain, orphan } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  expect(await source.fetchBlock(6, NEVER)).toMatchObject({ status: "missing" });
  const block = valueOf(await source.fetchBlock(orphan.root as `0x${string}`, NEVER));
  expect(block).toMatchObject({ slot: 6, isCanonical: false });
  const blobs = valueOf(await source.fetchBlobs(block, NEVER));
  expect(blobs.map((blob) => blob[0])).toEqual([9]);
});

test("blobs of final blocks are asked for by slot, of later ones by root", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const late = await readBlock(source, 8);
  await source.fetchBlobs(await readBlock(source, 5), NEVER);
  await source.fetchBlobs(late, NEVER);
  const paths = node.requests.map(({ url }) => url).filter((url) => url.includes("/blobs/"));
  expect(paths).toEqual(["/eth/v1/beacon/blobs/5", `/eth/v1/beacon/blobs/${late.root}`]);
});

test("blobs of some versioned hashes are asked for by them, whatever their order", async () => {
  const { chain, busy } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const only = busy.posts.flatMap(({ versionedHashes }) => versionedHashes.slice(-1)).toReversed();
  const blobs = valueOf(await source.fetchBlobs(await readBlock(source, 5), NEVER, only));
  expect(blobs.map((blob) => blob[0])).toEqual([2, 3]);
});

test("a header is given with the root of its content", async () => {
  const { chain, busy } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  const header = valueOf(await source.fetchHeader(5, NEVER));
  expect(header).toMatchObject({ slot: 5, root: busy.root, isCanonical: true });
  expect(encodeHex(header.header.parentRoot)).toBe(header.parentRoot);
});

test("a node of before Fulu is asked for sidecars once it is known to have no blobs route", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({
    chain,
    routes: ["syncing", "genesis", "spec", "header", "block", "blob_sidecars"],
  });
  const source = await openTestSource([node.url]);
  const block = await readBlock(source, 5);
  for (let count = 0; count < 2; count += 1) {
    expect(valueOf(await source.fetchBlobs(block, NEVER)).map((blob) => blob[0])).toEqual([1, 2, 3]);
  }
  expect(node.requests.filter(({ url }) => url.includes("/blobs/"))).toHaveLength(1);
});
