import { BeaconChain } from "@chainops/dev/beacon-double/beacon-chain";
import { startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import { ServiceError } from "@chainops/core/errors";
import { missing } from "@chainops/kzg/sources/answer";
import { readAhead } from "@chainops/kzg/sources/read-ahead";
import type { SourceBlock } from "@chainops/kzg/sources/source-block";
import { advanceCursor, readCursor, startCursor } from "@chainops/kzg/sources/walk-cursor";
import { type BlockSource, type SlotReading, walkSlots } from "@chainops/kzg/sources/walk-slots";
import { expect, test } from "vitest";
import { ALICE, INBOX, tinyBlob } from "../support/tiny-blobs.ts";
import { createSmallChain, NEVER, openTestSource, valueOf } from "./open-test-source.ts";

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

async function walkAll(
  source: BlockSource,
  range: { readonly firstSlot: number; readonly lastSlot: number; readonly parentRoot?: string },
): Promise<SlotReading<undefined>[]> {
  return Array.fromAsync(walkSlots(source, { ...range, concurrency: 4, readExtra: nothing }, NEVER));
}

function shortOf(reading: SlotReading<unknown>): string {
  const proof = reading.status === "missed" && reading.isProven ? " proven" : "";
  return `${reading.slot} ${reading.status}${proof}`;
}

test("slots come in order, and a missed slot is proven by the blocks around it", async () => {
  const { chain } = await createSmallChain();
  chain.headSlot = 11;
  await using node = await startBeaconDouble({ chain });
  const readings = await walkAll(await openTestSource([node.url]), { firstSlot: 0, lastSlot: 11 });
  expect(readings.map(shortOf)).toEqual([
    "0 block",
    "1 block",
    "2 block",
    "3 missed proven",
    "4 block",
    "5 block",
    "6 missed proven",
    "7 block",
    "8 block",
    "9 block",
    "10 missed",
    "11 missed",
  ]);
});

test("a block that the source withholds is found out by the next one", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  node.fail({ route: "block", blockId: "5", kind: "status", status: 404 });
  const readings = await walkAll(source, { firstSlot: 4, lastSlot: 8 });
  expect(readings.map(shortOf)).toEqual(["4 block", "5 failed", "6 failed", "7 block", "8 block"]);
});

test("a slot whose block cannot be read is not verified, and the walk goes on", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  node.fail({ route: "block", blockId: "5", kind: "status", status: 500, times: 9 });
  const readings = await walkAll(source, { firstSlot: 4, lastSlot: 8 });
  expect(readings.map(shortOf)).toEqual(["4 block", "5 failed", "6 missed", "7 block", "8 block"]);
});

test("a walk that goes on from a cursor must link to where the last one ended", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  let cursor = startCursor(source.network, 0);
  for (const reading of await walkAll(source, { firstSlot: 0, lastSlot: 3 })) cursor = advanceCursor(cursor, reading);
  expect(cursor).toMatchObject({ nextSlot: 4, parentRoot: chain.bySlot(2)?.root });
  const stored = readCursor(JSON.parse(JSON.stringify(cursor)), source.network, source.headSlot);
  expect(stored).toEqual({ status: "usable", cursor });
  const linked = await walkAll(source, { firstSlot: 4, lastSlot: 4, parentRoot: cursor.parentRoot ?? "" });
  const broken = await walkAll(source, { firstSlot: 4, lastSlot: 4, parentRoot: `0x${"99".repeat(32)}` });
  expect([...linked, ...broken].map(shortOf)).toEqual(["4 block", "4 failed"]);
});

test.each([
  { name: "of another network", change: { genesisValidatorsRoot: `0x${"77".repeat(32)}` } },
  { name: "past the head", change: { nextSlot: 11 } },
  { name: "before genesis", change: { nextSlot: -1 } },
  { name: "with a key of its own", change: { evil: true } },
  { name: "with a root that is none", change: { parentRoot: "0x12" } },
])("a stored cursor $name is unusable", async ({ change }) => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const { network, headSlot } = await openTestSource([node.url]);
  expect(readCursor({ ...startCursor(network, 10), ...change }, network, headSlot).status).toBe("unusable");
  expect(readCursor(null, network, headSlot).status).toBe("unusable");
});

test("a cursor does not step over a slot", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const { network } = await openTestSource([node.url]);
  expect(() => advanceCursor(startCursor(network, 4), { slot: 5, status: "missed", isProven: true })).toThrow(
    RangeError,
  );
});

test("a stop ends the walk with an error, and what was under way with it", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  node.fail({ route: "block", blockId: "2", kind: "hang", times: 9 });
  const stop = new AbortController();
  const seen: number[] = [];
  const walking = (async () => {
    for await (const { slot } of walkSlots(
      source,
      { firstSlot: 0, lastSlot: 9, concurrency: 4, readExtra: nothing },
      stop.signal,
    )) {
      seen.push(slot);
      if (slot === 1) stop.abort();
    }
  })().catch((error: unknown) => error);
  const error = await walking;
  expect(seen).toEqual([0, 1]);
  expect(error instanceof ServiceError ? error.code : (error as Error).name).toMatch(/abort/i);
});

test("no more slots than the concurrency are read ahead, and leaving early stops them", async () => {
  let underWay = 0;
  let most = 0;
  let stopped = 0;
  const read = async (key: number, signal: AbortSignal): Promise<number> => {
    underWay += 1;
    most = Math.max(most, underWay);
    if (key < 20) await Promise.resolve();
    else await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    if (signal.aborted) stopped += 1;
    underWay -= 1;
    return key;
  };
  const keys = Array.from({ length: 100 }, (_, index) => index);
  for await (const key of readAhead(keys, { concurrency: 5, signal: NEVER }, read)) if (key === 19) break;
  expect({ most, underWay, stopped }).toEqual({ most: 5, underWay: 0, stopped: 4 });
});

test("a run of missed slots that never ends is not held back for ever", async () => {
  const source: BlockSource = { fetchBlock: () => Promise.resolve(missing("none")) };
  let count = 0;
  for await (const reading of walkSlots(
    source,
    { firstSlot: 0, lastSlot: 1_000_000, concurrency: 8, readExtra: nothing },
    NEVER,
  )) {
    count += 1;
    if (reading.slot === 500) break;
  }
  expect(count).toBe(501);
});

async function createLongChain(slots: number): Promise<BeaconChain> {
  const chain = new BeaconChain();
  const posts = [{ privateKey: ALICE, to: INBOX, blobs: [tinyBlob(1), tinyBlob(2)] }] as const;
  for (let slot = 0; slot < slots; slot += 1) await chain.addBlock({ slot, posts: slot % 4 === 0 ? posts : [] });
  chain.finalizedSlot = slots - 1;
  return chain;
}

test("2,000 slots with 1,000 blobs are walked with a few slots held, over a few sockets", async () => {
  const chain = await createLongChain(2000);
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url], { maxConnections: 8 });
  let blobs = 0;
  let heldSlots = 0;
  let mostHeldSlots = 0;
  const readExtra = async (block: SourceBlock, signal: AbortSignal): Promise<readonly Uint8Array[]> => {
    heldSlots += 1;
    mostHeldSlots = Math.max(mostHeldSlots, heldSlots);
    return block.block.commitments.length === 0 ? [] : valueOf(await source.fetchBlobs(block, signal));
  };
  const walk = { firstSlot: 0, lastSlot: 1999, concurrency: 8, readExtra };
  for await (const reading of walkSlots(source, walk, NEVER)) {
    heldSlots -= 1;
    blobs += reading.status === "block" ? reading.extra.length : 0;
  }
  expect({ blobs, heldSlots }).toEqual({ blobs: 1000, heldSlots: 0 });
  expect(mostHeldSlots).toBeLessThanOrEqual(8);
  expect(node.requests.length).toBeGreaterThan(2500);
  // fetch opens a few more than are in use, since a socket is free again only a moment after its answer is read.
  expect(await node.openConnections()).toBeLessThanOrEqual(16);
}, 60_000);

test("a stop leaves no request open at a node that hangs", async () => {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  const source = await openTestSource([node.url]);
  node.fail({ route: "block", kind: "hang", times: Number.POSITIVE_INFINITY });
  const stop = new AbortController();
  const walking = Array.fromAsync(
    walkSlots(source, { firstSlot: 0, lastSlot: 9, concurrency: 5, readExtra: nothing }, stop.signal),
  ).catch((error: unknown) => error);
  while (node.openExchanges.size < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort();
  await walking;
  await expect.poll(() => node.openExchanges.size).toBe(0);
});
