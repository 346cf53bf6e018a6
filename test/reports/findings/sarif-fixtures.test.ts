import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { ReportError } from "@chainops/reports/report-error";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "", readSource: () => undefined };
const count = (values: readonly string[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(values, (value) => value)).map(([value, all]) => [value, all?.length]),
  );

interface ExpectedRun {
  readonly results: number;
  readonly level_effective: Record<string, number>;
  readonly security_severity?: Record<string, number>;
  readonly tool: string | null;
  readonly toolVersion: string | null;
  readonly results_absent_or_null?: boolean;
  readonly executionSuccessful?: boolean;
  readonly results_without_startLine?: number;
  readonly baselineState?: Record<string, number>;
}

const logs = expectations(/^sarif\/.*\.sarif$/).filter(
  ([file, { error, version, runs }]) =>
    error === undefined && version === "2.1.0" && (runs as unknown[]).length > 0 && !file.includes("aderyn"),
);

describe.skipIf(!hasFixtures)("SARIF of every collected tool (../shared/fixtures is needed)", () => {
  test.each(logs)("%s has the results and levels of an independent reader", (file, expected) => {
    const reports = parseSarif(decodeText(readFixture(file)), context);
    const runs = expected["runs"] as readonly ExpectedRun[];
    expect(reports).toHaveLength(runs.length);
    for (const [index, run] of runs.entries()) {
      const report = reports[index];
      expect((report?.findings.length ?? 0) + (report?.ignored ?? 0)).toBe(run.results);
      expect(report?.ran).toBe(run.results_absent_or_null !== true);
      expect(report?.tool).toBe(run.tool || "unknown");
      expect(report?.toolVersion).toBe(run.toolVersion);
      const unplaced = report?.findings.filter(({ startLine }) => startLine === null).length ?? 0;
      // A path outside the workspace loses its line with it.
      const outside = report?.findings.filter(({ path }) => path === null).length ?? 0;
      const given = run.results_without_startLine ?? 0;
      expect(unplaced >= given && unplaced <= given + outside).toBe(true);
      const { absent = 0, unchanged = 0 } = run.baselineState ?? {};
      expect(report?.ignored).toBeGreaterThanOrEqual(absent + unchanged);
      const levels =
        report?.ignored === 0 ? run.level_effective : count(report?.findings.map(({ level }) => level) ?? []);
      expect(count(report?.findings.map(({ level }) => level) ?? [])).toEqual(levels);
      const isClean = run.results_absent_or_null !== true && run.executionSuccessful !== false;
      expect(report?.problems.length === 0).toBe(isClean);
    }
  });

  test.each(logs.filter(([, { runs }]) => (runs as ExpectedRun[])[0]?.security_severity !== undefined))(
    "%s has the severities that its rules give, not those of its levels",
    (file, expected) => {
      const [report] = parseSarif(decodeText(readFixture(file)), context);
      const given = (expected["runs"] as ExpectedRun[])[0]?.security_severity ?? {};
      const severities = count(report?.findings.map(({ severity }) => severity) ?? []);
      const { info = 0, none = 0, ...rest } = { ...severities, none: 0 };
      expect({ ...rest, ...(info + none > 0 ? { none: info } : {}) }).toEqual(given);
    },
  );

  test("Aderyn's high findings are high, and each instance is a finding with the line of its byte offset", () => {
    const text = decodeText(readFixture("sarif/aderyn-playground.sarif"));
    const source = `${"x".repeat(580)}\n${"ä".repeat(3)}\n${"x".repeat(400)}\n`;
    const [report] = parseSarif(text, {
      ...context,
      readSource: (path) => (path === "src/KeccakContract.sol" ? source : undefined),
    });
    const results = (JSON.parse(text) as { runs: [{ results: { locations: unknown[] }[] }] }).runs[0].results;
    expect(report?.findings).toHaveLength(
      results.reduce((sum, { locations }) => sum + Math.max(1, locations.length), 0),
    );
    expect(report?.findings[0]).toMatchObject({
      severity: "high",
      level: "warning",
      path: "src/KeccakContract.sol",
      startLine: 2,
      endLine: 3,
    });
    expect(new Set(report?.findings.map(({ severity }) => severity))).toEqual(new Set(["high", "low"]));
  });

  test("solhint's absolute file URIs become paths of the workspace", () => {
    const reports = parseSarif(decodeText(readFixture("sarif/solhint-6.2.4-oz.sarif")), {
      ...context,
      roots: ["/home/ci", "/home/ci/app"],
    });
    expect(reports[0]?.findings.every(({ path, startLine }) => path !== null && startLine !== null)).toBe(true);
  });

  test("a log that is cut anywhere is refused", () => {
    const whole = decodeText(readFixture("sarif/slither-brics.sarif")).trimEnd();
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      expect(readOrRefuse(() => parseSarif(cut, context))).toMatchObject({ code: part === 0 ? "empty" : "truncated" });
    }
  });
});

/** What the fixtures' independent reader made of logs that it could not read; ours reads or refuses them for a reason. */
const OTHER_LOGS: readonly (readonly [string, string | readonly number[], string])[] = [
  ["codeql-action/invalid-sarif", "no-results", "its `results` are a number, which is no list of results"],
  ["sarif-sdk/MergeCommand/ExpectedOutputs__NoInputFiles", "no-results", "a log without runs tells of no scan"],
  ...["Comprehensive", "InlineExternalProperties", "Minimal", "RecommendedWithSource", "RecommendedWithoutSource"].map(
    (name) => [`sarif-sdk/SpecExamples/${name}`, "wrong-format", "drafts of SARIF 2.0.0 have other shapes"] as const,
  ),
  ["sarif-sdk/SpecExamples/RuleMetadata", "wrong-format", "a draft of SARIF 2.0.0"],
  [
    "sarif-sdk/Baseline/SuppressionTestCurrent",
    [1, 3],
    "a byte order mark is no fault; suppressed results do not count",
  ],
  ["sarif-sdk/Baseline/SuppressionTestPrevious", [1, 2], "as above"],
  ["sarif-sdk/GitHubIngestionVisitor/ExpectedOutputs__Fingerprints", [1, 0], "a byte order mark is no fault"],
  ["sarif-sdk/GitHubIngestionVisitor/ExpectedOutputs__TooManyResults", [2, 0], "as above"],
  ["sarif-sdk/GitHubIngestionVisitor/ExpectedOutputs__WithArtifacts", [1, 0], "as above"],
  ["sarif-sdk/GitHubIngestionVisitor/Inputs__Fingerprints", [1, 0], "as above"],
  ["sarif-sdk/GitHubIngestionVisitor/Inputs__NonErrorResults", [4, 0], "as above"],
  ["sarif-sdk/GitHubIngestionVisitor/Inputs__TooManyResults", [4, 0], "as above"],
  ["sarif-sdk/GitHubIngestionVisitor/Inputs__WithArtifacts", [1, 0], "as above"],
];

/** The first problem, else how many results count and how many do not. */
function describeReports([report]: readonly FindingsReport[]): string | readonly (number | undefined)[] {
  return report?.problems[0]?.code ?? [report?.findings.length, report?.ignored];
}

describe.skipIf(!hasFixtures)("SARIF that differs on purpose (../shared/fixtures is needed)", () => {
  test.each(OTHER_LOGS)("%s gives %j: %s", (file, expected) => {
    const reports = readOrRefuse(() => parseSarif(decodeText(readFixture(`sarif/${file}.sarif`)), context));
    expect(reports instanceof ReportError ? reports.code : describeReports(reports)).toEqual(expected);
  });

  test("no log with an expected value is left out", () => {
    const covered = new Set([...logs.map(([file]) => file), ...OTHER_LOGS.map(([file]) => `sarif/${file}.sarif`)]);
    const left = expectations(/^sarif\//)
      .map(([file]) => file)
      .filter((file) => !covered.has(file));
    expect(left).toEqual(["sarif/aderyn-playground.sarif"]);
  });

  test("Aderyn's results are as many at each level as the independent reader counts, though each location is a finding", () => {
    const [, expected] = expectations(/aderyn-playground/)[0] ?? [];
    const [report] = parseSarif(decodeText(readFixture("sarif/aderyn-playground.sarif")), context);
    const results = new Map(report?.findings.map(({ ruleId, level }) => [ruleId, level]));
    expect(expected?.["runs"]).toMatchObject([
      { level_effective: count([...results.values()]), results: results.size },
    ]);
    expect(report?.toolVersion).toBe("0.6.8");
  });
});
