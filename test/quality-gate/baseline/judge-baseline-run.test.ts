import { expect, it } from "vitest";
import type { WorkflowArtifact } from "@chainops/core/artifacts/workflow-artifacts";
import type { WorkflowRun } from "@chainops/core/artifacts/workflow-runs";
import { judgeBaselineRun, mayHoldBaseline } from "../../../actions/quality-gate/src/baseline/judge-baseline-run.ts";

const origin = { repositoryId: 1, commit: "a".repeat(40), workflowPath: ".github/workflows/ci.yml" };
const run: WorkflowRun = {
  id: 7,
  attempt: 1,
  event: "push",
  path: ".github/workflows/ci.yml",
  status: "completed",
  conclusion: "success",
  headSha: origin.commit,
  repositoryId: 1,
  headRepositoryId: 1,
};
const artifact: WorkflowArtifact = {
  id: 9,
  name: "chainops-result-quality-gate",
  sizeBytes: 1,
  isExpired: false,
  runId: 7,
  repositoryId: 1,
  headRepositoryId: 1,
  headSha: origin.commit,
};

it("believes a push of this repository to the commit, whatever its verdict", () => {
  expect(judgeBaselineRun(run, origin)).toEqual([]);
  expect(judgeBaselineRun({ ...run, conclusion: "failure" }, { ...origin, workflowPath: null })).toEqual([]);
  expect(mayHoldBaseline(artifact, 1)).toBe(true);
});

it.each<Partial<WorkflowRun>>([
  { repositoryId: 2 },
  { headRepositoryId: 2 },
  { headRepositoryId: null },
  { headSha: "b".repeat(40) },
  { event: "pull_request" },
  { conclusion: null },
  { conclusion: "cancelled" },
  { path: ".github/workflows/other.yml" },
])("does not believe a run of %o, and says why", (change) => {
  expect(judgeBaselineRun({ ...run, ...change }, origin)).toHaveLength(1);
});

it.each<Partial<WorkflowArtifact>>([
  { isExpired: true },
  { runId: null },
  { repositoryId: 2 },
  { repositoryId: null },
  { headRepositoryId: 2 },
  { headRepositoryId: null },
])("does not ask for the run of an artifact of %o", (change) => {
  expect(mayHoldBaseline({ ...artifact, ...change }, 1)).toBe(false);
});
