import type { Dag, DagNode } from "./dag.ts";

/** The chain of needs that takes longest, first step first, and its total in the unit of the weights. */
export interface CriticalPath {
  readonly path: readonly string[];
  readonly total: number;
}

interface Reach {
  readonly total: number;
  readonly previous: string | undefined;
}

/**
 * Longest weighted path through the graph. `weightOf` gives a node's duration in any unit; it must be finite and not
 * negative (RangeError). Of equally long paths the one declared first wins.
 */
export function findCriticalPath<N extends DagNode>(dag: Dag<N>, weightOf: (node: N) => number): CriticalPath {
  const reached = new Map<string, Reach>();
  let last: string | undefined;
  for (const node of dag.order) {
    const weight = weightOf(node);
    if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`Weight of step "${node.id}" is ${weight}.`);
    const previous = slowest(dag.needsOf(node.id), reached);
    reached.set(node.id, { total: weight + totalAt(previous, reached), previous });
    if (last === undefined || totalAt(node.id, reached) > totalAt(last, reached)) last = node.id;
  }
  const path: string[] = [];
  for (let id = last; id !== undefined; id = reached.get(id)?.previous) path.push(id);
  return { path: path.toReversed(), total: totalAt(last, reached) };
}

function slowest(ids: readonly string[], reached: ReadonlyMap<string, Reach>): string | undefined {
  let best: string | undefined;
  for (const id of ids) if (best === undefined || totalAt(id, reached) > totalAt(best, reached)) best = id;
  return best;
}

function totalAt(id: string | undefined, reached: ReadonlyMap<string, Reach>): number {
  return id === undefined ? 0 : (reached.get(id)?.total ?? 0);
}
