/** Whether a rule holds for all positions from `start` to before `end`, found out at once. */
export type HoldsFor = (start: number, end: number) => boolean;

/** The first position below `count` for which the rule does not hold, by bisection; null where it holds for all. */
export function findFirstBroken(count: number, holdsFor: HoldsFor): number | null {
  if (holdsFor(0, count)) return null;
  let [start, end] = [0, count];
  while (end - start > 1) {
    const middle = (start + end) >> 1;
    if (holdsFor(start, middle)) start = middle;
    else end = middle;
  }
  return start;
}
