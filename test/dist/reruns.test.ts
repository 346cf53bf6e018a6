import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { runJob } from "@chainops/dev/runner-double/run-job";
import { ACTION, openScene, REPOSITORY } from "./gate-scene.ts";

it("updates comment and section when the run is tried again, and when a newer run comes", async () => {
  await using scene = await openScene();
  const first = await scene.run({ github: { run_id: "70", run_number: "7", run_attempt: "1" } });
  const [comment] = scene.comments();
  const failing = { outcome: JSON.stringify({ tests: { outcome: "failure" } }) };
  await scene.run({ inputs: failing, github: { run_id: "70", run_number: "7", run_attempt: "2" } });
  expect(scene.comments()).toMatchObject([{ id: comment?.id }]);
  expect(scene.comments()[0]?.body).toContain("Quality gate failed: 1 of 10 gates");
  const third = await scene.run({ github: { run_id: "80", run_number: "8", run_attempt: "1" } });
  expect(scene.comments()).toMatchObject([{ id: comment?.id }]);
  expect(scene.comments()[0]?.body).toContain(third.document.title);
  expect(scene.comments()[0]?.body.match(/<!-- chainops:section /g)).toHaveLength(1);
  expect(third.step.outputs["comment-url"]).toBe(first.step.outputs["comment-url"]);

  const late = await scene.run({ inputs: failing, github: { run_id: "70", run_number: "7", run_attempt: "3" } });
  expect(scene.comments()[0]?.body).toContain(third.document.title);
  expect(late.notices).toEqual([expect.stringContaining("comment (a newer run has written this section)")]);
  expect(late.step.outputs["comment-url"]).toBe("");
  const checkRuns = scene.checkRuns();
  expect(checkRuns.map(({ status }) => status)).toEqual(["completed", "completed", "completed", "completed"]);
  expect(checkRuns.map(({ conclusion }) => conclusion)).toEqual(["success", "failure", "success", "failure"]);
}, 60_000);

it("finishes the check run that a killed attempt left in progress", async () => {
  await using scene = await openScene();
  const cancel = new AbortController();
  const hold = scene.github.holdNext("checks/update");
  const inputs = { "check-run": "true", annotate: "all" };
  const killed = scene.judge({
    inputs,
    signal: cancel.signal,
    timing: { sigintMs: 1, sigtermMs: 1 },
  });
  await hold.reached;
  cancel.abort();
  const { step } = await killed;
  hold.release();
  expect(step.outcome).toBe("cancelled");
  const second = await scene.judge({ inputs, github: { run_attempt: "2" } });
  expect(second.step.exitCode).toBe(0);
  expect(scene.checkRuns()).toMatchObject([
    { status: "completed", conclusion: "cancelled" },
    { status: "completed", conclusion: "success" },
  ]);
});

it("lets two jobs at once keep both sections of one comment, and a check run each", async () => {
  await using scene = await openScene();
  const outcome = JSON.stringify({ scan: { result: "failure" } });
  const [left, right] = await Promise.all([
    scene.run({ inputs: { id: "left" }, github: { job: "left" } }),
    scene.run({ inputs: { id: "right", outcome }, github: { job: "right" } }),
  ]);
  expect([left.step.exitCode, right.step.exitCode]).toEqual([0, 1]);
  const comments = scene.comments();
  expect(comments).toHaveLength(1);
  for (const { document } of [left, right]) {
    expect(comments[0]?.body).toContain(`<!-- chainops:section id=${document.id} `);
    expect(comments[0]?.body).toContain(document.title);
  }
  const shown = scene.checkRuns().map(({ name, status, conclusion }) => `${name}: ${status}, ${conclusion}`);
  expect(shown.sort()).toEqual(["left: completed, success", "right: completed, failure"]);
}, 60_000);

it("refuses a second step with the id of the first, says to set `id`, and leaves what the first one posted", async () => {
  await using scene = await openScene();
  const temp = await scene.newTemp();
  const job = await runJob({
    workflow: {
      path: ".github/workflows/ci.yml",
      text: `on: pull_request
jobs:
  gate:
    runs-on: ubuntu-24.04
    steps:
      - uses: chainops-actions/chainops-actions/actions/quality-gate@v1
        with: { comment: false }
      - uses: chainops-actions/chainops-actions/actions/quality-gate@v1
        with: { comment: false }
`,
    },
    findAction: () => ACTION,
    event: scene.pullRequest,
    github: { repository: REPOSITORY, api_url: scene.github.url, sha: scene.testedSha },
    workspace: scene.workspace,
    temp,
    token: scene.token,
  });
  const [first, second] = job.steps.map(({ result }) => result);
  expect(first?.exitCode).toBe(0);
  expect(second?.exitCode).toBe(1);
  expect(second?.log.filter((line) => line.startsWith("##[error]"))).toEqual([
    expect.stringMatching(/another step of this run attempt has already written the result `quality-gate`; set `id`/),
  ]);
  expect(second?.outputs).toMatchObject({ conclusion: "failure", result: "", "check-run-url": "" });
  const kept: unknown = JSON.parse(await readFile(path.join(temp, "chainops/results/quality-gate.json"), "utf8"));
  expect(kept).toMatchObject({ conclusion: "success" });
  expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "success" }]);
  expect(scene.github.violations).toEqual([]);
});
