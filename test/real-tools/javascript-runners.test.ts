import {
  JAVASCRIPT_TRUTH,
  type JavascriptDamage,
  javascriptProject,
} from "@chainops/dev/real-tools/javascript-project";
import { JAVASCRIPT_RUNNERS, type JavascriptRunner } from "@chainops/dev/real-tools/javascript-runners";
import { runTool } from "@chainops/dev/real-tools/run-tool";
import { describe, expect, test } from "vitest";
import { openProject, type TestProject } from "../quality-gate/open-project.ts";
import { totalsOf } from "../reports/coverage/read-coverage-bytes.ts";
import { judgeProject, readCoverageReport, readTestReport } from "./judge-project.ts";

const TIMEOUT_MS = 120_000;

/** The project after all calls of the runner, and how each of them ended. */
async function runTests(runner: JavascriptRunner, damage: JavascriptDamage) {
  const project = await openProject({ ...javascriptProject(runner.dialect, damage), ...runner.settings });
  const runs = await Promise.all(runner.commands.map((command) => runTool(project.root, command)));
  return { project, exitCodes: runs.map(({ exitCode }) => exitCode) };
}

async function readAll(runner: JavascriptRunner, project: TestProject) {
  const files = Object.entries(runner.testReports);
  return Promise.all(files.map(async ([format, file]) => ({ format, report: await readTestReport(project, file) })));
}

/** What each runner's coverage of the same tests is: node counts every line, istanbul those with statements. */
const COVERAGE: Readonly<Record<string, ReturnType<typeof totalsOf>>> = {
  "node:test": { lines: [9, 11], functions: [1, 2], branches: [4, 4] },
  jest: { lines: [5, 7], functions: [1, 2], branches: [2, 2] },
};

describe.each(JAVASCRIPT_RUNNERS)("a run of $name", { timeout: TIMEOUT_MS }, (runner) => {
  test("that passes is read as it was, in every format, and passes the gate", async () => {
    const { project, exitCodes } = await runTests(runner, "none");
    await using _ = project;
    expect(new Set(exitCodes)).toEqual(new Set([0]));
    for (const { format, report } of await readAll(runner, project)) {
      expect(report.producer).toBe(format);
      expect(report.problems).toEqual([]);
      expect(report.totals).toMatchObject({ ...JAVASCRIPT_TRUTH, errors: 0, flaky: 0 });
      expect(report.cases.map(({ name }) => name.replace(/.* > /, ""))).toContain("is nothing of <nothing> & none");
    }
    for (const [producer, file] of Object.entries(runner.coverageReports)) {
      const report = await readCoverageReport(project, file);
      expect(report).toMatchObject({ producer, problems: [] });
      expect(totalsOf(report), `from ${producer}`).toEqual(COVERAGE[runner.name]);
    }
    const { statusOf, outputs } = await judgeProject(project);
    expect(statusOf("tests_passed")).toBe("pass");
    expect(outputs).toMatchObject({ "tests-total": 4, "tests-passed": 3, "tests-failed": 0, "tests-skipped": 1 });
  });

  test("of which one test is broken fails the gate by that test's name, and by nothing else", async () => {
    const { project, exitCodes } = await runTests(runner, "broken test");
    await using _ = project;
    expect(exitCodes).not.toContain(0);
    for (const { report } of await readAll(runner, project)) {
      expect(report.problems).toEqual([]);
      expect(report.totals).toMatchObject({ tests: 4, passed: 2, failed: 1, errors: 0, skipped: 1 });
      expect(report.cases.find(({ status }) => status === "failed")?.message).toContain("11");
    }
    const { statusOf, messageOf, outputs } = await judgeProject(project);
    expect(statusOf("tests_passed")).toBe("fail");
    expect(messageOf("tests_passed")).toMatch(/^1 test of 3 failed: fee(\.| > )is a tenth/);
    expect(outputs).toMatchObject({ "tests-total": 4, "tests-failed": 1 });
  });

  test.each<JavascriptDamage>(["unloadable file", "crash"])(
    "with a file that ends in: %s, does not pass the gate, whatever it could still report",
    async (damage) => {
      const { project, exitCodes } = await runTests(runner, damage);
      await using _ = project;
      expect(exitCodes).not.toContain(0);
      expect((await judgeProject(project)).statusOf("tests_passed")).toBe("fail");
    },
  );
});
