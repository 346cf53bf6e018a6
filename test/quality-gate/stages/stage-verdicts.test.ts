import type { Artifact, Stage } from "@chainops/core/result/document";
import { describe, expect, it } from "vitest";
import { judgeStages } from "../../../actions/quality-gate/src/stages/judge-stages.ts";
import { joinArtifacts, joinStages } from "../../../actions/quality-gate/src/stages/record-stages.ts";
import { gatesToJudge } from "../../../actions/quality-gate/src/stages/stage-gates.ts";
import { readStageEndings } from "../../../actions/quality-gate/src/stages/stage-endings.ts";
import { concludePipeline } from "../../../actions/quality-gate/src/stages/stage-outcome.ts";
import { runPipeline } from "./run-pipeline.ts";

describe("readStageEndings", () => {
  it("knows a name in any casing, and takes the worse of two", () => {
    const endings = readStageEndings({
      "unit-tests": { result: "success" },
      unitTests: { outcome: "failure", conclusion: "success" },
      "Source Checkout": { conclusion: "success" },
      lint: {},
    });
    expect([...endings]).toEqual([
      ["unittests", "failed"],
      ["sourcecheckout", "success"],
      ["lint", "failed"],
    ]);
  });

  it.each([undefined, null, 7, "text", [], { a: 1 }])("takes nothing from %j", (outcome) => {
    expect(readStageEndings(outcome).size).toBe(0);
  });
});

async function judge(stages: string) {
  return judgeStages(await runPipeline(`pipeline: {stages: ${stages}}`));
}

describe("gatesToJudge", () => {
  const tests = { gates: ["tests"], isFeedKnown: true };
  const scan = { gates: ["findings"], isFeedKnown: true };
  const other = { gates: [], isFeedKnown: false };

  it("leaves a gate to the last stage that can make it pass", () => {
    expect(gatesToJudge(tests, [tests, scan])).toEqual(["tests_passed", "flaky_tests"]);
    expect(gatesToJudge(tests, [scan])).toEqual(["tests_passed", "min_total_tests", "required_suites", "flaky_tests"]);
    expect(gatesToJudge(tests, [other])).toEqual(["tests_passed", "flaky_tests"]);
  });

  it("takes a single gate as it is named", () => {
    expect(gatesToJudge({ gates: ["new_findings"], isFeedKnown: true }, [other])).toEqual(["new_findings"]);
  });
});

describe("judgeStages", () => {
  it("passes where all succeeded", async () => {
    const { gate, warns } = await judge("[{name: a, run: 'true'}, unit_tests]");
    expect({ gate, warns }).toMatchObject({ gate: { status: "pass", message: "1 stage succeeded." }, warns: false });
  });

  it("fails with what failed", async () => {
    const { gate } = await judge("[{name: a, run: 'exit 2'}]");
    expect(gate).toMatchObject({
      name: "pipeline_stages",
      status: "fail",
      actual: 1,
      message: "stage `a` failed: `exit 2` ended with exit code 2.",
    });
  });

  it("warns of what is tolerated, and of what waits", async () => {
    const tolerated = await judge("[{name: a, run: 'exit 2', continue_on_failure: true}]");
    expect(tolerated).toMatchObject({ warns: true, gate: { status: "pass" } });
    expect(tolerated.gate.message).toContain("Tolerated: stage `a` failed");
    expect(await judge("[{name: a, run: x, pause: true}]")).toMatchObject({ warns: true, gate: { status: "pass" } });
  });
});

it.each([
  ["success", "success"],
  ["failed", "failure"],
  ["cancelled", "cancelled"],
  ["paused", "action_required"],
] as const)("a pipeline that ended as %s concludes %s", (overall, conclusion) => {
  expect(concludePipeline(overall)).toBe(conclusion);
});

function stage(given: Partial<Stage>): Stage {
  return {
    name: "unit_tests",
    status: "success",
    startedAt: "2026-02-03T04:05:06.789Z",
    durationMs: 5,
    error: null,
    metrics: { stage_duration_seconds: 0.005 },
    ...given,
  };
}

describe("joinStages", () => {
  const reported = stage({ startedAt: null, durationMs: null, metrics: { total_tests: 3 } });

  it("joins what was measured with what the reports tell", () => {
    expect(joinStages([stage({})], [reported])).toEqual([
      stage({ metrics: { total_tests: 3, stage_duration_seconds: 0.005 } }),
    ]);
  });

  it("fails a stage whose reports show a failure, and never the other way round", () => {
    const failed = { ...reported, status: "failed" as const, error: "1 test failed" };
    expect(joinStages([stage({})], [failed])[0]).toMatchObject({ status: "failed", error: "1 test failed" });
    const own = stage({ status: "failed", error: "exit code 1" });
    expect(joinStages([own], [reported])[0]).toMatchObject({ status: "failed", error: "exit code 1" });
  });

  it("takes the reports' word where nothing else is known, and keeps what only they know", () => {
    const unknown = stage({ status: "skipped", startedAt: null, durationMs: null, metrics: {} });
    const other = { ...reported, name: "compilation" };
    expect(joinStages([unknown], [reported, other])).toEqual([reported, other]);
  });

  it("keeps a stage skipped that did not run because of another", () => {
    const skipped = stage({ status: "skipped", startedAt: null, durationMs: null, error: "x did not succeed" });
    expect(joinStages([skipped], [reported])[0]?.status).toBe("skipped");
  });
});

function artifact(path: string, name = path): Artifact {
  return { name, path, size: 1, sha256: "a".repeat(64), type: "compiled_contract" };
}

it("keeps a contract's own record of a file that a stage names as well, and each file once", () => {
  const contract = artifact("out/A.json", "src/A.sol:A");
  const left = [artifact("out/A.json"), artifact("docs/a.md"), artifact("docs/a.md")];
  expect(joinArtifacts([contract], left)).toEqual([contract, artifact("docs/a.md")]);
});
