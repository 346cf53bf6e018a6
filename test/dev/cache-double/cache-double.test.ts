import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startCacheDouble } from "@chainops/dev/cache-double/cache-double";
import type { CacheDouble } from "@chainops/dev/cache-double/cache-double";
import type { CacheAccess } from "@chainops/dev/cache-double/cache-scope";
import { runStep } from "@chainops/dev/runner-double/run-step";
import { makeFolders, writeAction } from "../runner-double/fixture-action.ts";

/** The real client, which each test's action imports. */
const client = import.meta.resolve("@actions/cache");
const main: CacheAccess = { ref: "refs/heads/main" };
const pull: CacheAccess = { ref: "refs/pull/7/merge", baseRef: "refs/heads/main" };

interface Repository {
  readonly cache: CacheDouble;
  /** Saves `text` under a key; answers the id, or -1. */
  save(access: CacheAccess, key: string, text: string): Promise<string | undefined>;
  /** Restores; answers the key that matched and the text. */
  restore(access: CacheAccess, key: string, restoreKeys?: readonly string[]): Promise<{ key: string; text: string }>;
  /** What the client logged in the last call. */
  log(): string;
}

/** A repository with one workspace, whose `state.txt` is saved and restored by the real client in a child process. */
async function openRepository(): Promise<Repository> {
  const cache = await startCacheDouble();
  onTestFinished(() => cache.close());
  const { root, workspace, temp } = await makeFolders();
  let log = "";
  const call = async (access: CacheAccess, script: string): Promise<Readonly<Record<string, string>>> => {
    const folder = path.join(root, "action");
    await mkdir(folder, { recursive: true });
    const head = `import fs from "node:fs"; import { restoreCache, saveCache } from ${JSON.stringify(client)};
      const set = (name, value) => fs.appendFileSync(process.env.GITHUB_OUTPUT, name + "=" + value + "\\n");`;
    await writeAction(folder, { main: `${head}\n${script}` });
    const result = await runStep({ action: folder, workspace, temp, services: cache.environment(access) });
    log = result.log.join("\n");
    expect(result.rawStderr).toBe("");
    expect(result.outcome).toBe("success");
    return result.outputs;
  };
  return {
    cache,
    log: () => log,
    async save(access, key, text) {
      const script = `fs.writeFileSync("state.txt", ${JSON.stringify(text)}); set("id", await saveCache(["state.txt"], ${JSON.stringify(key)}));`;
      return (await call(access, script))["id"];
    },
    async restore(access, key, restoreKeys = []) {
      const script = `fs.rmSync("state.txt", { force: true });
        set("key", (await restoreCache(["state.txt"], ${JSON.stringify(key)}, ${JSON.stringify(restoreKeys)})) ?? "");
        set("text", fs.existsSync("state.txt") ? fs.readFileSync("state.txt", "utf8") : "");`;
      const outputs = await call(access, script);
      return { key: outputs["key"] ?? "", text: outputs["text"] ?? "" };
    },
  };
}

const miss = { key: "", text: "" };

describe("the cache double under the real @actions/cache", () => {
  it("keeps what was saved", async () => {
    const { cache, save, restore } = await openRepository();
    expect(await save(main, "state-1", "one")).toBe("1");
    expect(await restore(main, "state-1")).toStrictEqual({ key: "state-1", text: "one" });
    expect(await restore(main, "other")).toStrictEqual(miss);
    expect(cache.calls).toStrictEqual([
      "CreateCacheEntry",
      "upload",
      "FinalizeCacheEntryUpload",
      "GetCacheEntryDownloadURL",
      "download",
      "GetCacheEntryDownloadURL",
    ]);
  });

  it("never changes a key: a second save answers 409 and the client gives up quietly", async () => {
    const { save, restore, log } = await openRepository();
    await save(main, "state", "one");
    expect(await save(main, "state", "two")).toBe("-1");
    expect(log()).toContain("Unable to reserve cache with key state");
    expect(await restore(main, "state")).toStrictEqual({ key: "state", text: "one" });
  });

  it("prefers the exact key, then the newest that starts with it, then the restore keys in order", async () => {
    const { save, restore } = await openRepository();
    for (const key of ["state-a", "state-b-1", "state-b-2", "x-1"]) await save(main, key, key);
    expect((await restore(main, "state-a")).key).toBe("state-a");
    expect((await restore(main, "state-b")).key).toBe("state-b-2");
    expect((await restore(main, "none", ["x-", "state-"])).key).toBe("x-1");
    expect((await restore(main, "none", ["state-"])).key).toBe("state-b-2");
  });

  it("shows a pull request its own caches first, then those of its base, and nobody else's", async () => {
    const { save, restore } = await openRepository();
    await save(main, "state-1", "from main");
    expect((await restore(pull, "state-")).text).toBe("from main");
    await save(pull, "state-0", "from pull");
    expect((await restore(pull, "state-")).text).toBe("from pull");
    expect((await restore(main, "state-0")).text).toBe("");
    expect((await restore({ ref: "refs/pull/8/merge" }, "state-0")).text).toBe("");
    expect(await save(pull, "state-1", "same key, other scope")).not.toBe("-1");
  });

  it("loses what was evicted", async () => {
    const { cache, save, restore } = await openRepository();
    await save(main, "state-1", "one");
    expect(cache.evict((key) => key.startsWith("state-"))).toBe(1);
    expect(await restore(main, "state-1")).toStrictEqual(miss);
    expect(await save(main, "state-1", "again")).toBe("2");
  });

  it("answers 429 when told to, which the client takes as a miss with a warning", async () => {
    const { cache, save, restore, log } = await openRepository();
    await save(main, "state-1", "one");
    cache.fail({ operation: "GetCacheEntryDownloadURL", status: 429, retryAfterSeconds: 7 });
    expect(await restore(main, "state-1")).toStrictEqual(miss);
    expect(log()).toContain("your rate limit will reset in 7 seconds");
    cache.fail({ operation: "CreateCacheEntry", status: 429 });
    expect(await save(main, "state-2", "two")).toBe("-1");
    expect((await restore(main, "state-1")).text).toBe("one");
  });

  it("keeps an upload that broke off unfindable and its key taken", async () => {
    const { cache, save, restore } = await openRepository();
    cache.fail({ operation: "FinalizeCacheEntryUpload", status: 400 });
    expect(await save(main, "state-1", "one")).toBe("-1");
    expect(cache.entries()).toStrictEqual([]);
    expect(await restore(main, "state-1")).toStrictEqual(miss);
    expect(await save(main, "state-1", "two")).toBe("-1");
  });

  it.each([
    ["the client itself, told by ACTIONS_CACHE_MODE", true, "does not permit writes", 0],
    ["the service, where only the token says so", false, "cache write denied", 1],
  ])("refuses writes of read-only runs: %s", async (_, announced, message, calls) => {
    const { cache, save, restore, log } = await openRepository();
    await save(main, "state-1", "one");
    const before = cache.calls.length;
    expect(await save(hidden({ ...main, mode: "read" }, announced), "state-2", "two")).toBe("-1");
    expect(log()).toContain(message);
    expect(cache.calls.length - before).toBe(calls);
    expect((await restore(hidden({ ...main, mode: "read" }, announced), "state-1")).text).toBe("one");
  });

  it("refuses reads where the token allows none", async () => {
    const { save, restore, log } = await openRepository();
    await save(main, "state-1", "one");
    expect(await restore(hidden({ ...main, mode: "none" }, false), "state-1")).toStrictEqual(miss);
    expect(log()).toContain("cache read denied");
  });

  it("lets nobody in with a token it did not sign, nor at a blob without its signature", async () => {
    const { cache, save } = await openRepository();
    await save(main, "state-1", "one");
    const lookup = new URL("/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL", cache.url);
    const token = cache.environment(main)["ACTIONS_RUNTIME_TOKEN"] ?? "";
    const ask = async (bearer: string, body: unknown): Promise<number> =>
      (
        await fetch(lookup, {
          method: "POST",
          headers: { authorization: `Bearer ${bearer}` },
          body: JSON.stringify(body),
        })
      ).status;
    expect(await ask(token, { key: "state-1", version: "v" })).toBe(200);
    expect(await ask(`${token.slice(0, -2)}xx`, { key: "state-1", version: "v" })).toBe(401);
    expect(await ask("", { key: "state-1", version: "v" })).toBe(401);
    expect(await ask(token, { key: "a,b", version: "v" })).toBe(400);
    expect(await ask(token, { key: "k".repeat(513), version: "v" })).toBe(400);
    expect((await fetch(new URL("/blob/1?sig=00", cache.url))).status).toBe(404);
  });
});

/** With `announced` false the step is not told its mode, so that the service has to refuse. */
function hidden(access: CacheAccess, announced: boolean): CacheAccess {
  return { ...access, announced };
}
