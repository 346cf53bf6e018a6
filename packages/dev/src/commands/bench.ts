import { access } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { Bench } from "../bench/bench-context.ts";
import { bundleBench } from "../bench/benches/bundle.ts";
import { commentBench } from "../bench/benches/comment.ts";
import { complexityBench } from "../bench/benches/complexity.ts";
import { kzgBench } from "../bench/benches/kzg.ts";
import { lcovBench } from "../bench/benches/lcov.ts";
import { coberturaBench, junitBench, sarifBench } from "../bench/benches/reports.ts";
import { startBench } from "../bench/benches/start.ts";
import { isMissed } from "../bench/figure.ts";
import { readBenchOptions } from "../bench/read-bench-options.ts";
import { type Machine, renderJson, renderMiss, renderTable } from "../bench/render-figures.ts";
import { runBenches } from "../bench/run-benches.ts";
import { REPOSITORY_ROOT } from "../build/repository.ts";
import { runCommand } from "../checks/run-command.ts";

/**
 * `npm run bench [-- name …] [--only name] [--json] [--peers]`: measures and prints one markdown table, or JSON; exit
 * code 1 where a median misses its limit. Progress goes to stderr.
 */
const BENCHES: readonly Bench[] = [
  startBench,
  bundleBench,
  commentBench,
  lcovBench,
  coberturaBench,
  junitBench,
  sarifBench,
  complexityBench,
  kzgBench,
];

async function bench(args: readonly string[]): Promise<number> {
  const known = BENCHES.map(({ name }) => name);
  const { names, json, peers } = readBenchOptions(args, known);
  await requireBuilt();
  const chosen = BENCHES.filter(({ name }) => names.includes(name));
  const figures = await runBenches(chosen, { root: REPOSITORY_ROOT, peers, say });
  process.stdout.write((json ? renderJson : renderTable)(figures, describeMachine()));
  const missed = figures.filter(isMissed);
  for (const figure of missed) say(`bench: missed: ${renderMiss(figure)}`);
  return missed.length > 0 ? 1 : 0;
}

/** Workloads are compiled JavaScript, as dist/ is: what is measured is this tree's code, not the stripping of its types. */
async function requireBuilt(): Promise<void> {
  if (!(await runCommand("tsc", ["-b", "packages/dev"], REPOSITORY_ROOT))) {
    throw new InputError("The packages do not compile, see above.");
  }
  await access(path.join(REPOSITORY_ROOT, "dist/quality-gate/index.js")).catch((cause: unknown) => {
    throw new InputError("dist/quality-gate/index.js is missing: run `npm run build`.", { cause });
  });
}

function describeMachine(): Machine {
  const processors = cpus();
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    processor: processors[0]?.model.trim() ?? "unknown processor",
    cores: processors.length,
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError) && !(error instanceof ServiceError)) throw error;
  for (const problem of error instanceof InputError ? error.problems : [error.message]) say(`bench: ${problem}`);
  process.exitCode = 1;
}
