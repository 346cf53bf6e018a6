import { SEVERITIES, type Severity } from "@chainops/core/result/document";
import type { Column } from "@chainops/core/report/report";
import { toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { flakyTable } from "./tests/flaky-table.ts";
import { patchTable } from "./coverage/patch-table.ts";
import type { WeighedFinding } from "./findings/weigh-findings.ts";
import { type GasChange, increase, relativeIncrease, signed, signedPercent } from "./gates/judge-gas.ts";
import { sizeChange } from "./gates/judge-size.ts";
import { rankGasChanges } from "./gates/rank-gas-changes.ts";
import type { RulesJudgement } from "./judge-facts.ts";
import type { GateFacts } from "./read-facts.ts";
import { brokenCases } from "./gates/judge-tests.ts";
import { grouped, percent } from "./gates/judged-gate.ts";
import type { MeasuredFile } from "./measure-coverage.ts";
import type { Verdict } from "./verdict.ts";
import type { Cell, DetailTable } from "./render-quality-report.ts";
import { testName } from "./tests/test-names.ts";

/** More rows than this tell a reader nothing that the result document does not tell better. */
const MAX_ROWS = 2000;
const MAX_RANGES = 12;
const MAX_COMPLEX_FUNCTIONS = 10;

/** The folded tables below the verdict, worst first; one without rows is not shown. */
export function detailTables(verdict: Verdict): readonly DetailTable[] {
  const { facts, judgement } = verdict;
  return [
    failingTests(facts),
    flakyTable(facts.evidence.tests, facts.locate),
    findingsTable(judgement),
    patchTable(judgement.patch),
    uncoveredFiles(judgement),
    unmentionedSources(verdict),
    gasTable("Gas changes, the largest share first", rankGasChanges(judgement.comparison.changes ?? [])),
    sizes(verdict),
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

function failingTests({ evidence, locate }: GateFacts): DetailTable {
  return table("Failing tests", [left("Test"), left("Place"), left("Reason")], brokenCases(evidence.tests), (test) => [
    testName(test),
    locate(test) ?? test.file ?? "–",
    test.message ?? "no reason given",
  ]);
}

function findingsTable({ weighed }: RulesJudgement): DetailTable {
  const ranks = new Map<Severity, number>(SEVERITIES.map((severity, index) => [severity, index]));
  const rank = ({ finding }: WeighedFinding) => (ranks.get(finding.severity) ?? 0) - (finding.isNew === true ? 0.5 : 0);
  return table(
    "Findings",
    [left("Severity"), left("Rule"), left("Place"), left("Message"), left("")],
    weighed.findings.filter(({ isIgnored }) => !isIgnored).sort((a, b) => rank(a) - rank(b)),
    ({ finding, waiver }) => [
      finding.severity,
      `${finding.tool}: ${finding.ruleId}`,
      finding.path === null ? "–" : { path: finding.path, line: finding.startLine },
      finding.message,
      waiver === undefined ? (finding.isNew === true ? "new" : "") : `waived by ${waiver.owner} until ${waiver.until}`,
    ],
  );
}

function uncoveredFiles({ coverage }: RulesJudgement): DetailTable {
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

function unmentionedSources({ facts, judgement: { coverage } }: Verdict): DetailTable {
  const sources = facts.evidence.coverage.reports.length === 0 ? [] : coverage.unmentioned;
  return table("Sources in no coverage report", [left("File")], sources, (path) => [{ path, line: null }]);
}

function gasTable(title: string, changes: readonly GasChange[]): DetailTable {
  return table(
    title,
    [left("Function or test"), right("Now"), right("Base"), right("Change"), right("")],
    changes,
    (change) => [
      change.name,
      grouped(change.nowGas),
      grouped(change.baseGas),
      signed(increase(change)),
      signedPercent(relativeIncrease(change)),
    ],
  );
}

function sizes({ facts, judgement }: Verdict): DetailTable {
  const base = facts.baseline.measurements?.sizes ?? null;
  return table(
    "Contract sizes in bytes",
    [left("Contract"), right("Runtime code"), right("Change"), right("Initcode")],
    [...judgement.sizes.reports].sort((a, b) => b.runtimeBytes - a.runtimeBytes),
    (contract) => {
      const change = sizeChange(contract, base)?.runtime;
      return [
        contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name },
        grouped(contract.runtimeBytes),
        change === undefined ? "–" : signed(change),
        grouped(contract.initcodeBytes),
      ];
    },
  );
}

function complexFunctions({ measured }: RulesJudgement): DetailTable {
  return table(
    "Most complex functions",
    [left("Function"), left("Place"), right("Complexity")],
    [...measured.functions].sort((a, b) => b.complexity - a.complexity).slice(0, MAX_COMPLEX_FUNCTIONS),
    (found) => [found.name, { path: found.path, line: found.startLine }, String(found.complexity)],
  );
}
