import { rm } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { openScene } from "./gate-scene.ts";

it("posts nothing in a dry run, asks GitHub to change nothing, and says what it would have posted", async () => {
  await using scene = await openScene();
  const { step, notices } = await scene.run({
    inputs: { "dry-run": "true", "commit-status": "true", "check-run": "true", comment: "true" },
  });
  expect(step.exitCode).toBe(0);
  expect(scene.github.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(step.outputs).toMatchObject({ conclusion: "success", "check-run-url": "", "comment-url": "" });
  expect(step.log).toContainEqual(
    expect.stringMatching(
      /^Dry run: a check run `quality-gate` on [0-9a-f]{40}, a section of the comment on pull request #\d+ is not posted/,
    ),
  );
  expect(notices).toEqual([]);
  expect(step.summary).toContain("Quality gate passed");
});

it("leaves the step green for a red verdict with `fail-on: never`, but not for bad input", async () => {
  await using scene = await openScene();
  await rm(path.join(scene.workspace, "reports/lcov.info"));
  const red = await scene.judge({ inputs: { "fail-on": "never" } });
  expect(red.step.exitCode).toBe(0);
  expect(red.step.outputs).toMatchObject({
    conclusion: "failure",
    "failed-gates": '["min_test_coverage","patch_coverage"]',
  });
  expect(red.step.outputs).toMatchObject({ coverage: "", "patch-coverage": "" });
  const refused = await scene.judge({ inputs: { "fail-on": "never", config: "none.yml" } });
  expect(refused.step.exitCode).toBe(1);
});

it("writes one JSON object a line with `log-format: json`, beside commands to the runner", async () => {
  await using scene = await openScene();
  const { step } = await scene.judge({ inputs: { "log-format": "json" } });
  const lines = step.rawStdout.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"));
  expect(lines.length).toBeGreaterThan(10);
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const record of records) {
    expect(Object.keys(record).slice(0, 9)).toEqual([
      "timestamp",
      "service",
      "version",
      "environment",
      "level",
      "event_type",
      "operation",
      "duration_ms",
      "success",
    ]);
  }
  expect(records).toContainEqual(
    expect.objectContaining({
      event_type: "operation_finished",
      operation: "Reports",
      success: true,
      duration_ms: expect.any(Number) as number,
    }),
  );
  expect(records.at(-2)).toMatchObject({ level: "info", message: "Quality gate passed: 9 of 9 gates" });
});

it("tells a wrong input as JSON as well", async () => {
  await using scene = await openScene();
  const { step } = await scene.judge({ inputs: { "log-format": "json", "dry-run": "maybe" } });
  const records = step.rawStdout.split("\n").filter((line) => line.startsWith("{"));
  expect(records.map((line) => JSON.parse(line) as unknown)).toContainEqual(
    expect.objectContaining({ level: "error", message: expect.stringContaining("`dry-run`") as string }),
  );
  expect(step.exitCode).toBe(1);
});
