import { encodeWord, type Section, type SectionOrigin } from "./comment-document.ts";

/** Whether `a` is older than `b`. Runs of different workflows have no order: neither is older. */
export function isOlder(a: SectionOrigin, b: SectionOrigin): boolean {
  if (encodeWord(a.workflow) !== encodeWord(b.workflow)) return false;
  return a.runNumber === b.runNumber ? a.attempt < b.attempt : a.runNumber < b.runNumber;
}

/** Both lists by id in order of first appearance; the second wins where it is not older. */
export function mergeSections(first: readonly Section[], second: readonly Section[]): readonly Section[] {
  const merged = new Map(first.map((section) => [section.id, section]));
  for (const section of second) {
    const known = merged.get(section.id);
    if (known === undefined || !isOlder(section.origin, known.origin)) merged.set(section.id, section);
  }
  return [...merged.values()];
}
