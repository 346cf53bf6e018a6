import { InputError } from "../errors.ts";
import { sortTopologically } from "./sort-topologically.ts";

/** One step of a pipeline and the ids of the steps that must have succeeded before it. */
export interface DagNode {
  readonly id: string;
  readonly needs: readonly string[];
}

/** A checked graph: ids are unique, every need exists, nothing needs itself through any path. */
export interface Dag<N extends DagNode = DagNode> {
  /** Every node after all its needs; declaration order is kept wherever the needs allow it. */
  readonly order: readonly N[];
  /** `levels[i]` can run in parallel once `levels[0..i-1]` are done. */
  readonly levels: readonly (readonly N[])[];
  /** Direct needs of a node without repetitions, in declaration order. */
  needsOf(id: string): readonly string[];
  /** Nodes that need `id` directly. */
  dependentsOf(id: string): readonly string[];
}

/** Checks and orders a pipeline. Throws one InputError with all duplicates, all missing references, or the cycle's path. */
export function buildDag<N extends DagNode>(nodes: readonly N[]): Dag<N> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const problems = [...duplicateProblems(nodes), ...missingReferenceProblems(nodes, byId)];
  if (problems.length > 0) throw new InputError(problems);

  const needs = new Map(nodes.map((node) => [node.id, [...new Set(node.needs)]]));
  const dependents = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const [id, needed] of needs) for (const need of needed) dependents.get(need)?.push(id);

  const sorted = sortTopologically(needs);
  if ("cycle" in sorted) throw new InputError(`The steps need each other in a circle: ${sorted.cycle.join(" → ")}.`);
  const order = sorted.order.flatMap((id) => byId.get(id) ?? []);
  return {
    order,
    levels: groupByLevel(order, needs),
    needsOf: (id) => needs.get(id) ?? [],
    dependentsOf: (id) => dependents.get(id) ?? [],
  };
}

function duplicateProblems(nodes: readonly DagNode[]): string[] {
  const counts = new Map<string, number>();
  for (const { id } of nodes) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([id, count]) => `Step "${id}" is declared ${count} times; ids must be unique.`);
}

function missingReferenceProblems(nodes: readonly DagNode[], known: ReadonlyMap<string, DagNode>): string[] {
  return nodes.flatMap((node) =>
    [...new Set(node.needs)]
      .filter((need) => !known.has(need))
      .map((need) => `Step "${node.id}" needs "${need}", which is not declared.`),
  );
}

function groupByLevel<N extends DagNode>(order: readonly N[], needs: ReadonlyMap<string, readonly string[]>): N[][] {
  const levelOf = new Map<string, number>();
  const levels: N[][] = [];
  for (const node of order) {
    let level = 0;
    for (const need of needs.get(node.id) ?? []) level = Math.max(level, (levelOf.get(need) ?? 0) + 1);
    levelOf.set(node.id, level);
    (levels[level] ??= []).push(node);
  }
  return levels;
}
