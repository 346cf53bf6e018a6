import { findPeer } from "@chainops/dev/peers/peer-variables";
import { rustProject, type RustDamage } from "@chainops/dev/real-tools/rust-project";
import { runTool } from "@chainops/dev/real-tools/run-tool";
import { describe, expect, it } from "vitest";
import { openProject, type TestProject } from "../quality-gate/open-project.ts";
import { judgeProject, readCoverageReport, readTestReport } from "../real-tools/judge-project.ts";
import { totalsOf } from "../reports/coverage/read-coverage-bytes.ts";

const TIMEOUT_MS = 180_000;
const nextest = findPeer("cargo-nextest") ?? "";
const llvmCov = findPeer("cargo-llvm-cov") ?? "";

const JUNIT = "target/nextest/default/junit.xml";
const NEXTEST_SETTINGS = `[profile.default]
retries = 1

[profile.default.junit]
path = "junit.xml"
`;

/** Passes on the second attempt: the first leaves a file behind. */
const FLAKY = `#[test]
fn passes_at_last() {
    let mark = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/mark");
    let was_here = mark.exists();
    std::fs::write(&mark, "").unwrap();
    assert!(was_here);
}
`;

async function runNextest(damage: RustDamage, more: Readonly<Record<string, string>> = {}) {
  const project = await openProject({ ...rustProject(damage), ".config/nextest.toml": NEXTEST_SETTINGS, ...more });
  const args = ["nextest", "run", "--no-fail-fast", "--offline"];
  const { exitCode } = await runTool(project.root, { executable: nextest, args });
  return { project, exitCode };
}

describe.skipIf(nextest === "")(
  "cargo-nextest, which `npm run test:peers -- --all` builds",
  { timeout: TIMEOUT_MS },
  () => {
    it("has its passing and flaky tests read and judged", async () => {
      const { project, exitCode } = await runNextest("none", { "tests/flaky.rs": FLAKY });
      await using _ = project;
      expect(exitCode).toBe(0);
      const { totals, cases, problems } = await readTestReport(project, JUNIT);
      expect(problems).toEqual([]);
      expect(totals).toMatchObject({ tests: 3, passed: 3, failed: 0, flaky: 1 });
      expect(cases.find(({ flaky }) => flaky)?.name).toBe("passes_at_last");
      expect((await judgeProject(project, { tests: JUNIT })).statusOf("tests_passed")).toBe("pass");
    });

    it.each<[RustDamage, string, number]>([
      ["broken test", "tests::is_a_tenth", 2],
      ["crash", "takes_all_memory", 3],
    ])("has a test that fails by %s told by its name, and the gate red", async (damage, name, tests) => {
      const { project, exitCode } = await runNextest(damage);
      await using _ = project;
      expect(exitCode).toBe(100);
      const { totals, cases } = await readTestReport(project, JUNIT);
      expect(totals).toMatchObject({ tests, passed: tests - 1, flaky: 0 });
      expect(cases.find(({ status }) => status !== "passed")?.name).toBe(name);
      expect((await judgeProject(project, { tests: JUNIT })).statusOf("tests_passed")).toBe("fail");
    });
  },
);

async function exportCoverage(project: TestProject, format: string, outputFile: string): Promise<void> {
  await runTool(project.root, { executable: llvmCov, args: ["llvm-cov", "report", format], outputFile });
}

describe.skipIf(llvmCov === "")(
  "cargo-llvm-cov, which `npm run test:peers -- --all` builds (rustup's llvm-tools are needed)",
  { timeout: TIMEOUT_MS },
  () => {
    it("has the same lines read from each of its formats", async ({ skip }) => {
      await using project = await openProject(rustProject("none"));
      // Without this it would fetch a toolchain's component by itself.
      const variables = { CARGO_LLVM_COV_SETUP: "no" };
      const args = ["llvm-cov", "--offline", "--no-report"];
      const { exitCode, outputTail } = await runTool(project.root, { executable: llvmCov, args, variables });
      if (exitCode !== 0 && outputTail.includes("llvm-tools")) skip("rustup's llvm-tools are not installed");
      expect(exitCode).toBe(0);
      const files = { "--lcov": "lcov.info", "--json": "llvm-cov.json", "--cobertura": "cobertura.xml" };
      for (const [format, file] of Object.entries(files)) {
        await exportCoverage(project, format, file);
        const report = await readCoverageReport(project, file);
        expect(report.problems).toEqual([]);
        // The body of the ignored test is two lines that did not run.
        expect(totalsOf(report).lines, `from ${format}`).toEqual([9, 11]);
      }
    });
  },
);
