import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type CacheDouble, startCacheDouble } from "@chainops/dev/cache-double/cache-double";
import type { CacheAccess } from "@chainops/dev/cache-double/cache-scope";
import { runStep } from "@chainops/dev/runner-double/run-step";
import { makeFolders, writeAction } from "../../dev/runner-double/fixture-action.ts";

const main: CacheAccess = { ref: "refs/heads/main" };
const source = (file: string) => JSON.stringify(new URL(`../../../packages/core/src/${file}`, import.meta.url).href);

/** Saves what it is told to, then loads it again, through the real client against the cache service. */
const script = `
  import fs from "node:fs";
  import { openCacheStore } from ${source("state/cache-store.ts")};
  import { openActionsCache } from ${source("runner/actions-cache.ts")};
  const problems = [];
  const store = openCacheStore(openActionsCache(), {
    directory: process.env.RUNNER_TEMP + "/hints",
    uniqueId: () => crypto.randomUUID(),
    onProblem: (problem) => problems.push(problem),
  });
  const text = process.env.INPUT_VALUE;
  const saved = text === "" ? null : await store.save("baseline", JSON.parse(text));
  const loaded = await store.load("baseline");
  fs.appendFileSync(process.env.GITHUB_OUTPUT, "answer=" + JSON.stringify({ saved, loaded, problems }) + "\\n");
`;

async function openJob(): Promise<{ cache: CacheDouble; run(access: CacheAccess, value?: unknown): Promise<unknown> }> {
  const cache = await startCacheDouble();
  onTestFinished(() => cache.close());
  const { root, workspace, temp } = await makeFolders();
  const action = await writeAction(path.join(root, "action"), { main: script, inputs: "  value: {description: v}" });
  return {
    cache,
    async run(access, value) {
      const inputs = { value: value === undefined ? "" : JSON.stringify(value) };
      const step = await runStep({ action, workspace, temp, inputs, services: cache.environment(access) });
      expect(step.rawStderr).toBe("");
      return JSON.parse(step.outputs["answer"] ?? "null") as unknown;
    },
  };
}

it("keeps a hint between runs, the newest wins, and a run without one finds nothing", async () => {
  const job = await openJob();
  expect(await job.run(main)).toMatchObject({ saved: null, problems: [] });
  expect(await job.run(main, { coverage: 0.9 })).toMatchObject({ saved: true, loaded: { coverage: 0.9 } });
  expect(await job.run(main, { coverage: 0.8 })).toMatchObject({ loaded: { coverage: 0.8 } });
  job.cache.evict(() => true);
  expect(await job.run(main)).not.toHaveProperty("loaded");
});

it("says so where the cache does not take a hint, and goes on", async () => {
  const job = await openJob();
  expect(await job.run({ ...main, mode: "read", announced: false }, { coverage: 0.9 })).toMatchObject({
    saved: false,
    problems: [expect.stringContaining("baseline")],
  });
});
