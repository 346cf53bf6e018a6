import { SEVERITIES, type Severity } from "@chainops/core/result/document";
import type { Column } from "@chainops/core/report/report";
import { toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { increase, signed } from "./gates/judge-gas.ts";
import { brokenCases, type LocateTest } from "./gates/judge-tests.ts";
import { grouped, percent } from "./gates/judged-gate.ts";
import type { MeasuredFile } from "./measure-coverage.ts";
import type { Judgement } from "./record-outcome.ts";
import type { Cell, DetailTable } from "./render-quality-report.ts";
import { testName } from "./tests/test-names.ts";

/** More rows than this tell a reader nothing that the result document does not tell better. */
const MAX_ROWS = 2000;
const MAX_RANGES = 12;
const MAX_COMPLEX_FUNCTIONS = 10;

/** The folded tables below the verdict, worst first; one without rows is not shown. */
export function detailTables(judgement: Judgement): readonly DetailTable[] {
  return [
    failingTests(judgement, judgement.locate),
    findingsTable(judgement),
    uncoveredFiles(judgement),
    unmentionedSources(judgement),
    gasChanges(judgement),
    sizes(judgement),
    complexFunctions(judgement),
  ];
}

const left = (title: string): Column => ({ title, align: "left" });
const right = (title: string): Column => ({ title, align: "right" });

/** Rows are made for what is shown only. */
function table<T>(
  title: string,
  columns: readonly Column[],
  items: readonly T[],
  toRow: (item: T) => readonly Cell[],
): DetailTable {
  return { title, columns, rows: items.slice(0, MAX_ROWS).map(toRow), total: items.length };
}

function failingTests({ evidence }: Judgement, locate: LocateTest): DetailTable {
  return table("Failing tests", [left("Test"), left("Place"), left("Reason")], brokenCases(evidence.tests), (test) => [
    testName(test),
    locate(test) ?? test.file ?? "–",
    test.message ?? "no reason given",
  ]);
}

function findingsTable({ evidence }: Judgement): DetailTable {
  const ranks = new Map<Severity, number>(SEVERITIES.map((severity, index) => [severity, index]));
  const rank = (severity: Severity) => ranks.get(severity) ?? 0;
  const findings = evidence.findings.reports.flatMap((scan) => scan.findings);
  return table(
    "Findings",
    [left("Severity"), left("Rule"), left("Place"), left("Message")],
    findings.sort((a, b) => rank(a.severity) - rank(b.severity)),
    (finding) => [
      finding.severity,
      `${finding.tool}: ${finding.ruleId}`,
      finding.path === null ? "–" : { path: finding.path, line: finding.startLine },
      finding.message,
    ],
  );
}

function uncoveredFiles({ coverage }: Judgement): DetailTable {
  return table(
    "Files with uncovered lines",
    [left("File"), right("Lines"), right("Hit"), left("Not reached")],
    coverage.files.filter((file) => missed(file) > 0).sort((a, b) => missed(b) - missed(a)),
    (file) => [
      { path: file.path, line: file.uncovered[0]?.start ?? null },
      percent(toCoverageRatio(file.lines) ?? 0),
      `${file.lines.hit}/${file.lines.found}`,
      showRanges(file),
    ],
  );
}

function missed({ lines }: MeasuredFile): number {
  return lines.found - lines.hit;
}

function showRanges({ uncovered }: MeasuredFile): string {
  const shown = uncovered
    .slice(0, MAX_RANGES)
    .map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`))
    .join(", ");
  return uncovered.length > MAX_RANGES ? `${shown} and ${uncovered.length - MAX_RANGES} more` : shown;
}

function unmentionedSources({ coverage, evidence }: Judgement): DetailTable {
  const sources = evidence.coverage.reports.length === 0 ? [] : coverage.unmentioned;
  return table("Sources in no coverage report", [left("File")], sources, (path) => [{ path, line: null }]);
}

function gasChanges({ comparison }: Judgement): DetailTable {
  return table(
    "Gas changes",
    [left("Function or test"), right("Now"), right("Base"), right("Change")],
    (comparison.changes ?? []).filter((change) => increase(change) !== 0),
    (change) => [change.name, grouped(change.nowGas), grouped(change.baseGas), signed(increase(change))],
  );
}

function sizes({ evidence }: Judgement): DetailTable {
  return table(
    "Contract sizes in bytes",
    [left("Contract"), right("Runtime code"), right("Initcode")],
    [...evidence.artifacts.reports].sort((a, b) => b.runtimeBytes - a.runtimeBytes),
    (contract) => [
      contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name },
      grouped(contract.runtimeBytes),
      grouped(contract.initcodeBytes),
    ],
  );
}

function complexFunctions({ survey }: Judgement): DetailTable {
  return table(
    "Most complex functions",
    [left("Function"), left("Place"), right("Complexity")],
    [...survey.measured.functions].sort((a, b) => b.complexity - a.complexity).slice(0, MAX_COMPLEX_FUNCTIONS),
    (found) => [found.name, { path: found.path, line: found.startLine }, String(found.complexity)],
  );
}
