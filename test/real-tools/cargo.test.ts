import { spawnSync } from "node:child_process";
import { cargoClippy, cargoTest, cargoTestJson, rustProject, RUST_TRUTH } from "@chainops/dev/real-tools/rust-project";
import type { RustDamage } from "@chainops/dev/real-tools/rust-project";
import { runTool } from "@chainops/dev/real-tools/run-tool";
import { describe, expect, test } from "vitest";
import { openProject } from "../quality-gate/open-project.ts";
import { judgeProject, readTestReport } from "./judge-project.ts";

const TIMEOUT_MS = 120_000;
const hasCargo = spawnSync("cargo", ["--version"]).status === 0;
const hasClippy = hasCargo && spawnSync("cargo", ["clippy", "--version"]).status === 0;

const FORMATS = [
  { format: "cargo-test-text", command: cargoTest("reports/cargo-test.txt"), file: "reports/cargo-test.txt" },
  { format: "libtest-json", command: cargoTestJson("reports/libtest.json"), file: "reports/libtest.json" },
] as const;

async function runCargo(damage: RustDamage, { command, file }: (typeof FORMATS)[number]) {
  const project = await openProject(rustProject(damage));
  const { exitCode } = await runTool(project.root, command);
  return { project, exitCode, file };
}

describe.skipIf(!hasCargo)("cargo test (cargo on PATH is needed)", { timeout: TIMEOUT_MS }, () => {
  test.each(FORMATS)("that passes is read from $format as it was, and passes the gate", async (format) => {
    const { project, exitCode, file } = await runCargo("none", format);
    await using _ = project;
    expect(exitCode).toBe(0);
    const { producer, totals, problems } = await readTestReport(project, file);
    expect(producer).toBe(format.format);
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ ...RUST_TRUTH, errors: 0 });
    const { statusOf, outputs } = await judgeProject(project);
    expect(statusOf("tests_passed")).toBe("pass");
    expect(outputs).toMatchObject({ "tests-total": 3, "tests-passed": 2, "tests-skipped": 1 });
  });

  test.each(FORMATS)("of which one test is broken fails the gate by its name, from $format", async (format) => {
    const { project, exitCode, file } = await runCargo("broken test", format);
    await using _ = project;
    expect(exitCode).toBe(101);
    const { totals, cases } = await readTestReport(project, file);
    expect(totals).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
    expect(cases.find(({ status }) => status === "failed")?.message).toContain("right: 11");
    const { statusOf, messageOf } = await judgeProject(project);
    expect(statusOf("tests_passed")).toBe("fail");
    expect(messageOf("tests_passed")).toContain("is_a_tenth");
  });

  test.each(FORMATS)("whose process dies in a test fails the gate, from $format", async (format) => {
    const { project, exitCode } = await runCargo("crash", format);
    await using _ = project;
    expect(exitCode).toBe(101);
    expect((await judgeProject(project)).statusOf("tests_passed")).toBe("fail");
  });

  test.each(FORMATS)("of which a part does not build leaves nothing that passes, as $format", async (format) => {
    const { project, exitCode } = await runCargo("unbuildable test", format);
    await using _ = project;
    expect(exitCode).toBe(101);
    expect((await judgeProject(project)).statusOf("tests_passed")).toBe("fail");
  });
});

describe.skipIf(!hasClippy)("cargo clippy (clippy on PATH is needed)", { timeout: TIMEOUT_MS }, () => {
  test("has each lint told once, at its line, and a clean crate without any", async () => {
    await using project = await openProject(rustProject("none"));
    await runTool(project.root, cargoClippy("reports/clippy.jsonl"));
    expect((await judgeProject(project)).findings).toEqual([]);
    const text = rustProject("none")["src/lib.rs"] ?? "";
    await project.write("src/lib.rs", text.replace("    amount / 10\n", "    return amount / 10;\n"));
    await runTool(project.root, cargoClippy("reports/clippy.jsonl"));
    expect((await judgeProject(project)).findings).toMatchObject([
      { tool: "clippy", ruleId: "clippy::needless_return", path: "src/lib.rs", startLine: 6 },
    ]);
  });
});
