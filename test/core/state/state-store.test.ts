import { InputError, ServiceError } from "@chainops/core/errors";
import { withUpdates, type CompareAndSwapStore } from "@chainops/core/state/state-store";
import type { JsonValue } from "@chainops/core/state/state-value";
import { describe, expect, it } from "vitest";
import { placeInBareRemote, placeInBareRepository, placeOnDisk, placeOnGitHub } from "./open-stores.ts";
import { storeEffects } from "./store-effects.ts";

const places = [
  { name: "a file", open: placeOnDisk },
  { name: "a ref of a bare repository", open: placeInBareRepository },
  { name: "a ref of a bare repository that is pushed to", open: placeInBareRemote },
  { name: "a ref over GitHub's REST API", open: placeOnGitHub },
];
// Writers in parallel start hundreds of git processes, which a busy machine needs its time for.
const SLOW = { timeout: 120_000 };
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
const countOf = (value: JsonValue | undefined): number => (typeof value === "number" ? value : 0);

describe.each(places)("state in $name", ({ open }) => {
  it("has no value at first and then the one that was written", async () => {
    await using place = await open();
    const store = await place.openWriter();
    expect(await store.read("cursor")).toBeUndefined();
    const value = { text: 'ünï"\n\u0000', list: [1, null, true], nested: { "a b": -0.5 } };
    const swap = await store.compareAndSwap("cursor", null, value);
    const other = await place.openWriter();
    expect(await other.read("cursor")).toEqual({ value, version: swap.ok && swap.version });
  });

  it("refuses to write over a value that is not the expected one", async () => {
    await using place = await open();
    const store = await place.openWriter();
    const first = await store.compareAndSwap("cursor", null, 1);
    expect(await store.compareAndSwap("cursor", null, 2)).toEqual({ ok: false });
    const second = await store.compareAndSwap("cursor", first.ok ? first.version : "", 2);
    expect(second.ok).toBe(true);
    expect(await store.compareAndSwap("cursor", first.ok ? first.version : "", 3)).toEqual({ ok: false });
    expect((await store.read("cursor"))?.value).toBe(2);
  });

  it("refuses a version where there is no value", async () => {
    await using place = await open();
    const store = await place.openWriter();
    expect(await store.compareAndSwap("cursor", "0".repeat(64), 1)).toEqual({ ok: false });
    expect(await store.read("cursor")).toBeUndefined();
  });

  it("keeps keys apart", async () => {
    await using place = await open();
    const store = await place.openWriter();
    await store.update("alerts", () => "a");
    await store.update("alerts.prod", () => "b");
    await store.update("alerts", () => "c");
    expect((await store.read("alerts"))?.value).toBe("c");
    expect((await store.read("alerts.prod"))?.value).toBe("b");
  });

  it("keeps all updates of twenty parallel writers", SLOW, async () => {
    await using place = await open();
    const writers = await Promise.all(Array.from({ length: 20 }, () => place.openWriter()));
    await Promise.all(writers.map((store, id) => store.update("seen", (seen) => [...listOf(seen), id])));
    const seen = listOf((await writers[0]?.read("seen"))?.value);
    expect(seen.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, id) => id));
  });

  it("counts every one of writers that all write the same", SLOW, async () => {
    await using place = await open();
    const writers = await Promise.all(Array.from({ length: 6 }, () => place.openWriter()));
    for (let round = 1; round <= 2; round++) {
      await Promise.all(writers.map((store) => store.update("count", (count) => countOf(count) + 1)));
    }
    expect((await writers[0]?.read("count"))?.value).toBe(12);
  });

  it("refuses a value beyond the cap, and to read one", async () => {
    await using place = await open();
    const store = await place.openWriter(100);
    await expect(store.update("big", () => "x".repeat(100))).rejects.toThrow(InputError);
    await (await place.openWriter()).update("big", () => "x".repeat(100));
    await expect(store.read("big")).rejects.toThrow(expect.objectContaining({ code: "body-too-large" }));
  });

  it.each(["", "../cursor", "a/b", "a..b", ".hidden", "UPPER", "a\nb", "-x"])("refuses the key %j", async (key) => {
    await using place = await open();
    await expect((await place.openWriter()).read(key)).rejects.toThrow(InputError);
  });
});

describe("update", () => {
  const limits = { maxAttempts: 3, baseDelayMs: 100, maxDelayMs: 150 };

  it("gives up after its attempts and waits longer each time", async () => {
    const waitsMs: number[] = [];
    const busy: CompareAndSwapStore = {
      read: async () => ({ value: 1, version: "v" }),
      compareAndSwap: async () => ({ ok: false }),
    };
    const sleep = async (ms: number): Promise<void> => void waitsMs.push(ms);
    const store = withUpdates(busy, limits, { ...storeEffects, sleep, random: () => 1 });
    const failure = await store.update("cursor", () => 2).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ServiceError);
    expect(failure).toMatchObject({ code: "conflict" });
    expect(waitsMs).toEqual([100, 150]);
  });

  it("writes nothing where the value stays the same", async () => {
    const still: CompareAndSwapStore = {
      read: async () => ({ value: { a: 1 }, version: "v" }),
      compareAndSwap: () => Promise.reject(new Error("It was written to.")),
    };
    const entry = await withUpdates(still, limits, storeEffects).update("cursor", () => ({ a: 1 }));
    expect(entry.version).toBe("v");
  });
});
