import path from "node:path";
import type { Scanner } from "./locate-scanner.ts";

export interface PlannedReport {
  readonly name: "build" | "test" | "gas-snapshot" | "gas-report" | "coverage" | "scan";
  /** What a person would type in the project's folder. */
  readonly command: string;
  readonly executable: string;
  readonly args: readonly string[];
  /** The file that the step leaves in the reports folder; `undefined` for the build, which leaves `out/`. */
  readonly reportPath: string | undefined;
  /** The tool prints its report instead of writing a file. */
  readonly printsReport: boolean;
}

export interface ReportTools {
  readonly forge: string;
  readonly scanner: Scanner;
  /** The Node that runs solhint. */
  readonly node: string;
}

/**
 * The steps that make all reports of a Foundry project, in the order in which each finds the compiler's cache warm.
 * Only the test step tells by its exit code that tests fail; the others tell whether they could make their report.
 * Gas is measured on one thread: with more, what a seeded fuzz test draws still depends on its neighbours.
 */
export function planReports(tools: ReportTools, reportsDir: string): PlannedReport[] {
  const printing = (name: PlannedReport["name"], args: readonly string[], fileName: string): PlannedReport => ({
    name,
    command: `forge ${args.join(" ")} > reports/${fileName}`,
    executable: tools.forge,
    args,
    reportPath: path.join(reportsDir, fileName),
    printsReport: true,
  });
  const writing = (name: PlannedReport["name"], args: readonly string[], fileName: string): PlannedReport => ({
    name,
    command: `forge ${args.join(" ")} reports/${fileName}`,
    executable: tools.forge,
    args: [...args, path.join(reportsDir, fileName)],
    reportPath: path.join(reportsDir, fileName),
    printsReport: false,
  });
  return [
    planBuild(tools.forge),
    printing("test", ["test", "--json"], "forge-test.json"),
    writing("gas-snapshot", ["snapshot", "--threads", "1", "--allow-failure", "--snap"], ".gas-snapshot"),
    printing("gas-report", ["test", "--threads", "1", "--allow-failure", "--gas-report", "--json"], "gas-report.json"),
    writing(
      "coverage",
      ["coverage", "--allow-failure", "--exclude-tests", "--report", "lcov", "--report-file"],
      "lcov.info",
    ),
    tools.scanner.tool === "slither"
      ? planSlither(tools.scanner.executable, reportsDir)
      : planSolhint(tools.node, tools.scanner.script, reportsDir),
  ];
}

function planBuild(forge: string): PlannedReport {
  return {
    name: "build",
    command: "forge build",
    executable: forge,
    args: ["build"],
    reportPath: undefined,
    printsReport: false,
  };
}

function planSolhint(node: string, script: string, reportsDir: string): PlannedReport {
  return {
    name: "scan",
    command: "solhint --formatter sarif 'src/**/*.sol' > reports/solhint.sarif",
    executable: node,
    args: [script, "--disc", "--noPoster", "--formatter", "sarif", "src/**/*.sol"],
    reportPath: path.join(reportsDir, "solhint.sarif"),
    printsReport: true,
  };
}

/** Slither reads what the build left, and leaves it to the gate to judge its findings. */
function planSlither(executable: string, reportsDir: string): PlannedReport {
  const reportPath = path.join(reportsDir, "slither.json");
  return {
    name: "scan",
    command:
      "slither . --ignore-compile --no-fail-pedantic --filter-paths 'node_modules|test' --json reports/slither.json",
    executable,
    args: [".", "--ignore-compile", "--no-fail-pedantic", "--filter-paths", "node_modules|test", "--json", reportPath],
    reportPath,
    printsReport: false,
  };
}
