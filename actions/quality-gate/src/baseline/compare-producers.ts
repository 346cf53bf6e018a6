export type Comparability = { comparable: true } | { comparable: false; reason: string };

/**
 * Whether figures of two runs may be compared: only where the same formats and tools gave them, in whatever order. Two
 * tools count differently, so that a change of tool would look like a change of the code.
 */
export function comparable(now: readonly string[], base: readonly string[]): Comparability {
  const [current, earlier] = [sortedNames(now), sortedNames(base)];
  if (current.length === 0 || earlier.length === 0) {
    return { comparable: false, reason: "Not compared with base: it is not known what gave the figures." };
  }
  if (JSON.stringify(current) === JSON.stringify(earlier)) return { comparable: true };
  const reason = `Not compared with base: the figures are from ${listed(current)} now and from ${listed(earlier)} at base, which count differently.`;
  return { comparable: false, reason };
}

function sortedNames(producers: readonly string[]): readonly string[] {
  return [...new Set(producers)].sort();
}

const SHOWN = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => name.slice(0, 100));
  return names.length > SHOWN ? `${shown.join(", ")} and ${names.length - SHOWN} more` : shown.join(" and ");
}
