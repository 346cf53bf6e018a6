import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "@chainops/core/report/report";
import type { GateContext } from "../../actions/quality-gate/src/gather-evidence.ts";
import { metadata } from "../../actions/quality-gate/src/metadata.ts";
import { runQualityGate } from "../../actions/quality-gate/src/run-quality-gate.ts";
import { gateContext, onPush, REPOSITORY_URL, SHA } from "./gate-context.ts";
import type { TestProject } from "./open-project.ts";
import { LCOV, openSmallProject, SLITHER_JSON, SLITHER_SARIF, TESTS_JSON, TESTS_XML } from "./small-project.ts";

async function judge(
  project: TestProject,
  inputs: Readonly<Record<string, string>> = {},
  adapt: (context: GateContext) => GateContext = (context) => context,
) {
  const context = gateContext(project, inputs);
  const outcome = await runQualityGate(adapt(context));
  const failed = outcome.gates.filter(({ status }) => status === "fail").map(({ name }) => name);
  const messageOf = (name: string) => outcome.gates.find((gate) => gate.name === name)?.message;
  return { ...outcome, failed, messageOf, log: context.log.lines };
}

const FAILED_JSON = TESTS_JSON.replace('"status":"Success","reason":null', '"status":"Failure","reason":"6 != 7"');
const remove = (project: TestProject, file: string) => rm(path.join(project.root, file), { recursive: true });

const npmAudit = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { qs: { severity, via: [{ title: "t", url: "GHSA-hrpp-h998-j3pp", severity, range: "<1" }] } },
    metadata: { vulnerabilities: { [severity]: 1, total: 1 } },
  });

describe("the verdict", () => {
  it("passes a project whose reports are clean, and has no baseline for gas", async () => {
    await using project = await openSmallProject();
    const { conclusion, failed, gates, report } = await judge(project);
    expect({ conclusion, failed }).toEqual({ conclusion: "success", failed: [] });
    expect(gates.map(({ name, status }) => `${name}: ${status}`)).toEqual([
      "tests_passed: pass",
      "min_test_coverage: pass",
      "patch_coverage: no-baseline",
      "security_scan_required: pass",
      "new_findings: no-baseline",
      "dependency_audit: skip",
      "properties_hold: skip",
      "max_complexity_score: pass",
      "max_contract_size: pass",
      "max_initcode_size: pass",
      "gas_optimization_threshold: no-baseline",
      "storage_layout: skip",
    ]);
    expect(report.title).toBe("Quality gate passed: 6 of 6 gates");
  });

  const BREAKS: readonly { name: string; damage: (project: TestProject) => Promise<void>; gates: readonly string[] }[] =
    [
      {
        name: "a dependency audit in place of a scan",
        damage: async (project) => {
          await remove(project, "reports/slither.json");
          await project.write("reports/npm-audit.json", npmAudit("low"));
        },
        gates: ["security_scan_required"],
      },
      {
        name: "a dependency audit with a high finding beside a clean scan",
        damage: (project) => project.write("reports/npm-audit.json", npmAudit("high")),
        gates: ["dependency_audit"],
      },
      {
        name: "a dependency audit that the registry refused",
        damage: (project) => project.write("npm-audit.json", '{"message":"405","error":{"summary":""}}'),
        gates: ["dependency_audit"],
      },
      {
        name: "no test report",
        damage: (project) => remove(project, "reports/forge-test.json"),
        gates: ["tests_passed"],
      },
      {
        name: "an empty test report",
        damage: (project) => project.write("reports/forge-test.json", ""),
        gates: ["tests_passed"],
      },
      {
        name: "a test report that is an error message",
        damage: (project) => project.write("reports/forge-test.json", "Error: Compilation failed"),
        gates: ["tests_passed"],
      },
      {
        name: "a broken test report beside a good one",
        damage: async (project) => {
          await project.write("reports/junit.xml", TESTS_XML);
          await project.write("reports/forge-test.json", "Error: killed");
        },
        gates: ["tests_passed"],
      },
      {
        name: "a truncated test report",
        damage: (project) => project.write("reports/forge-test.json", TESTS_JSON.slice(0, -9)),
        gates: ["tests_passed"],
      },
      { name: "no coverage", damage: (project) => remove(project, "reports/lcov.info"), gates: ["min_test_coverage"] },
      {
        name: "coverage of nothing",
        damage: (project) => project.write("reports/lcov.info", "TN:\n"),
        gates: ["min_test_coverage"],
      },
      {
        name: "coverage in another encoding",
        damage: (project) => project.write("reports/lcov.info", Buffer.from(`\ufeff${LCOV}`, "utf16le")),
        gates: ["min_test_coverage"],
      },
      {
        name: "coverage older than the sources",
        damage: (project) => project.write("reports/lcov.info", LCOV, 3600),
        gates: ["min_test_coverage"],
      },
      {
        name: "no scan",
        damage: (project) => remove(project, "reports/slither.json"),
        gates: ["security_scan_required"],
      },
      {
        name: "a scan that broke",
        damage: (project) =>
          project.write("reports/slither.json", '{"success": false, "error": "solc", "results": {}}'),
        gates: ["security_scan_required", "new_findings"],
      },
      {
        name: "a SARIF log of an unknown version beside a clean scan",
        damage: (project) => project.write("a.sarif", '{"version":"2.0.0","runs":[]}'),
        gates: ["security_scan_required", "new_findings"],
      },
      {
        name: "nothing compiled",
        damage: (project) => remove(project, "out"),
        gates: ["max_contract_size", "max_initcode_size"],
      },
      {
        name: "a source that changed since it was compiled",
        damage: (project) => project.write("src/Vault.sol", "contract Vault { function f() external {} }", 1),
        gates: ["max_contract_size", "max_initcode_size"],
      },
      {
        name: "no source",
        damage: (project) => remove(project, "src"),
        gates: ["min_test_coverage", "max_complexity_score", "max_contract_size", "max_initcode_size"],
      },
      {
        name: "a gas snapshot that was cut",
        damage: (project) =>
          project.write("reports/.gas-snapshot", "VaultTest:test_A() (gas: 1)\nVaultTest:test_B() (ga"),
        gates: ["gas_optimization_threshold"],
      },
    ];
  it.each(BREAKS)("turns red for $name, and for nothing else", async ({ damage, gates }) => {
    await using project = await openSmallProject();
    await damage(project);
    const { conclusion, failed } = await judge(project);
    expect({ conclusion, failed }).toEqual({ conclusion: "failure", failed: gates });
  });

  it("fails where the tracked gas snapshot of base is not made again", async () => {
    await using project = await openSmallProject();
    await project.git("init", "--quiet");
    await project.write(".gas-snapshot", "VaultTest:test_Deposit() (gas: 100)\n");
    await project.git("add", ".gas-snapshot");
    await project.git("commit", "--quiet", "--message", "x");
    expect((await judge(project, { base: "HEAD" })).failed).toEqual([]);
    for (const file of [".gas-snapshot", "reports/.gas-snapshot"]) await remove(project, file);
    expect((await judge(project, { base: "HEAD" })).failed).toEqual(["gas_optimization_threshold"]);
  });
});

describe("several reports of one run", () => {
  it("counts each test of JSON and JUnit once, and believes the one that failed", async () => {
    await using project = await openSmallProject();
    await project.write("reports/junit.xml", TESTS_XML);
    expect((await judge(project)).outputs).toMatchObject({ "tests-total": 2, "tests-passed": 2 });
    await project.write("reports/forge-test.json", FAILED_JSON);
    const { outputs, messageOf } = await judge(project);
    expect(outputs).toMatchObject({ "tests-total": 2, "tests-failed": 1 });
    expect(messageOf("tests_passed")).toBe("1 test of 2 failed: VaultTest.test_Deposit() at test/Vault.t.sol:2.");
  });

  it("takes Slither's JSON over its SARIF, and says in the log that it did", async () => {
    await using project = await openSmallProject();
    await project.write("reports/slither.json", SLITHER_JSON);
    await project.write("reports/slither.sarif", SLITHER_SARIF);
    const { findings, log } = await judge(project);
    expect(findings).toMatchObject([
      { tool: "Slither", ruleId: "reentrancy-eth", severity: "high", path: "src/Vault.sol", startLine: 2 },
    ]);
    expect(log).toContain(
      "info: reports/slither.sarif: 1 of 1 findings of Slither are in another report too and count once.",
    );
  });

  it("shows findings of audits and linters beside those of a scan", async () => {
    await using project = await openSmallProject();
    await project.write("npm-audit.json", npmAudit("moderate"));
    await project.write("clippy.jsonl", '{"reason":"build-finished","success":true}\n');
    const { conclusion, findings, messageOf } = await judge(project);
    expect(conclusion).toBe("success");
    expect(findings).toMatchObject([
      { tool: "npm audit", ruleId: "GHSA-hrpp-h998-j3pp", severity: "medium", path: null },
    ]);
    expect(messageOf("security_scan_required")).toContain("clippy, Slither ran");
    expect(messageOf("dependency_audit")).toContain("npm audit");
  });

  it("does not take a dependency audit for the stage of the security scan", async () => {
    await using project = await openSmallProject();
    await remove(project, "reports/slither.json");
    await project.write("npm-audit.json", npmAudit("low"));
    await project.write(".chainops.yml", "version: 1\nquality_gates: { security_scan_required: false }\n");
    // A pull request of an unknown base is held to the defaults too, which require a scan.
    expect((await judge(project)).failed).toEqual(["security_scan_required"]);
    const { conclusion, stages } = await judge(project, {}, onPush);
    expect(conclusion).toBe("success");
    expect(stages.find(({ name }) => name === "security_scan")).toMatchObject({ status: "skipped", metrics: {} });
  });

  it("gives a finding the same fingerprint however many reports there are", async () => {
    await using project = await openSmallProject();
    await project.write("reports/slither.json", SLITHER_JSON);
    const alone = (await judge(project)).findings.map(({ fingerprint }) => fingerprint);
    await project.write("a.sarif", SLITHER_SARIF.replaceAll("Slither", "Aderyn"));
    const both = (await judge(project)).findings;
    expect(both).toHaveLength(2);
    expect(both.find(({ tool }) => tool === "Slither")?.fingerprint).toBe(alone[0]);
  });
});

describe("what the log says", () => {
  it("says that committed reports cannot be told where git does not help", async () => {
    await using project = await openSmallProject();
    expect((await judge(project)).log).toContainEqual(
      expect.stringMatching(/^notice: Git does not say here which files it tracks/),
    );
    await project.git("init", "--quiet");
    expect((await judge(project)).log).not.toContainEqual(expect.stringMatching(/^notice: Git/));
  });

  it("asks whether a named report that git tracks is of this run", async () => {
    await using project = await openSmallProject();
    await project.git("init", "--quiet");
    await project.git("add", "reports/lcov.info", "reports/.gas-snapshot");
    const { log } = await judge(project, { coverage: "reports/lcov.info", gas: "reports/.gas-snapshot" });
    expect(log.filter((line) => line.startsWith("notice: Input"))).toEqual([
      "notice: Input `coverage` names reports/lcov.info, which git tracks: is it a report of this run?",
    ]);
  });

  it("tells of a tracked report that it does not take for one of this run", async () => {
    await using project = await openSmallProject();
    await project.git("init", "--quiet");
    await project.git("add", "reports/lcov.info");
    const { log, failed } = await judge(project);
    expect(failed).toEqual(["min_test_coverage"]);
    expect(log).toContainEqual(
      expect.stringMatching(/^notice: reports\/lcov\.info is not taken for a report of this run, since git tracks it/),
    );
    expect(log).toContainEqual(expect.stringMatching(/^debug: Passed over reports\/lcov\.info: git tracks it/));
  });

  it("keeps its peace about tracked reports where this run wrote one", async () => {
    await using project = await openSmallProject();
    await project.write("old/lcov.info", LCOV);
    await project.git("init", "--quiet");
    await project.git("add", "old/lcov.info");
    expect((await judge(project)).log.filter((line) => line.startsWith("notice: old/"))).toEqual([]);
  });

  it("gives one notice for all keys without effect, and names each in the log", async () => {
    await using project = await openSmallProject();
    await project.write(".chainops.yml", "version: 1\ndeploy: {}\nkzg: {}\nnotify: {}\n");
    const { log } = await judge(project);
    const told = log.filter((line) => line.includes("has no effect"));
    expect(told).toEqual([
      expect.stringMatching(/^info: \.chainops\.yml:2: deploy has no effect/),
      expect.stringMatching(/^info: \.chainops\.yml:3: kzg /),
      expect.stringMatching(/^info: \.chainops\.yml:4: notify /),
      expect.stringMatching(/^notice: \.chainops\.yml:2: deploy has no effect: .* And 3 more of the kind/),
    ]);
  });

  it("lists fifty files of a family and counts the others", async () => {
    await using project = await openSmallProject();
    for (let index = 0; index < 60; index += 1) await project.write(`reports/a${index}/lcov.info`, LCOV);
    const lines = (await judge(project)).log.filter((line) => line.startsWith("info: coverage: "));
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe("info: coverage: and 11 more");
  });
});

function exclude(name: string): string {
  return `version: 1\nquality_gates:\n  max_contract_size: 1\n  size:\n    exclude: ["${name}"]\n`;
}

describe("what leaves the action", () => {
  it("sets every declared output to a plain number or nothing", async () => {
    await using project = await openSmallProject();
    const { outputs } = await judge(project);
    expect(Object.keys(outputs)).toEqual(Object.keys(metadata.outputs));
    expect(outputs).toEqual({
      coverage: 1,
      "patch-coverage": "",
      "tests-total": 2,
      "tests-passed": 2,
      "tests-failed": 0,
      "tests-skipped": 0,
      "tests-flaky": 0,
      "new-findings": "",
      "gas-worst": "",
      "size-worst": 2,
      "complexity-worst": 2,
      "quality-vector": expect.any(String),
      "failed-gates": "[]",
      sarif: path.join(project.temp, "chainops/sarif/quality-gate.sarif"),
    });
    expect(JSON.parse(String(outputs["quality-vector"]))).toEqual({
      complexity: 1,
      maintainability: expect.closeTo(0.706, 3),
      reliability: 1,
      security: 1,
      performance: 1,
    });
  });

  it("leaves outputs, metrics and stages empty of what no report tells", async () => {
    await using project = await openSmallProject();
    for (const file of ["reports", "out", "src"]) await remove(project, file);
    const { outputs, metrics, stages } = await judge(project);
    const { "failed-gates": failed, "quality-vector": vector, sarif, ...numbers } = outputs;
    expect(new Set(Object.values(numbers))).toEqual(new Set([""]));
    expect(new Set(Object.values(JSON.parse(String(vector))))).toEqual(new Set([null]));
    expect(sarif).not.toBe("");
    expect(JSON.parse(String(failed))).toHaveLength(6);
    expect(new Set(metrics.map(({ name }) => name))).toEqual(new Set(["chainops_gate_failed"]));
    expect(stages.map(({ name, status, metrics: values }) => ({ name, status, values }))).toEqual([
      { name: "compilation", status: "skipped", values: {} },
      { name: "unit_tests", status: "failed", values: {} },
      { name: "security_scan", status: "failed", values: {} },
    ]);
  });

  it("gives the stages' documented metrics", async () => {
    await using project = await openSmallProject();
    await project.write("reports/forge-test.json", FAILED_JSON);
    await project.write("reports/slither.json", SLITHER_JSON);
    const { stages } = await judge(project);
    expect(stages.map(({ name, status, metrics: values }) => ({ name, status, values }))).toEqual([
      { name: "compilation", status: "success", values: {} },
      {
        name: "unit_tests",
        status: "failed",
        values: { total_tests: 2, passed_tests: 1, failed_tests: 1, test_coverage: 1 },
      },
      { name: "security_scan", status: "failed", values: { security_vulnerabilities: 1 } },
    ]);
  });

  it("does not call a compilation failed because its contract is too large", async () => {
    await using project = await openSmallProject();
    await project.write(".chainops.yml", "version: 1\nquality_gates:\n  max_contract_size: 1\n");
    const { stages, failed } = await judge(project);
    expect(failed).toEqual(["max_contract_size"]);
    expect(stages[0]).toMatchObject({ name: "compilation", status: "success", error: null });
  });

  it("does not judge the size of contracts that the config excludes, and says so where none is left", async () => {
    await using project = await openSmallProject();
    await project.write(".chainops.yml", exclude("Other"));
    expect((await judge(project)).failed).toEqual(["max_contract_size"]);
    await project.write(".chainops.yml", exclude("Vault"));
    const { messageOf, artifacts } = await judge(project);
    expect(messageOf("max_contract_size")).toMatch(/excluded by `size\.exclude`/);
    expect(artifacts).toMatchObject([{ name: "src/Vault.sol:Vault" }]);
  });

  it("gives metrics in base units with the time of the run", async () => {
    await using project = await openSmallProject();
    await project.write("reports/slither.json", SLITHER_JSON);
    const { metrics } = await judge(project);
    const value = (name: string, labels: Record<string, string> = {}) =>
      metrics.find((metric) => metric.name === name && JSON.stringify(metric.labels) === JSON.stringify(labels))?.value;
    expect(value("chainops_line_coverage_ratio")).toBe(1);
    expect(value("chainops_file_line_coverage_ratio", { path: "src/Vault.sol" })).toBe(1);
    expect(value("chainops_tests", { status: "passed" })).toBe(2);
    expect(value("chainops_findings", { severity: "high" })).toBe(1);
    expect(value("chainops_findings", { severity: "low" })).toBe(0);
    expect(value("chainops_cyclomatic_complexity_max")).toBe(2);
    expect(value("chainops_contract_runtime_size_bytes", { contract: "src/Vault.sol:Vault" })).toBe(2);
    expect(value("chainops_contract_initcode_size_bytes", { contract: "src/Vault.sol:Vault" })).toBe(3);
    expect(value("chainops_gate_failed", { gate: "security_scan_required" })).toBe(1);
    expect(new Set(metrics.map(({ timestamp }) => timestamp))).toEqual(new Set(["2026-02-03T04:05:06.789Z"]));
  });

  it("tells of a contract once that a named list of sizes has too", async () => {
    await using project = await openSmallProject();
    const size = { runtime_size: 999, init_size: 999, runtime_margin: 0, init_margin: 0 };
    await project.write("reports/sizes.json", JSON.stringify({ Vault: size, Other: { ...size, runtime_size: 7 } }));
    const { metrics, outputs, artifacts } = await judge(project, { sizes: "reports/sizes.json" });
    const sizes = metrics.filter(({ name }) => name === "chainops_contract_runtime_size_bytes");
    expect(sizes.map(({ labels, value }) => [labels["contract"], value])).toEqual([
      ["src/Vault.sol:Vault", 2],
      ["Other", 7],
    ]);
    expect(outputs).toMatchObject({ "size-worst": 7 });
    expect(artifacts).toHaveLength(1);
  });

  it("keeps what it judged by, and the files it read, in the details", async () => {
    await using project = await openSmallProject();
    const { details } = await judge(project);
    expect(details).toMatchObject({
      configFiles: [],
      base: null,
      thresholds: { min_test_coverage: 0.8 },
      reports: { tests: { count: 1, first: [{ path: "reports/forge-test.json" }] }, artifacts: { count: 1 } },
    });
  });
});

function inlines(block: Block | undefined): readonly Inline[] {
  if (block?.kind === "paragraph") return block.content;
  return block?.kind === "list" ? block.items.flat() : [];
}

describe("the report", () => {
  it("shows the numbers that decide, then what to fix with links to the lines, then notes and the commit", async () => {
    await using project = await openSmallProject();
    await project.write("reports/forge-test.json", FAILED_JSON);
    await project.write("reports/slither.json", SLITHER_JSON);
    const { report } = await judge(project);
    expect(report.blocks.map(({ kind }) => kind)).toEqual([
      "table",
      "paragraph",
      "list",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
    expect(inlines(report.blocks[1])).toEqual([{ kind: "strong", text: "Fix these:" }]);
    const links = inlines(report.blocks[2]).filter((inline) => typeof inline === "object" && inline.kind === "link");
    expect(links).toEqual([
      { kind: "link", text: "test/Vault.t.sol:2", href: `${REPOSITORY_URL}/blob/${SHA}/test/Vault.t.sol#L2` },
      { kind: "link", text: "src/Vault.sol:2", href: `${REPOSITORY_URL}/blob/${SHA}/src/Vault.sol#L2` },
    ]);
    expect(report.title).toBe("Quality gate failed: 2 of 6 gates");
  });

  it("shows commands of a message as code", async () => {
    await using project = await openSmallProject();
    await remove(project, "reports/lcov.info");
    const { report } = await judge(project);
    expect(inlines(report.blocks[2])).toContainEqual({
      kind: "code",
      text: "forge coverage --report lcov --report-file reports/lcov.info",
    });
  });

  it("links the commit and the base, by whatever name the base was given", async () => {
    await using project = await openSmallProject();
    await project.git("init", "--quiet");
    await project.git("add", "--all");
    await project.git("commit", "--quiet", "--message", "x");
    const sha = (await project.git("rev-parse", "HEAD")).trim();
    for (const base of ["HEAD", sha]) {
      const { report, details } = await judge(project, { base, tests: "reports/forge-test.json" });
      expect(details).toMatchObject({ base: sha });
      expect(inlines(report.blocks.at(-1))).toEqual([
        "Commit ",
        { kind: "link", text: SHA.slice(0, 12), href: `${REPOSITORY_URL}/commit/${SHA}`, isCode: true },
        " · base ",
        { kind: "link", text: sha.slice(0, 12), href: `${REPOSITORY_URL}/commit/${sha}`, isCode: true },
        ".",
        " No config file: the defaults apply.",
      ]);
    }
  });

  it("survives half a surrogate pair in the path of a report", async () => {
    await using project = await openSmallProject();
    await project.write("reports/slither.json", SLITHER_JSON.replace("src/Vault.sol", "src/\\ud800.sol"));
    const { report } = await judge(project);
    expect(JSON.stringify(report.more)).toContain("%EF%BF%BD.sol#L2");
  });

  it("folds what is left and counts it in full where it shows a part", async () => {
    await using project = await openSmallProject();
    const detectors = Array.from({ length: 2500 }, (_, index) => ({
      check: `rule-${index}`,
      impact: "Low",
      description: "d",
      elements: [],
    }));
    await project.write("reports/slither.json", JSON.stringify({ success: true, results: { detectors } }));
    const { report } = await judge(project);
    const summaries = report.more.map((block) => (block.kind === "fold" ? block.summary.join("") : ""));
    expect(summaries.map((summary) => summary.replaceAll("\u00a0", " "))).toEqual([
      "All gates (12)",
      "Findings (2 500, the first 2 000 shown)",
      "Contract sizes in bytes (1)",
      "Most complex functions (1)",
      "Reports that were read (4)",
    ]);
  });
});
