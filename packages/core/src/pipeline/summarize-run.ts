import { type CriticalPath, findCriticalPath } from "./critical-path.ts";
import type { Dag, DagNode } from "./dag.ts";

/** When a step ran, in milliseconds since the run began. */
export interface StepTime {
  readonly startMs: number;
  readonly durationMs: number;
}

/** How the time of a run came about. All in milliseconds. */
export interface RunSummary {
  /** From the first start to the last end. */
  readonly wallMs: number;
  /** Sum over all steps: what one after the other would have taken. */
  readonly totalMs: number;
  /** Σ weight × duration. */
  readonly weightedMs: number;
  /** The chain of needs that took longest: no number of parallel steps makes the run shorter. */
  readonly criticalPath: CriticalPath;
  /** `totalMs` − `wallMs`, at least 0. */
  readonly savedMs: number;
  /**
   * Which of the two lower bounds of any schedule is the larger one: the critical path (`needs`) or total ÷ max_parallel
   * (`max_parallel`). R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", 1969. `none` for fewer than two steps.
   */
  readonly binding: "needs" | "max_parallel" | "none";
  readonly maxParallel: number;
}

/** Times by id; a step that did not run has none and counts as nothing. */
export function summarizeRun<N extends DagNode>(
  dag: Dag<N>,
  times: ReadonlyMap<string, StepTime>,
  { weightOf, maxParallel }: { readonly weightOf: (node: N) => number; readonly maxParallel: number },
): RunSummary {
  const ran = [...times.values()];
  const durationOf = (id: string) => times.get(id)?.durationMs ?? 0;
  const totalMs = ran.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const start = Math.min(...ran.map(({ startMs }) => startMs));
  const wallMs = ran.length === 0 ? 0 : Math.max(...ran.map((time) => time.startMs + time.durationMs)) - start;
  const criticalPath = findCriticalPath(dag, ({ id }) => durationOf(id));
  return {
    wallMs,
    totalMs,
    weightedMs: dag.order.reduce((sum, node) => sum + weightOf(node) * durationOf(node.id), 0),
    criticalPath: { ...criticalPath, path: criticalPath.path.filter((id) => times.has(id)) },
    savedMs: Math.max(0, totalMs - wallMs),
    binding: ran.length < 2 ? "none" : criticalPath.total >= totalMs / maxParallel ? "needs" : "max_parallel",
    maxParallel,
  };
}
