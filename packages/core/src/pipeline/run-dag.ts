import type { Dag, DagNode } from "./dag.ts";

/** State of one step; all but pending and running are terminal. */
export type DagStatus = { readonly status: "pending" } | { readonly status: "running" } | DagOutcome<unknown>;

/** How a step ended. `because` names the need that kept it from running; a step that pauses names itself. */
export type DagOutcome<T> =
  | { readonly status: "success"; readonly value: T }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "skipped"; readonly because: string }
  | { readonly status: "paused"; readonly because: string }
  | { readonly status: "cancelled" };

export interface RunDagOptions<N extends DagNode = DagNode, T = unknown> {
  /** How many steps may run at once; a whole number from 1. */
  readonly maxParallel: number;
  /** Abort: running steps get it as their signal, waiting ones are cancelled. */
  readonly signal: AbortSignal;
  /** Told about every change, once per state and step, in the order it happens. */
  readonly onStatus?: (id: string, status: DagStatus) => void;
  /** Whether what needs a step may run after this end of it; where not given, after success alone. */
  readonly allowsDependents?: (node: N, outcome: StepEnd<T>) => boolean;
  /** Whether a step waits for a person: neither it nor what needs it is run. */
  readonly pauses?: (node: N) => boolean;
}

/** How a step that ran ended. */
export type StepEnd<T> = Extract<DagOutcome<T>, { readonly status: "success" | "failed" }>;

/**
 * Runs every step once its needs allow it, earliest declared first. A step fails by throwing; what needs it,
 * directly or not, is skipped, the rest goes on. Never rejects for a failed step; resolves when nothing runs any more,
 * with one outcome per step in topological order.
 */
export async function runDag<N extends DagNode, T>(
  dag: Dag<N>,
  runStep: (node: N, signal: AbortSignal) => Promise<T>,
  options: RunDagOptions<N, T>,
): Promise<ReadonlyMap<string, DagOutcome<T>>> {
  if (!Number.isInteger(options.maxParallel) || options.maxParallel < 1) {
    throw new RangeError(`maxParallel is ${options.maxParallel}; it must be a whole number from 1.`);
  }
  const outcomes = new Map<string, DagOutcome<T>>();
  const running = new Map<string, Promise<void>>();
  const waiting = new Map(dag.order.map((node) => [node.id, node]));
  for (const node of dag.order) options.onStatus?.(node.id, { status: "pending" });

  const allows = options.allowsDependents ?? ((_node, { status }) => status === "success");
  const blocking = new Set<string>();
  const settle = (id: string, outcome: DagOutcome<T>): void => {
    outcomes.set(id, outcome);
    options.onStatus?.(id, outcome);
  };
  const start = async (node: N): Promise<void> => {
    options.onStatus?.(node.id, { status: "running" });
    const outcome = await outcomeOf(() => runStep(node, options.signal), options.signal);
    if (outcome.status !== "cancelled" && !allows(node, outcome)) blocking.add(node.id);
    settle(node.id, outcome);
    running.delete(node.id);
  };
  const advance = (): void => {
    for (const node of waiting.values()) {
      const facts = { outcomes, blocking, isAborted: options.signal.aborted };
      const next = decideNext(node.id, dag.needsOf(node.id), facts, options.pauses?.(node) ?? false);
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

interface Progress {
  readonly outcomes: ReadonlyMap<string, DagOutcome<unknown>>;
  /** Steps that ran and whose end keeps their dependents from running. */
  readonly blocking: ReadonlySet<string>;
  readonly isAborted: boolean;
}

type Next = "wait" | "run" | Exclude<DagOutcome<never>, { readonly status: "success" | "failed" }>;

function decideNext(
  id: string,
  needs: readonly string[],
  { outcomes, blocking, isAborted }: Progress,
  pauses: boolean,
): Next {
  const ending = (need: string) => outcomes.get(need)?.status;
  const blocker = needs.find((need) => blocking.has(need) || ending(need) === "skipped");
  if (blocker !== undefined) return { status: "skipped", because: blocker };
  if (isAborted || needs.some((need) => ending(need) === "cancelled")) return { status: "cancelled" };
  if (!needs.every((need) => outcomes.has(need))) return "wait";
  const paused = needs.find((need) => ending(need) === "paused") ?? (pauses ? id : undefined);
  return paused === undefined ? "run" : { status: "paused", because: paused };
}

async function outcomeOf<T>(
  run: () => Promise<T>,
  signal: AbortSignal,
): Promise<StepEnd<T> | { readonly status: "cancelled" }> {
  try {
    return { status: "success", value: await run() };
  } catch (error) {
    return signal.aborted ? { status: "cancelled" } : { status: "failed", error };
  }
}
