import { expect, it } from "vitest";
import type { WorkflowEvent } from "@chainops/dev/runner-double/github-context";
import { type GateScene, openScene, REPOSITORY } from "./gate-scene.ts";

/** The event of a pull request from a fork, and the read-only token that GitHub gives to such a run. */
function fromFork(scene: GateScene): { event: WorkflowEvent; token: string } {
  const payload = structuredClone(scene.pullRequest.payload) as { pull_request: { head: { repo: unknown } } };
  payload.pull_request.head.repo = { id: 2, full_name: "mallory/vault", owner: { login: "mallory" } };
  const token = scene.github.createToken({
    permissions: { contents: "read", "pull-requests": "read" },
  });
  return { event: { name: "pull_request", payload }, token };
}

it("tells once what a fork's read-only token cannot post, and keeps the verdict", async () => {
  await using scene = await openScene();
  const { step, notices, errors } = await scene.run(fromFork(scene));
  expect(step.exitCode).toBe(0);
  expect(step.outputs).toMatchObject({ conclusion: "success", "check-run-url": "", "comment-url": "" });
  expect(errors).toEqual([]);
  expect(notices).toEqual([
    expect.stringMatching(/^Not posted: check-run \(.*403.*\); comment \(.*403.*\)\. The verdict/),
  ]);
  expect(scene.checkRuns()).toEqual([]);
  expect(scene.comments()).toEqual([]);
});

it("fails where a fork's token cannot post the check run that `check-run: true` demands", async () => {
  await using scene = await openScene();
  const { step, errors, notices } = await scene.judge({ ...fromFork(scene), inputs: { "check-run": "true" } });
  expect(step.exitCode).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/^Input `check-run` is `true`, but it could not be posted: .*403/)]);
  expect(notices).toEqual([]);
  expect(step.outputs["conclusion"]).toBe("success");
});

const repository = { id: 1, full_name: REPOSITORY, owner: { login: "chainops-example" }, default_branch: "main" };

const WITHOUT_PULL_REQUEST = [
  {
    name: "merge_group",
    payload: ({ headSha, baseSha }: GateScene) => ({
      action: "checks_requested",
      merge_group: { head_sha: headSha, head_ref: "refs/heads/gh-readonly-queue/main/pr-1", base_sha: baseSha },
    }),
    base: true,
  },
  {
    name: "push",
    payload: ({ headSha, baseSha }: GateScene) => ({ before: baseSha, after: headSha, ref: "refs/heads/quote-fee" }),
    base: true,
  },
  { name: "schedule", payload: () => ({ schedule: "0 4 * * *" }), base: false },
  { name: "workflow_dispatch", payload: () => ({ inputs: {}, ref: "refs/heads/quote-fee" }), base: false },
];

it.each(WITHOUT_PULL_REQUEST)(
  "posts a check run on the commit of $name, and no comment",
  async ({ name, payload, base }) => {
    await using scene = await openScene();
    const event: WorkflowEvent = { name, payload: { repository, ...payload(scene) } };
    const { step, document, notices } = await scene.run({ event, github: { sha: scene.headSha } });
    expect(step.exitCode).toBe(0);
    expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "success" }]);
    expect(step.outputs["check-run-url"]).not.toBe("");
    expect(scene.comments()).toEqual([]);
    expect(step.outputs["comment-url"]).toBe("");
    expect(notices).toEqual([]);
    expect(document.subject).toMatchObject({ sha: scene.headSha, testedSha: scene.headSha, pullRequest: null });
    const gas = document.gates.find((gate) => gate.name === "gas_optimization_threshold");
    expect(gas?.status).toBe(base ? "pass" : "no-baseline");
  },
);

it("posts a commit status where that is asked for", async () => {
  await using scene = await openScene();
  const { step, document } = await scene.judge({ inputs: { "commit-status": "true", id: "contracts" } });
  expect(step.exitCode).toBe(0);
  expect(scene.github.statuses(REPOSITORY, scene.headSha)).toMatchObject([
    { context: "chainops/contracts", state: "success", description: document.title },
  ]);
});
