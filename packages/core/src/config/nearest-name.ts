const MAX_COMPARED_LENGTH = 64;

/** A shorter beginning says too little about what was meant. */
const MIN_BEGINNING_LENGTH = 5;

/** The name that `text` was most likely meant to be, in any casing: at most a third of its letters differ, or it is the name's beginning. */
export function nearestName(names: readonly string[], text: string): string | undefined {
  if (text.length > MAX_COMPARED_LENGTH) return undefined;
  const folded = fold(text);
  const ranked = names
    .map((name) => ({ name, distance: distanceTo(fold(name), folded) }))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

function distanceTo(name: string, text: string): number {
  const distance = editDistance(text, name);
  return text.length >= MIN_BEGINNING_LENGTH && name.startsWith(text) ? Math.min(distance, 1) : distance;
}

/** Least number of inserted, dropped, changed and swapped letters (optimal string alignment). */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const costs = [cost(previous, column) + 1, cost(current, column - 1) + 1];
      costs.push(cost(previous, column - 1) + (isSame ? 0 : 1));
      if (isSwap) costs.push(cost(beforePrevious, column - 2) + 1);
      current.push(Math.min(...costs));
    }
    [beforePrevious, previous] = [previous, current];
  }
  return cost(previous, right.length);
}

function cost(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[-_\s]/g, "");
}
