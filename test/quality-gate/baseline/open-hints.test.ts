import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startCacheDouble } from "@chainops/dev/cache-double/cache-double";
import { runStep } from "@chainops/dev/runner-double/run-step";
import { makeFolders, writeAction } from "../../dev/runner-double/fixture-action.ts";
import { sampleMeasurements } from "./sample-measurements.ts";

const SHA = "a".repeat(40);
const source = JSON.stringify(
  new URL("../../../actions/quality-gate/src/baseline/open-hints.ts", import.meta.url).href,
);

const script = `
  import fs from "node:fs";
  import { openHints } from ${source};
  const notes = [];
  const hints = await openHints({
    eventName: process.env.GITHUB_EVENT_NAME,
    ref: process.env.GITHUB_REF,
    event: { repository: { default_branch: "main" } },
    temp: process.env.RUNNER_TEMP,
    repository: "octo/vault",
    id: "gate",
    note: (message) => notes.push(message),
  });
  if (process.env.INPUT_SAVE) await hints?.save(JSON.parse(process.env.INPUT_SAVE));
  const loaded = await hints?.load("${SHA}");
  fs.appendFileSync(process.env.GITHUB_OUTPUT, "answer=" + JSON.stringify({ isOpen: !!hints, loaded, notes }) + "\\n");
`;

it("carries measurements from one push on the default branch to the next, through the real client", async () => {
  const cache = await startCacheDouble();
  onTestFinished(() => cache.close());
  const { root, workspace, temp } = await makeFolders();
  const action = await writeAction(path.join(root, "action"), { main: script, inputs: "  save: {description: v}" });
  const run = async (eventName: string, ref: string, save = "") => {
    const step = await runStep({
      action,
      workspace,
      temp,
      inputs: { save },
      env: { NODE_OPTIONS: "--conditions=source" },
      github: { ref },
      event: { name: eventName, payload: {} },
      services: cache.environment({ ref }),
    });
    return JSON.parse(step.outputs["answer"] ?? "null") as unknown;
  };
  const measurements = sampleMeasurements(SHA, { quality: { security: 1 } });
  expect(await run("push", "refs/heads/main")).toEqual({ isOpen: true, notes: [] });
  await run("push", "refs/heads/main", JSON.stringify(measurements));
  expect(await run("push", "refs/heads/main")).toEqual({ isOpen: true, loaded: measurements, notes: [] });
  const { length } = cache.calls;
  expect(await run("pull_request", "refs/pull/7/merge", JSON.stringify(measurements))).toMatchObject({ isOpen: false });
  expect(cache.calls).toHaveLength(length);
});
