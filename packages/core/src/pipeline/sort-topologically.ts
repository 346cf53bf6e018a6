interface Visit {
  readonly id: string;
  next: number;
}

/**
 * Depth-first topological order of a graph given as id → needed ids, without recursion so that depth is no limit.
 * `cycle` starts and ends with the same id; each id in it needs the next one.
 */
export function sortTopologically(
  needs: ReadonlyMap<string, readonly string[]>,
): { order: string[] } | { cycle: string[] } {
  const order: string[] = [];
  const done = new Set<string>();
  for (const root of needs.keys()) {
    if (done.has(root)) continue;
    const path: Visit[] = [{ id: root, next: 0 }];
    const open = new Set([root]);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const need = needs.get(visit.id)?.[visit.next++];
      if (need === undefined) {
        path.pop();
        open.delete(visit.id);
        done.add(visit.id);
        order.push(visit.id);
      } else if (open.has(need)) {
        return { cycle: [...path.map(({ id }) => id).slice(path.findIndex(({ id }) => id === need)), need] };
      } else if (!done.has(need)) {
        path.push({ id: need, next: 0 });
        open.add(need);
      }
    }
  }
  return { order };
}
