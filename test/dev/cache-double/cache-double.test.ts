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

type Call =
  readonly ["save", key: string, text: string] | readonly ["restore", key: string, restoreKeys?: readonly string[]];

interface Repository {
  readonly cache: CacheDouble;
  /** Makes calls in one child process; answers the id of each save (or -1) and `key=text` of each restore (or a miss). */
  run(access: CacheAccess, ...calls: readonly Call[]): Promise<string[]>;
  /** What the client logged in the last run. */
  log(): string;
}

const miss = "=";

const script = `
  import fs from "node:fs";
  import { restoreCache, saveCache } from ${JSON.stringify(client)};
  const answers = [];
  for (const [kind, key, argument] of JSON.parse(process.env.INPUT_CALLS)) {
    if (kind === "save") {
      fs.writeFileSync("state.txt", argument);
      answers.push(String(await saveCache(["state.txt"], key)));
    } else {
      fs.rmSync("state.txt", { force: true });
      const found = await restoreCache(["state.txt"], key, argument);
      answers.push((found ?? "") + "=" + (fs.existsSync("state.txt") ? fs.readFileSync("state.txt", "utf8") : ""));
    }
  }
  fs.appendFileSync(process.env.GITHUB_OUTPUT, "answers=" + JSON.stringify(answers) + "\\n");
`;

/** A repository with one workspace, whose `state.txt` is saved and restored by the real client in a child process. */
async function openRepository(): Promise<Repository> {
  const cache = await startCacheDouble();
  onTestFinished(() => cache.close());
  const { root, workspace, temp } = await makeFolders();
  const action = await writeAction(path.join(root, "action"), { main: script, inputs: "  calls: {description: c}" });
  let log = "";
  return {
    cache,
    log: () => log,
    async run(access, ...calls) {
      const inputs = { calls: JSON.stringify(calls) };
      const result = await runStep({ action, workspace, temp, inputs, services: cache.environment(access) });
      log = result.log.join("\n");
      expect(result).toMatchObject({ outcome: "success", rawStderr: "" });
      return JSON.parse(result.outputs["answers"] ?? "") as string[];
    },
  };
}

describe("the cache double under the real @actions/cache", () => {
  it("keeps what was saved", async () => {
    const { cache, run } = await openRepository();
    const answers = await run(main, ["save", "state-1", "one"], ["restore", "state-1"], ["restore", "other"]);
    expect(answers).toStrictEqual(["1", "state-1=one", miss]);
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
    const { run, log } = await openRepository();
    const answers = await run(main, ["save", "state", "one"], ["save", "state", "two"], ["restore", "state"]);
    expect(answers).toStrictEqual(["1", "-1", "state=one"]);
    expect(log()).toContain("Unable to reserve cache with key state");
  });

  it("prefers the exact key, then the newest that starts with it, then the restore keys in order", async () => {
    const { run } = await openRepository();
    const answers = await run(
      main,
      ...["state-b", "state-b-1", "state-b-2", "x-1"].map((key) => ["save", key, key] as const),
      ["restore", "state-b"],
      ["restore", "state-b-"],
      ["restore", "none", ["x-", "state-"]],
      ["restore", "none", ["state-"]],
    );
    expect(answers.slice(4)).toStrictEqual([
      "state-b=state-b",
      "state-b-2=state-b-2",
      "x-1=x-1",
      "state-b-2=state-b-2",
    ]);
  });

  it("shows a pull request its own caches first, then those of its base, and nobody else's", async () => {
    const { run } = await openRepository();
    await run(main, ["save", "state-1", "from main"]);
    const own = await run(pull, ["restore", "state-"], ["save", "state-0", "from pull"], ["restore", "state-"]);
    expect(own).toStrictEqual(["state-1=from main", "2", "state-0=from pull"]);
    expect(await run(pull, ["save", "state-1", "same key, other scope"])).toStrictEqual(["3"]);
    expect(await run(main, ["restore", "state-0"])).toStrictEqual([miss]);
    expect(await run({ ref: "refs/pull/8/merge" }, ["restore", "state-0"])).toStrictEqual([miss]);
  });

  it("loses what was evicted", async () => {
    const { cache, run } = await openRepository();
    await run(main, ["save", "state-1", "one"]);
    expect(cache.evict((key) => key.startsWith("state-"))).toBe(1);
    expect(await run(main, ["restore", "state-1"], ["save", "state-1", "again"])).toStrictEqual([miss, "2"]);
  });

  it("answers 429 when told to, which the client takes as a miss with a warning", async () => {
    const { cache, run, log } = await openRepository();
    await run(main, ["save", "state-1", "one"]);
    cache.fail({ operation: "GetCacheEntryDownloadURL", status: 429, retryAfterSeconds: 7 });
    cache.fail({ operation: "CreateCacheEntry", status: 429 });
    const answers = await run(main, ["restore", "state-1"], ["save", "state-2", "two"], ["restore", "state-1"]);
    expect(answers).toStrictEqual([miss, "-1", "state-1=one"]);
    expect(log()).toContain("your rate limit will reset in 7 seconds");
  });

  it("keeps an upload that broke off unfindable and its key taken", async () => {
    const { cache, run } = await openRepository();
    cache.fail({ operation: "FinalizeCacheEntryUpload", status: 400 });
    const answers = await run(main, ["save", "state-1", "one"], ["restore", "state-1"], ["save", "state-1", "two"]);
    expect(answers).toStrictEqual(["-1", miss, "-1"]);
    expect(cache.entries()).toStrictEqual([]);
  });

  it.each([
    ["the client itself, told by ACTIONS_CACHE_MODE", true, "does not permit writes", 0],
    ["the service, where only the token says so", false, "cache write denied", 1],
  ])("refuses writes of read-only runs: %s", async (_, announced, message, reservations) => {
    const { cache, run, log } = await openRepository();
    await run(main, ["save", "state-1", "one"]);
    const before = reservationsOf(cache);
    const answers = await run({ ...main, mode: "read", announced }, ["save", "state-2", "two"], ["restore", "state-1"]);
    expect(answers).toStrictEqual(["-1", "state-1=one"]);
    expect(log()).toContain(message);
    expect(reservationsOf(cache) - before).toBe(reservations);
  });

  it("refuses reads where the token allows none", async () => {
    const { run, log } = await openRepository();
    await run(main, ["save", "state-1", "one"]);
    expect(await run({ ...main, mode: "none", announced: false }, ["restore", "state-1"])).toStrictEqual([miss]);
    expect(log()).toContain("cache read denied");
  });

  it("lets nobody in with a token it did not sign, nor at a blob without its signature", async () => {
    const { cache, run } = await openRepository();
    await run(main, ["save", "state-1", "one"]);
    const lookup = new URL("/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL", cache.url);
    const token = cache.environment(main)["ACTIONS_RUNTIME_TOKEN"] ?? "";
    const ask = async (bearer: string, key: string): Promise<number> => {
      const headers = { authorization: `Bearer ${bearer}` };
      const answer = await fetch(lookup, { method: "POST", headers, body: JSON.stringify({ key, version: "v" }) });
      return answer.status;
    };
    expect(await ask(token, "state-1")).toBe(200);
    expect(await ask(`${token.slice(0, -4)}AAAA`, "state-1")).toBe(401);
    expect(await ask("", "state-1")).toBe(401);
    expect(await ask(token, "a,b")).toBe(400);
    expect(await ask(token, "k".repeat(513))).toBe(400);
    expect((await fetch(new URL("/blob/1?sig=00", cache.url))).status).toBe(404);
  });
});

function reservationsOf(cache: CacheDouble): number {
  return cache.calls.filter((call) => call === "CreateCacheEntry").length;
}
