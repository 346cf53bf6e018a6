import { mkdir, readFile, writeFile } from "node:fs/promises";
import { openCacheStore, type ActionsCache } from "@chainops/core/state/cache-store";
import { describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "./temporary-directory.ts";

/** Entries never change; the newest with the prefix is found, as in the Actions cache. */
function createCache(entries: { key: string; path: string; text: string }[] = []): ActionsCache {
  return {
    restore: async ([path = ""], key, restoreKeys) => {
      const isFound = (entry: { key: string; path: string }): boolean =>
        entry.path === path && [key, ...restoreKeys].some((prefix) => entry.key.startsWith(prefix));
      const entry = entries.findLast(isFound);
      if (entry !== undefined) await writeFile(path, entry.text);
      return entry?.key;
    },
    save: async ([path = ""], key) => {
      if (entries.some((entry) => entry.key === key)) throw new Error(`${key} exists`);
      entries.push({ key, path, text: await readFile(path, "utf8") });
    },
  };
}

async function openPlace(cache: ActionsCache) {
  const temporary = await makeTemporaryDirectory();
  const directory = temporary.path;
  const problems: string[] = [];
  let ids = 0;
  const uniqueId = (): string => `run-1-${++ids}`;
  const store = openCacheStore(cache, { directory, uniqueId, onProblem: (message) => problems.push(message) });
  return { store, directory, problems, [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose]() };
}

describe("openCacheStore", () => {
  it("loads what was saved last", async () => {
    await using place = await openPlace(createCache());
    expect(await place.store.load("durations")).toBeUndefined();
    expect(await place.store.save("durations", { build: 1 })).toBe(true);
    expect(await place.store.save("durations", { build: 2 })).toBe(true);
    expect(await place.store.load("durations")).toEqual({ build: 2 });
    expect(place.problems).toEqual([]);
  });

  it("does not take another key for its own because it begins alike", async () => {
    await using place = await openPlace(createCache());
    await place.store.save("durations.old", 1);
    expect(await place.store.load("durations")).toBeUndefined();
  });

  it("does not load what an earlier run left on the disk", async () => {
    await using place = await openPlace(createCache());
    await mkdir(place.directory, { recursive: true });
    await writeFile(`${place.directory}/durations.json`, "1");
    expect(await place.store.load("durations")).toBeUndefined();
  });

  it("goes on without a cache that fails, and says so", async () => {
    const failing = { restore: () => Promise.reject(new Error("503")), save: () => Promise.reject(new Error("429")) };
    await using place = await openPlace(failing);
    expect(await place.store.load("durations")).toBeUndefined();
    expect(await place.store.save("durations", 1)).toBe(false);
    expect(place.problems).toEqual([
      'The cache entry "durations" could not be read: 503',
      'The cache entry "durations" could not be saved: 429',
    ]);
  });

  it("takes an entry that holds nonsense for none", async () => {
    const nonsense: ActionsCache = {
      restore: async ([path = ""], key) => {
        await writeFile(path, "{");
        return key;
      },
      save: async () => undefined,
    };
    await using place = await openPlace(nonsense);
    expect(await place.store.load("durations")).toBeUndefined();
    expect(place.problems).toHaveLength(1);
  });
});
