import { expect, it } from "vitest";
import { MEASUREMENTS_SCHEMA } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { makeZip } from "../../core/artifacts/make-zip.ts";
import { type BaselineScene, FORK, NAME, openBaselineScene, REPOSITORY, type Upload } from "./baseline-scene.ts";
import { sampleMeasurements } from "./sample-measurements.ts";

const OTHER = "b".repeat(40);
const GOOD = 41;
const POISON = 666;

const subjectOf = (sha: string, changes: object = {}) => ({
  repository: REPOSITORY,
  sha,
  testedSha: sha,
  ref: "refs/heads/main",
  pullRequest: null,
  ...changes,
});

const poisoned: readonly { name: string; upload: (scene: BaselineScene) => Partial<Upload> }[] = [
  { name: "a fork whose branch is named main", upload: () => ({ run: { headRepository: FORK, headBranch: "main" } }) },
  { name: "a fork's pull request", upload: () => ({ run: { headRepository: FORK, event: "pull_request" } }) },
  { name: "a fork that is gone", upload: () => ({ run: { headRepository: null } }) },
  { name: "a pull request of the repository itself", upload: () => ({ run: { event: "pull_request" } }) },
  { name: "a pull_request_target", upload: () => ({ run: { event: "pull_request_target" } }) },
  { name: "a workflow_run", upload: () => ({ run: { event: "workflow_run" } }) },
  { name: "a comment", upload: () => ({ run: { event: "issue_comment" } }) },
  { name: "another commit", upload: () => ({ run: { headSha: OTHER } }) },
  { name: "another workflow file", upload: () => ({ run: { path: ".github/workflows/other.yml" } }) },
  { name: "a run that is not over", upload: () => ({ run: { status: "in_progress" } }) },
  { name: "a run that was cancelled", upload: () => ({ run: { conclusion: "cancelled" } }) },
  { name: "the past, expired", upload: () => ({ isExpired: true }) },
  { name: "another id", upload: () => ({ name: "chainops-result-other" }) },
  { name: "a document of another action", upload: () => ({ document: { action: "kzg-verify", id: "quality-gate" } }) },
  { name: "a document of another id", upload: () => ({ document: { id: "other" } }) },
  { name: "a document of another run", upload: () => ({ document: { runId: 7 } }) },
  {
    name: "a document about another commit",
    upload: ({ base }) => ({ document: { subject: subjectOf(base, { testedSha: OTHER }) } }),
  },
  {
    name: "a document about another repository",
    upload: ({ base }) => ({ document: { subject: subjectOf(base, { repository: FORK }) } }),
  },
  { name: "a document that was cancelled", upload: () => ({ document: { conclusion: "cancelled" } }) },
  { name: "a document without measurements", upload: () => ({ document: { details: {} } }) },
  {
    name: "measurements of another commit",
    upload: () => ({ document: { details: { measurements: sampleMeasurements(OTHER) } } }),
  },
  {
    name: "measurements of another schema",
    upload: ({ base }) => ({
      document: { details: { measurements: { ...sampleMeasurements(base), schema: "chainops.baseline/v2" } } },
    }),
  },
  {
    name: "measurements with a figure that is no count",
    upload: ({ base }) => ({
      document: {
        details: { measurements: { ...sampleMeasurements(base), schema: MEASUREMENTS_SCHEMA, tests: { total: -1 } } },
      },
    }),
  },
  {
    name: "an archive that leads out of its folder",
    upload: () => ({ archive: makeZip([{ name: "../../quality-gate.json", text: "{}" }]) }),
  },
  {
    name: "an archive that is a bomb",
    upload: () => ({ archive: makeZip([{ name: "a.json", text: "0".repeat(66 * 1024 * 1024) }]) }),
  },
  {
    name: "an archive of several files",
    upload: () => ({ others: [{ name: "other.json", text: "{}" }] }),
  },
  { name: "a giant archive", upload: () => ({ archive: Buffer.alloc(25 * 1024 * 1024) }) },
  { name: "no archive", upload: () => ({ archive: Buffer.from("hello") }) },
  { name: "no JSON", upload: () => ({ archive: makeZip([{ name: "a.json", text: "{" }]) }) },
];

it.each(poisoned)("never takes a baseline of $name, and takes the true one behind it", async ({ upload }) => {
  const scene = await openBaselineScene();
  const workflowPath = ".github/workflows/ci.yml";
  scene.upload({ commit: scene.base, total: POISON, ...upload(scene) });
  const alone = await scene.load({ workflowPath });
  expect(alone.measurements).toBeUndefined();
  expect(alone.reason).toContain(`has uploaded a result \`quality-gate\``);
  const parent = scene.commits.at(-2) ?? "";
  scene.upload({ commit: parent, total: GOOD });
  scene.upload({ commit: scene.base, total: POISON, ...upload(scene) });
  const found = await scene.load({ workflowPath });
  expect(found.measurements?.tests?.total).toBe(GOOD);
  expect(found.measurements?.sha).toBe(parent);
});

it("does not download what the API says is too large", async () => {
  const scene = await openBaselineScene();
  scene.upload({ commit: scene.base, archive: Buffer.alloc(25 * 1024 * 1024) });
  expect((await scene.load()).notes.join()).toMatch(/has 26214400 bytes/);
  expect(scene.double.requests.map(({ operationId }) => operationId)).not.toContain("actions/download-artifact");
});

it("finds the true baseline behind 300 artifacts that forks uploaded under its name", async () => {
  const scene = await openBaselineScene();
  scene.upload({ commit: scene.base, total: GOOD });
  const runId = scene.double.addWorkflowRun(REPOSITORY, {
    headSha: scene.base,
    headRepository: FORK,
    event: "pull_request",
  });
  const archive = makeZip([{ name: "quality-gate.json", text: "{}" }]);
  for (let count = 0; count < 300; count++) scene.double.addArtifact(REPOSITORY, { runId, name: NAME, archive });
  const found = await scene.load();
  expect(found.measurements?.tests?.total).toBe(GOOD);
  expect(scene.double.requests.length).toBeLessThan(15);
});

it("asks a bounded number of times, however many wrong artifacts there are", async () => {
  const scene = await openBaselineScene(25);
  for (let count = 0; count < 330; count++) {
    const commit = scene.commits[count % 25] ?? "";
    scene.upload({ commit, document: { conclusion: "cancelled" } });
  }
  expect((await scene.load()).measurements).toBeUndefined();
  expect(scene.double.requests.length).toBeLessThanOrEqual(50);
});
