import { expect, it, onTestFinished } from "vitest";
import { type ArtifactPlaces, readResultArtifacts } from "@chainops/core/artifacts/read-result-artifacts";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { Subject } from "@chainops/core/result/document";
import { type GitHubDouble, startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { openTestClient } from "../github/open-test-client.ts";
import { type DocumentOptions, makeDocument } from "./make-document.ts";
import { makeZip } from "./make-zip.ts";

const REPOSITORY = "octo/vault";
const NAME = "chainops-result-quality-gate";
const OTHER = "b".repeat(40);

type RunOptions = Partial<Parameters<GitHubDouble["addWorkflowRun"]>[1]>;

async function openScene() {
  const double = await startGitHubDouble();
  onTestFinished(async () => {
    await double[Symbol.asyncDispose]();
    expect(double.violations).toEqual([]);
  });
  double.addRepository(REPOSITORY);
  double.addRepository("mallory/vault");
  const sha = double.addCommit(REPOSITORY, { files: { "a.txt": "a" } });
  const subject: Subject = { repository: REPOSITORY, sha, testedSha: sha, ref: "refs/heads/main", pullRequest: null };
  const token = double.createToken({ permissions: { actions: "read" } });
  const ownRun = double.addWorkflowRun(REPOSITORY, { headSha: sha });
  const places: ArtifactPlaces = {
    openGitHub: async () => openTestClient({ double, token }, {}, REPOSITORY),
    eventName: "push",
    event: {},
    runId: String(ownRun),
    runAttempt: 1,
    subject,
  };
  const addResult = (runId: number, options: Partial<DocumentOptions> = {}, name = NAME) =>
    double.addArtifact(REPOSITORY, {
      runId,
      name,
      archive: makeZip([
        { name: "quality-gate.json", text: JSON.stringify(makeDocument({ subject, runId, ...options })) },
      ]),
    });
  const addRun = (options: RunOptions) => double.addWorkflowRun(REPOSITORY, { headSha: sha, ...options });
  const read = (line: string, changes: Partial<ArtifactPlaces> = {}) =>
    readResultArtifacts(line, { ...places, ...changes });
  return { double, sha, subject, ownRun, addResult, addRun, read };
}

it("takes the newest of what the run's attempts uploaded under one name", async () => {
  const scene = await openScene();
  scene.addResult(scene.ownRun, { conclusion: "failure" });
  scene.addResult(scene.ownRun, { conclusion: "success", attempt: 2 });
  const [found, ...others] = await scene.read(`artifact:${NAME}`, { runAttempt: 2 });
  expect(found?.document.conclusion).toBe("success");
  expect(others).toEqual([]);
});

it("reads every document that a glob matches, also several of one archive", async () => {
  const scene = await openScene();
  scene.addResult(scene.ownRun, { id: "a" }, "results-a");
  const text = (id: string) => JSON.stringify(makeDocument({ subject: scene.subject, runId: scene.ownRun, id }));
  const archive = makeZip([
    { name: "b.json", text: text("b") },
    { name: "deep/c.json", text: text("c") },
  ]);
  scene.double.addArtifact(REPOSITORY, { runId: scene.ownRun, name: "results-bc", archive });
  scene.addResult(scene.ownRun, { id: "d" }, "others");
  const found = await scene.read("artifact:results-*");
  expect(found.map(({ document }) => document.id).sort()).toEqual(["a", "b", "c"]);
  expect(found.map(({ source }) => source)).toContain(`artifact:${scene.ownRun}/results-bc/deep/c.json`);
});

it.each<{ name: string; options: Partial<DocumentOptions>; says: RegExp }>([
  { name: "another run", options: { runId: 77 }, says: /says that run 77 made it/ },
  { name: "a later attempt", options: { attempt: 9 }, says: /says attempt 9/ },
])("refuses a document of this run that claims to be of $name", async ({ options, says }) => {
  const scene = await openScene();
  scene.addResult(scene.ownRun, options);
  await expect(scene.read(`artifact:${NAME}`)).rejects.toThrow(says);
});

it("refuses a document about another commit", async () => {
  const scene = await openScene();
  scene.addResult(scene.ownRun, { subject: { ...scene.subject, testedSha: OTHER } });
  await expect(scene.read(`artifact:${NAME}`)).rejects.toThrow(/is about commit b+/);
});

it("reads the result of another run of this repository and commit by its id", async () => {
  const scene = await openScene();
  const runId = scene.addRun({ path: ".github/workflows/gate.yml" });
  scene.addResult(runId);
  const found = await scene.read(`artifact:${runId}/${NAME}`, { eventName: "workflow_dispatch" });
  expect(found.map(({ source }) => source)).toEqual([`artifact:${runId}/${NAME}/quality-gate.json`]);
});

it.each<{ name: string; run: RunOptions; says: RegExp }>([
  { name: "ran on another commit", run: { headSha: OTHER }, says: /ran on commit b+/ },
  { name: "is of a fork", run: { headRepository: "mallory/vault" }, says: /comes from a fork/ },
  { name: "is of a fork that is gone", run: { headRepository: null }, says: /comes from a fork/ },
  { name: "a pull request started", run: { event: "pull_request" }, says: /a pull_request event started it/ },
  { name: "a pull_request_target started", run: { event: "pull_request_target" }, says: /event started it/ },
  { name: "no workflow file made", run: { path: "dynamic/pages/build" }, says: /no workflow file/ },
])("does not believe a run that $name, whatever its file says", async ({ run, says }) => {
  const scene = await openScene();
  const runId = scene.addRun(run);
  scene.addResult(runId);
  await expect(scene.read(`artifact:${runId}/${NAME}`)).rejects.toThrow(says);
});

const byWorkflowRun = (id: number, headSha: string, event: string, path = ".github/workflows/ci.yml") => ({
  eventName: "workflow_run",
  event: { workflow_run: { id, event, path, head_sha: headSha } },
});

it("reads on workflow_run what the run that started it uploaded, a fork's pull request too", async () => {
  const scene = await openScene();
  const runId = scene.addRun({ headSha: OTHER, event: "pull_request", headRepository: "mallory/vault" });
  const subject = { ...scene.subject, sha: OTHER };
  scene.addResult(runId, { subject: { ...subject, testedSha: "c".repeat(40) } });
  const found = await scene.read(`artifact:${NAME}`, { ...byWorkflowRun(runId, OTHER, "pull_request"), subject });
  expect(found).toHaveLength(1);
});

it("refuses a pull request's document that claims to be about the commit that workflow_run has checked out", async () => {
  const scene = await openScene();
  const runId = scene.addRun({ headSha: OTHER, event: "pull_request", headRepository: "mallory/vault" });
  const subject = { ...scene.subject, sha: OTHER };
  scene.addResult(runId, { subject });
  const reading = scene.read(`artifact:${NAME}`, { ...byWorkflowRun(runId, OTHER, "pull_request"), subject });
  await expect(reading).rejects.toThrow(/which no pull request tests/);
});

it.each([
  { name: "another commit", event: { sha: OTHER, event: "push" }, says: /the event names b+/ },
  { name: "another event", event: { event: "schedule" }, says: /push event started it, not schedule/ },
  { name: "another workflow", event: { event: "push", path: ".github/workflows/x.yml" }, says: /another workflow/ },
])("does not believe a workflow_run whose run is of $name by the API", async ({ event, says }) => {
  const scene = await openScene();
  const runId = scene.addRun({});
  scene.addResult(runId);
  const subject = { ...scene.subject, sha: event.sha ?? scene.sha };
  const changes = { ...byWorkflowRun(runId, subject.sha, event.event, event.path), subject };
  await expect(scene.read(`artifact:${NAME}`, changes)).rejects.toThrow(says);
});

it("refuses an expired, an empty and a broken artifact, and a file that is no result", async () => {
  const scene = await openScene();
  const add = (name: string, archive: Buffer, isExpired = false) =>
    scene.double.addArtifact(REPOSITORY, { runId: scene.ownRun, name, archive, isExpired });
  add("old", makeZip([]), true);
  add("empty", makeZip([]));
  add("broken", Buffer.from("PK"));
  add("foreign", makeZip([{ name: "x.json", text: '{"schema":"x"}' }]));
  await expect(scene.read("artifact:old")).rejects.toThrow(/has expired/);
  await expect(scene.read("artifact:empty")).rejects.toThrow(InputError);
  await expect(scene.read("artifact:broken")).rejects.toThrow(ServiceError);
  await expect(scene.read("artifact:foreign")).rejects.toThrow(InputError);
});

it("needs a token", async () => {
  const scene = await openScene();
  await expect(scene.read("artifact:x", { openGitHub: undefined })).rejects.toThrow(/needs `github-token`/);
});
