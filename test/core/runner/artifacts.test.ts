import { expect, it } from "vitest";
import { openArtifactScene, REPOSITORY } from "./artifact-scene.ts";

const upload = { "upload-result": "true" };

function upstreamOf(step: { outputs: Readonly<Record<string, string>> }): unknown {
  return JSON.parse(step.outputs["upstream"] || "null");
}

it("uploads the result, and another job of the run reads it by name and by glob", async () => {
  const scene = await openArtifactScene();
  const runId = scene.addRun();
  const gate = await scene.run({ runId, inputs: { ...upload, id: "gate" } });
  expect(gate.log.join("\n")).toContain("Uploaded the result document as artifact `chainops-result-gate`.");
  expect(gate.exitCode).toBe(0);
  expect(scene.artifacts.calls).toEqual(["CreateArtifact", "blob", "FinalizeArtifact"]);
  for (const name of ["chainops-result-gate", "chainops-*", "chainops-result-gat?"]) {
    const next = await scene.run({ runId, inputs: { results: `artifact:${name}` } });
    expect(upstreamOf(next)).toEqual([{ source: `artifact:${runId}/chainops-result-gate/gate.json`, id: "gate" }]);
  }
  expect(scene.github.violations).toEqual([]);
});

it("uploads nothing unless asked, and nothing in a dry run", async () => {
  const scene = await openArtifactScene();
  const runId = scene.addRun();
  expect((await scene.run({ runId, inputs: { id: "a" } })).exitCode).toBe(0);
  const dry = await scene.run({ runId, inputs: { ...upload, id: "b", "dry-run": "true" } });
  expect(dry.log.join("\n")).toContain("Dry run: the result document is not uploaded");
  expect(scene.artifacts.calls).toEqual([]);
});

it("fails a second job of the first attempt that takes the same id, and says to set `id`", async () => {
  const scene = await openArtifactScene();
  const runId = scene.addRun();
  await scene.run({ runId, inputs: upload });
  const second = await scene.run({ runId, inputs: upload });
  expect(second.exitCode).toBe(1);
  expect(second.outputs["conclusion"]).toBe("success");
  expect(second.log.join("\n")).toMatch(/##\[error\].*`chainops-result-small` could not be uploaded: .*set `id`/);
});

it("replaces in a rerun what the first attempt uploaded", async () => {
  const scene = await openArtifactScene();
  const runId = scene.addRun();
  await scene.run({ runId, inputs: upload });
  const again = await scene.run({ runId, inputs: upload, github: { run_attempt: "2" } });
  expect(again.exitCode).toBe(0);
  expect(scene.artifacts.artifacts(runId)).toHaveLength(1);
  const reader = await scene.run({
    runId,
    inputs: { id: "reader", results: "artifact:chainops-result-small" },
    github: { run_attempt: "2" },
  });
  expect(upstreamOf(reader)).toHaveLength(1);
});

it.each([
  { name: "there is no artifact service", services: {}, says: "ACTIONS_RUNTIME_TOKEN" },
  { name: "the runtime token is not valid", services: "foreign", says: "401" },
] as const)("fails the step where the upload was asked for and $name", async ({ services, says }) => {
  const scene = await openArtifactScene();
  const runId = scene.addRun();
  const other = await openArtifactScene();
  const foreign = { ...other.artifacts.environment({ runId }), ACTIONS_RESULTS_URL: scene.artifacts.url };
  const step = await scene.run({ runId, inputs: upload, services: services === "foreign" ? foreign : services });
  expect(step.exitCode).toBe(1);
  expect(step.outputs["conclusion"]).toBe("success");
  expect(step.log.join("\n")).toMatch(new RegExp(`##\\[error\\]Input \`upload-result\` is \`true\`, but .*${says}`));
});

it.each([
  { line: "artifact:nothing-like-it", says: "matches no artifact of run" },
  { line: "artifact:", says: "accepted are" },
  { line: "artifact:12/34/x", says: "accepted are" },
  { line: "artifact:999999/x", says: "404" },
])("refuses $line with one clear error", async ({ line, says }) => {
  const scene = await openArtifactScene();
  const step = await scene.run({ runId: scene.addRun(), inputs: { results: line } });
  expect(step.exitCode).toBe(1);
  expect(step.log.join("\n")).toContain(says);
});

it("says which permission is missing where the token may not list artifacts", async () => {
  const scene = await openArtifactScene();
  const token = scene.github.createToken({ permissions: { contents: "read" } });
  const step = await scene.run({
    runId: scene.addRun(),
    inputs: { results: "artifact:x", "github-token": token },
  });
  expect(step.log.join("\n")).toContain("actions=read");
  expect(REPOSITORY).toBe(scene.github.requests[0]?.path.split("/").slice(2, 4).join("/"));
});
