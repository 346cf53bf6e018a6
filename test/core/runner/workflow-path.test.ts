import { expect, it } from "vitest";
import { readRunnerEnvironment } from "@chainops/core/runner/environment";

const variables = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_REPOSITORY: "octo/Vault",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_RUN_ID: "1",
  GITHUB_RUN_NUMBER: "1",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_WORKSPACE: "/w",
  RUNNER_TEMP: "/t",
};

it.each([
  { ref: "octo/Vault/.github/workflows/ci.yml@refs/heads/main", path: ".github/workflows/ci.yml" },
  { ref: "octo/vault/.github/workflows/ci.yml@refs/pull/7/merge", path: ".github/workflows/ci.yml" },
  { ref: "other/repo/.github/workflows/ci.yml@refs/heads/main", path: null },
  { ref: "octo/Vault2/.github/workflows/ci.yml@refs/heads/main", path: null },
  { ref: "", path: null },
])("knows the workflow file of $ref", ({ ref, path }) => {
  expect(readRunnerEnvironment({ ...variables, GITHUB_WORKFLOW_REF: ref }).workflowPath).toBe(path);
});
