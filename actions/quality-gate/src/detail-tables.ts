import { toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { findUncoveredRanges } from "@chainops/reports/coverage/line-bits";
import { SEVERITIES } from "@chainops/core/result/document";
import { brokenCases, testName } from "./gates/judge-tests.ts";
import { grouped, percent } from "./gates/judged-gate.ts";
import { increase, signed } from "./gates/judge-gas.ts";
import type { Judgement } from "./record-outcome.ts";
import type { Cell, DetailTable } from "./render-quality-report.ts";

/** More rows than this tell a reader nothing that the result document does not tell better. */
const MAX_ROWS = 2000;

/** The folded tables below the verdict, worst first; one without rows is not shown. */
export function detailTables(judgement: Judgement): readonly DetailTable[] {
  return [
    failingTests(judgement),
    findingsTable(judgement),
    uncoveredFiles(judgement),
    gasChanges(judgement),
    sizes(judgement),
    complexFunctions(judgement),
  ];
}

const left = (title: string) => ({ title, align: "left" as const });
const right = (title: string) => ({ title, align: "right" as const });

function failingTests({ evidence }: Judgement): DetailTable {
  return {
    title: "Failing tests",
    columns: [left("Test"), left("Reason")],
    rows: brokenCases(evidence.tests)
      .slice(0, MAX_ROWS)
      .map((test) => [testName(test), test.message ?? "no reason given"]),
  };
}

function findingsTable({ evidence }: Judgement): DetailTable {
  const findings = evidence.findings.reports.flatMap((scan) => scan.findings);
  const rank = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);
  return {
    title: "Findings",
    columns: [left("Severity"), left("Rule"), left("Place"), left("Message")],
    rows: [...findings]
      .sort((a, b) => rank(a.severity) - rank(b.severity))
      .slice(0, MAX_ROWS)
      .map((finding) => [
        finding.severity,
        `${finding.tool}: ${finding.ruleId}`,
        finding.path === null ? "–" : { path: finding.path, line: finding.startLine },
        finding.message,
      ]),
  };
}

function uncoveredFiles({ coverage }: Judgement): DetailTable {
  const rows = coverage.files
    .filter((file) => file.lines.hit < file.lines.found)
    .sort((a, b) => b.lines.found - b.lines.hit - (a.lines.found - a.lines.hit))
    .slice(0, MAX_ROWS)
    .map((file): Cell[] => {
      const ranges = findUncoveredRanges(file.lineBits);
      const shown = ranges.slice(0, 12).map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`));
      return [
        { path: file.path, line: ranges[0]?.start ?? null },
        percent(toCoverageRatio(file.lines) ?? 0),
        `${file.lines.hit}/${file.lines.found}`,
        ranges.length > 12 ? `${shown.join(", ")} and ${ranges.length - 12} more` : shown.join(", "),
      ];
    });
  return {
    title: "Files with uncovered lines",
    columns: [left("File"), right("Lines"), right("Hit"), left("Not reached")],
    rows,
  };
}

function gasChanges({ comparison }: Judgement): DetailTable {
  const rows = (comparison.changes ?? [])
    .filter((change) => increase(change) !== 0)
    .slice(0, MAX_ROWS)
    .map((change): Cell[] => [change.name, grouped(change.nowGas), grouped(change.baseGas), signed(increase(change))]);
  return {
    title: "Gas changes",
    columns: [left("Function or test"), right("Now"), right("Base"), right("Change")],
    rows,
  };
}

function sizes({ evidence }: Judgement): DetailTable {
  const rows = [...evidence.artifacts.reports]
    .sort((a, b) => b.runtimeBytes - a.runtimeBytes)
    .slice(0, MAX_ROWS)
    .map((contract): Cell[] => [contract.name, grouped(contract.runtimeBytes), grouped(contract.initcodeBytes)]);
  return {
    title: "Contract sizes in bytes",
    columns: [left("Contract"), right("Runtime code"), right("Initcode")],
    rows,
  };
}

function complexFunctions({ survey }: Judgement): DetailTable {
  const rows = [...survey.measured.functions]
    .sort((a, b) => b.complexity - a.complexity)
    .slice(0, 10)
    .map((found): Cell[] => [found.name, { path: found.path, line: found.startLine }, String(found.complexity)]);
  return { title: "Most complex functions", columns: [left("Function"), left("Place"), right("Complexity")], rows };
}
