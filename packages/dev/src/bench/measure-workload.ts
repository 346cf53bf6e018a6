import * as v from "valibot";
import { ServiceError } from "@chainops/core/errors";
import { type BenchContext, compiledScript } from "./bench-context.ts";
import { median } from "./median.ts";
import { runNode } from "./run-node.ts";

const UsageSchema = v.object({
  /** What the workload found in its input; the same for everyone who reads it rightly. */
  counted: v.record(v.string(), v.number()),
  /** User and system time of the whole process, its start included. */
  cpuSeconds: v.number(),
  /** Peak resident set of the process. */
  peakRssBytes: v.number(),
  /** Times that the workload took itself, by name. */
  timesMs: v.record(v.string(), v.number()),
});
export type Usage = v.InferOutput<typeof UsageSchema>;

/** Runs a script of `workloads/` in a process of its own, which prints what it used. */
export async function measureWorkload(
  { root, temp }: Pick<BenchContext, "root" | "temp">,
  workload: string,
  args: readonly string[],
): Promise<Usage> {
  const { PATH } = process.env;
  const { stdout } = await runNode([compiledScript(root, `workloads/${workload}`), ...args], {
    cwd: temp,
    env: { PATH },
  });
  return v.parse(UsageSchema, JSON.parse(stdout));
}

export function medianCpuSeconds(runs: readonly Usage[]): number {
  return median(runs.map(({ cpuSeconds }) => cpuSeconds));
}

export function medianPeakRssBytes(runs: readonly Usage[]): number {
  return median(runs.map(({ peakRssBytes }) => peakRssBytes));
}

/** A figure of a reader that read something else than was written would be worth nothing. */
export function requireCounted(who: string, found: Usage["counted"], expected: Usage["counted"]): void {
  for (const [name, value] of Object.entries(expected)) {
    if (found[name] === value) continue;
    const wrong = `${who} found ${found[name] ?? "no"} ${name} where ${value} were written`;
    throw new ServiceError("malformed-response", `${wrong}. Its figures are worth nothing.`);
  }
}
