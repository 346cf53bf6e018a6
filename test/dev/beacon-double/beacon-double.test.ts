import { BeaconChain } from "@chainops/dev/beacon-double/beacon-chain";
import { type BeaconDouble, startArchiveDouble, startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import { describe, expect, test } from "vitest";
import { ALICE, INBOX, tinyBlobWithCells } from "../../kzg/support/tiny-blobs.ts";

async function startSmall(): Promise<{ readonly node: BeaconDouble; readonly chain: BeaconChain }> {
  const chain = new BeaconChain({ retentionEpochs: 2 });
  await chain.addBlock({ slot: 0 });
  const blobs = [tinyBlobWithCells(1), tinyBlobWithCells(2)];
  await chain.addBlock({ slot: 2, posts: [{ privateKey: ALICE, to: INBOX, blobs }] });
  return { chain, node: await startBeaconDouble({ chain }) };
}

async function get(node: BeaconDouble, path: string, accept = "application/json") {
  const response = await fetch(node.url + path, { headers: { accept } });
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get("content-type");
  return { status: response.status, type, version: response.headers.get("eth-consensus-version"), body };
}

async function getJson(node: BeaconDouble, path: string): Promise<unknown> {
  return JSON.parse((await get(node, path)).body.toString("utf8"));
}

test.each([
  { path: "/eth/v1/node/syncing", shape: { data: { head_slot: "2", is_syncing: false, el_offline: false } } },
  { path: "/eth/v1/node/version", shape: { data: { version: expect.stringContaining("Double/") } } },
  { path: "/eth/v1/config/spec", shape: { data: { SECONDS_PER_SLOT: "12", DEPOSIT_CHAIN_ID: "1337" } } },
  { path: "/eth/v1/beacon/genesis", shape: { data: { genesis_time: "1700000000" } } },
  { path: "/eth/v1/beacon/headers/head", shape: { finalized: false, data: { canonical: true } } },
  { path: "/eth/v1/beacon/headers/finalized", shape: { finalized: true } },
  { path: "/eth/v2/beacon/blocks/2", shape: { version: "fulu", data: { message: { slot: "2" } } } },
  { path: "/eth/v1/beacon/blobs/2", shape: { data: [expect.stringMatching(/^0x01/), expect.stringMatching(/^0x02/)] } },
  { path: "/eth/v1/beacon/blob_sidecars/2?indices=1", shape: { data: [{ index: "1" }] } },
  {
    path: "/eth/v1/debug/beacon/data_column_sidecars/2?indices=5&indices=9",
    shape: { version: "fulu", data: [{ index: "5" }, { index: "9" }] },
  },
])("$path has the shape of the Beacon APIs", async ({ path, shape }) => {
  const { node } = await startSmall();
  await using _node = node;
  expect(await getJson(node, path)).toMatchObject(shape);
});

test.each([
  { path: "/eth/v2/beacon/blocks/2", bytes: undefined },
  { path: "/eth/v1/beacon/blobs/2", bytes: 2 * 131_072 },
  { path: "/eth/v1/beacon/blob_sidecars/2", bytes: 2 * 131_928 },
  { path: "/eth/v1/debug/beacon/data_column_sidecars/2?indices=1", bytes: undefined },
])("$path is SSZ with its fork where that is asked for", async ({ path, bytes }) => {
  const { node } = await startSmall();
  await using _node = node;
  const answer = await get(node, path, "application/octet-stream;q=1.0,application/json;q=0.9");
  expect(answer).toMatchObject({ status: 200, type: "application/octet-stream", version: "fulu" });
  expect(answer.body).toHaveLength(bytes ?? answer.body.length);
});

test("blobs asked for by versioned hash come in the order of the commitments", async () => {
  const { node, chain } = await startSmall();
  await using _node = node;
  const [first, second] = chain.bySlot(2)?.posts[0]?.versionedHashes ?? [];
  const both = await get(
    node,
    `/eth/v1/beacon/blobs/2?versioned_hashes=${second}&versioned_hashes=${first}`,
    "application/octet-stream",
  );
  expect([both.body[0], both.body[131_072]]).toEqual([1, 2]);
  const one = await get(node, `/eth/v1/beacon/blobs/2?versioned_hashes=${second}`, "application/octet-stream");
  expect([one.body.length, one.body[0]]).toEqual([131_072, 2]);
});

describe("what a node would not understand", () => {
  test.each([
    { path: "/eth/v1/beacon/blobs/1", status: 404 },
    { path: "/eth/v1/beacon/blobs/99", status: 404 },
    { path: "/eth/v1/beacon/blobs/02", status: 400 },
    { path: "/eth/v1/beacon/blobs/latest", status: 400 },
    { path: "/eth/v1/beacon/blobs/0x12", status: 400 },
    { path: "/eth/v1/beacon/blobs/2?indices=1", status: 400 },
    { path: "/eth/v1/beacon/blobs/2?versioned_hashes=0x12", status: 400 },
    { path: "/eth/v1/beacon/blob_sidecars/2?indices=1&indices=1", status: 400 },
    { path: "/eth/v1/beacon/blob_sidecars/2?indices=-1", status: 400 },
    { path: "/eth/v2/beacon/blocks/2", accept: "text/html", status: 406 },
    { path: "/eth/v1/beacon/headers/2", accept: "application/octet-stream", status: 406 },
    { path: "/eth/v1/beacon/blocks/2", status: 404 },
  ])("$path is answered $status", async ({ path, accept, status }) => {
    const { node } = await startSmall();
    await using _node = node;
    expect((await get(node, path, accept)).status).toBe(status);
  });

  test("a method other than GET is answered 405", async () => {
    const { node } = await startSmall();
    await using _node = node;
    const response = await fetch(`${node.url}/eth/v1/beacon/genesis`, { method: "POST" });
    expect(response.status).toBe(405);
  });
});

test("blobs leave a node after the window and stay in an archive", async () => {
  const { node, chain } = await startSmall();
  await using _node = node;
  await using archive = await startArchiveDouble({ chain });
  await chain.addBlock({ slot: 96 });
  expect((await get(node, "/eth/v1/beacon/blobs/2")).status).toBe(404);
  expect((await get(archive, "/eth/v1/beacon/blobs/2")).status).toBe(200);
  expect((await get(archive, "/eth/v1/beacon/headers/2")).status).toBe(404);
});

test("an orphaned block leaves its slot and stays known by its root", async () => {
  const { node, chain } = await startSmall();
  await using _node = node;
  const orphan = await chain.addBlock({ slot: 3 });
  chain.orphan(orphan);
  expect((await get(node, "/eth/v1/beacon/headers/3")).status).toBe(404);
  expect(await getJson(node, `/eth/v1/beacon/headers/${orphan.root}`)).toMatchObject({ data: { canonical: false } });
});

test("a node that syncs answers 503 for blocks and says so", async () => {
  const { node } = await startSmall();
  await using _node = node;
  node.node.isSyncing = true;
  expect((await get(node, "/eth/v2/beacon/blocks/2")).status).toBe(503);
  expect(await getJson(node, "/eth/v1/node/syncing")).toMatchObject({ data: { is_syncing: true } });
});

test("a fault holds for as many requests as it was given, and for its block alone", async () => {
  const { node } = await startSmall();
  await using _node = node;
  node.fail({ route: "block", blockId: "2", kind: "status", status: 429, headers: { "retry-after": "7" } });
  expect((await get(node, "/eth/v2/beacon/blocks/0")).status).toBe(200);
  const limited = await fetch(`${node.url}/eth/v2/beacon/blocks/2`);
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
  expect((await get(node, "/eth/v2/beacon/blocks/2")).status).toBe(200);
});
