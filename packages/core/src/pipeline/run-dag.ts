import type { Dag, DagNode } from "./dag.ts";

/** State of one step; the terminal ones are success, failed, skipped and cancelled. */
export type DagStatus = { readonly status: "pending" } | { readonly status: "running" } | DagOutcome<unknown>;

/** How a step ended. `because` names the need that kept it from running. */
export type DagOutcome<T> =
  | { readonly status: "success"; readonly value: T }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "skipped"; readonly because: string }
  | { readonly status: "cancelled" };

export interface RunDagOptions {
  /** How many steps may run at once; a whole number from 1. */
  readonly maxParallel: number;
  /** Abort: running steps get it as their signal, waiting ones are cancelled. */
  readonly signal: AbortSignal;
  /** Told about every change, once per state and step, in the order it happens. */
  readonly onStatus?: (id: string, status: DagStatus) => void;
}

/**
 * Runs every step once its needs have succeeded, earliest declared first. A step fails by throwing; what needs it,
 * directly or not, is skipped, the rest goes on. Never rejects for a failed step; resolves when nothing runs any more,
 * with one outcome per step in topological order.
 */
export async function runDag<N extends DagNode, T>(
  dag: Dag<N>,
  runStep: (node: N, signal: AbortSignal) => Promise<T>,
  options: RunDagOptions,
): Promise<ReadonlyMap<string, DagOutcome<T>>> {
  if (!Number.isInteger(options.maxParallel) || options.maxParallel < 1) {
    throw new RangeError(`maxParallel is ${options.maxParallel}; it must be a whole number from 1.`);
  }
  const outcomes = new Map<string, DagOutcome<T>>();
  const running = new Map<string, Promise<void>>();
  const waiting = new Map(dag.order.map((node) => [node.id, node]));
  for (const node of dag.order) options.onStatus?.(node.id, { status: "pending" });

  const settle = (id: string, outcome: DagOutcome<T>): void => {
    outcomes.set(id, outcome);
    options.onStatus?.(id, outcome);
  };
  const start = async (node: N): Promise<void> => {
    options.onStatus?.(node.id, { status: "running" });
    settle(node.id, await outcomeOf(() => runStep(node, options.signal), options.signal));
    running.delete(node.id);
  };
  const advance = (): void => {
    for (const node of waiting.values()) {
      const next = decideNext(dag.needsOf(node.id), outcomes, options.signal.aborted);
      if (next === "wait" || (next === "run" && running.size >= options.maxParallel)) continue;
      waiting.delete(node.id);
      if (next === "run") running.set(node.id, start(node));
      else settle(node.id, next);
    }
  };
  for (advance(); running.size > 0; advance()) await Promise.race(running.values());
  return new Map(dag.order.flatMap(({ id }) => entryOf(id, outcomes)));
}

function entryOf<T>(id: string, outcomes: ReadonlyMap<string, DagOutcome<T>>): [string, DagOutcome<T>][] {
  const outcome = outcomes.get(id);
  return outcome === undefined ? [] : [[id, outcome]];
}

function decideNext(
  needs: readonly string[],
  outcomes: ReadonlyMap<string, DagOutcome<unknown>>,
  aborted: boolean,
): "wait" | "run" | { readonly status: "skipped"; readonly because: string } | { readonly status: "cancelled" } {
  const blocker = needs.find((need) => ["failed", "skipped"].includes(outcomes.get(need)?.status ?? ""));
  if (blocker !== undefined) return { status: "skipped", because: blocker };
  if (aborted || needs.some((need) => outcomes.get(need)?.status === "cancelled")) return { status: "cancelled" };
  return needs.every((need) => outcomes.has(need)) ? "run" : "wait";
}

async function outcomeOf<T>(run: () => Promise<T>, signal: AbortSignal): Promise<DagOutcome<T>> {
  try {
    return { status: "success", value: await run() };
  } catch (error) {
    return signal.aborted ? { status: "cancelled" } : { status: "failed", error };
  }
}
