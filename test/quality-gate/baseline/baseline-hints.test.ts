import { expect, it } from "vitest";
import type { HintStore } from "@chainops/core/state/cache-store";
import { stateFileName, type JsonValue } from "@chainops/core/state/state-value";
import { openBaselineHints } from "../../../actions/quality-gate/src/baseline/baseline-hints.ts";
import { mayUseHints } from "../../../actions/quality-gate/src/baseline/may-use-hints.ts";
import { openBaselineScene, REPOSITORY } from "./baseline-scene.ts";
import { sampleMeasurements } from "./sample-measurements.ts";

const SHA = "a".repeat(40);

function keep(): HintStore & { values: Map<string, JsonValue> } {
  const values = new Map<string, JsonValue>();
  return {
    values,
    load: async (key) => values.get(stateFileName(key)),
    save: async (key, value) => values.set(stateFileName(key), value) !== undefined,
  };
}

const payload = { repository: { default_branch: "main" } };

it.each([
  { eventName: "push", ref: "refs/heads/main", event: payload, may: true },
  { eventName: "schedule", ref: "refs/heads/main", event: payload, may: true },
  { eventName: "push", ref: "refs/heads/topic", event: payload, may: false },
  { eventName: "push", ref: "refs/tags/main", event: payload, may: false },
  { eventName: "push", ref: "refs/heads/main", event: {}, may: false },
  { eventName: "pull_request", ref: "refs/heads/main", event: payload, may: false },
  { eventName: "pull_request_target", ref: "refs/heads/main", event: payload, may: false },
  { eventName: "workflow_run", ref: "refs/heads/main", event: payload, may: false },
  { eventName: "merge_group", ref: "refs/heads/main", event: payload, may: false },
])("lets a $eventName on $ref use the cache: $may", ({ may, ...run }) => {
  expect(mayUseHints(run)).toBe(may);
});

it("gives back what was measured on a commit, for this repository and id alone", async () => {
  const store = keep();
  const hints = openBaselineHints(store, { repository: REPOSITORY, id: "gate" });
  await hints.save(sampleMeasurements(SHA));
  expect(await hints.load(SHA)).toEqual(sampleMeasurements(SHA));
  expect(await hints.load("b".repeat(40))).toBeUndefined();
  expect(await openBaselineHints(store, { repository: REPOSITORY, id: "x" }).load(SHA)).toBeUndefined();
  expect(await openBaselineHints(store, { repository: "a/b", id: "gate" }).load(SHA)).toBeUndefined();
});

it.each<{ name: string; value: JsonValue }>([
  { name: "nonsense", value: { schema: "x" } },
  { name: "text", value: "x" },
  { name: "the measurements of another commit", value: sampleMeasurements("b".repeat(40)) as JsonValue },
])("takes $name for no hint", async ({ value }) => {
  const store = keep();
  const hints = openBaselineHints(store, { repository: REPOSITORY, id: "gate" });
  await hints.save(sampleMeasurements(SHA));
  for (const key of store.values.keys()) store.values.set(key, value);
  expect(await hints.load(SHA)).toBeUndefined();
});

it("saves the search for an artifact", async () => {
  const scene = await openBaselineScene();
  const hints = openBaselineHints(keep(), { repository: REPOSITORY, id: "quality-gate" });
  await hints.save(sampleMeasurements(scene.base));
  const found = await scene.load({ hints });
  expect(found.source).toBe(`the cached result on \`${scene.base.slice(0, 7)}\``);
  expect(scene.double.requests).toEqual([]);
});
