import { expect, it } from "vitest";
import { judgeProducers } from "../../../actions/quality-gate/src/gates/judge-producers.ts";

it("is no gate where the input is not given", () => {
  expect(judgeProducers(undefined)).toBeUndefined();
});

it.each([
  { name: "steps that succeeded", outcome: { test: { outcome: "success", conclusion: "success" } }, status: "pass" },
  { name: "skipped steps", outcome: { a: { outcome: "skipped" }, b: { outcome: "success" } }, status: "pass" },
  { name: "jobs that succeeded", outcome: { build: { result: "success", outputs: {} } }, status: "pass" },
  {
    name: "a failure that continue-on-error hides",
    outcome: { test: { outcome: "failure", conclusion: "success" } },
    status: "fail",
  },
  { name: "a cancelled job", outcome: { build: { result: "cancelled" } }, status: "fail" },
  { name: "a word that nobody knows", outcome: { build: { result: "fine" } }, status: "fail" },
  { name: "a step without an outcome", outcome: { build: { outputs: {} } }, status: "fail" },
  { name: "an outcome that is no word", outcome: { build: { outcome: true } }, status: "fail" },
  { name: "no step at all", outcome: {}, status: "fail" },
  { name: "a list", outcome: [{ outcome: "success" }], status: "fail" },
  { name: "null", outcome: null, status: "fail" },
  { name: "a bare word", outcome: "success", status: "fail" },
  { name: "words in place of steps", outcome: { test: "success" }, status: "fail" },
])("judges $name: $status", ({ outcome, status }) => {
  expect(judgeProducers(outcome)?.gate).toMatchObject({ name: "producers", status, threshold: 0 });
});

it("names the producers that failed and how", () => {
  const outcome = Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, { outcome: "failure" }]));
  expect(judgeProducers(outcome)?.gate).toMatchObject({
    actual: 4,
    message:
      "`a` ended as failure, `b` ended as failure, `c` ended as failure and 1 more: the reports may be incomplete. Look at that step first.",
  });
});
