import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import { createSolcShim } from "./create-solc-shim.ts";
import { locateScanner } from "./locate-scanner.ts";
import type { Scanner } from "./locate-scanner.ts";
import { planReports } from "./plan-reports.ts";
import type { PlannedReport } from "./plan-reports.ts";
import { runCommand } from "./run-command.ts";
import { toolEnvironment } from "./tool-environment.ts";

export interface ProduceReportsOptions {
  /** A Foundry project whose dependencies are installed, such as `copyExample` makes one. */
  readonly projectDir: string;
  readonly reportsDir: string;
  /** The forge binary, from `locateForge`. */
  readonly forge: string;
  /** The scan to run; by default Slither where it is on PATH, else solhint. */
  readonly scanner?: Scanner;
  /** Ends the running tool and all that it started. */
  readonly signal?: AbortSignal;
  /** One line when a step starts, every two seconds while it runs, and when it ends. */
  readonly onProgress?: (line: string) => void;
  /** The environment to pick PATH and the platform's own variables from; by default this process's. */
  readonly environment?: NodeJS.ProcessEnv;
}

export interface ProducedReport {
  readonly name: PlannedReport["name"];
  readonly command: string;
  /** `null` where the tool could not start. */
  readonly exitCode: number | null;
  readonly durationMs: number;
  /** The report, if the tool left one; for the build the folder `out`. */
  readonly reportPath: string | undefined;
  readonly outputTail: string;
}

/**
 * Builds the project and lets the real tools make their reports, one after the other. A tool that fails is told in its
 * step and does not throw: the gate must see it. Old reports are removed first, so that none outlives a failed tool.
 * Writes only below `projectDir` and `reportsDir`. Throws `ServiceError("aborted")` on abort.
 */
export async function produceReports(options: ProduceReportsOptions): Promise<ProducedReport[]> {
  const { projectDir, reportsDir, forge } = options;
  const inherited = options.environment ?? process.env;
  const toolsDir = path.join(projectDir, "cache", "tools");
  const solc = await createSolcShim(toolsDir);
  const environment = toolEnvironment(inherited, { solc, forge, home: path.join(toolsDir, "home") });
  const scanner = options.scanner ?? locateScanner(inherited["PATH"] ?? "");
  await mkdir(reportsDir, { recursive: true });
  await mkdir(path.join(toolsDir, "home"), { recursive: true });
  const produced: ProducedReport[] = [];
  for (const step of planReports({ forge, scanner, node: process.execPath }, path.resolve(reportsDir))) {
    produced.push(await produceReport(step, options, environment));
  }
  return produced;
}

async function produceReport(
  step: PlannedReport,
  options: ProduceReportsOptions,
  environment: NodeJS.ProcessEnv,
): Promise<ProducedReport> {
  const { projectDir, signal } = options;
  const tell = options.onProgress ?? (() => {});
  refuseIfAborted(signal);
  const reportPath = step.reportPath ?? path.join(projectDir, "out");
  await rm(reportPath, { recursive: true, force: true });
  tell(`${step.command} …`);
  const result = await runCommand(step.executable, step.args, {
    cwd: projectDir,
    environment,
    signal,
    onTick: (elapsedMs) => tell(`${step.command}: running for ${seconds(elapsedMs)}`),
  });
  refuseIfAborted(signal);
  if (step.printsReport && result.stdout.length > 0) await writeFile(reportPath, result.stdout);
  tell(
    `${step.command}: ${result.exitCode === 0 ? "done" : `exit code ${result.exitCode}`} after ${seconds(result.durationMs)}`,
  );
  return {
    name: step.name,
    command: step.command,
    exitCode: result.exitCode,
    durationMs: Math.round(result.durationMs),
    reportPath: (await exists(reportPath)) ? reportPath : undefined,
    outputTail: result.outputTail,
  };
}

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new ServiceError("aborted", "Making the reports was cancelled.", { cause: signal.reason });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
