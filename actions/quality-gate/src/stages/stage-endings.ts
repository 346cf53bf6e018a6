import type { Stage } from "@chainops/core/result/document";

/** Names that differ in casing and separators alone are one: `unit-tests`, `unitTests`, `UnitTests`, `Unit Tests`. */
export function foldStageName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, "");
}

const STATUS_OF: ReadonlyMap<unknown, Stage["status"]> = new Map<unknown, Stage["status"]>([
  ["success", "success"],
  ["failure", "failed"],
  ["cancelled", "cancelled"],
  ["skipped", "skipped"],
]);
/** Where two jobs bear one stage's name, the worse one counts. */
const WORST_FIRST: readonly Stage["status"][] = ["failed", "cancelled", "skipped", "success"];

/**
 * How the jobs or steps of input `outcome` ended, by folded name: `toJSON(needs)` has `result`, `toJSON(steps)` has
 * `outcome`. An unknown word is no success. What is no such object says nothing here; its own gate refuses it.
 */
export function readStageEndings(outcome: unknown): ReadonlyMap<string, Stage["status"]> {
  const endings = new Map<string, Stage["status"]>();
  if (typeof outcome !== "object" || outcome === null || Array.isArray(outcome)) return endings;
  for (const [name, entry] of Object.entries(outcome)) {
    if (typeof entry !== "object" || entry === null) continue;
    const { outcome: step, result, conclusion } = entry as Readonly<Record<string, unknown>>;
    const status = STATUS_OF.get(step ?? result ?? conclusion) ?? "failed";
    const key = foldStageName(name);
    const other = endings.get(key);
    endings.set(key, WORST_FIRST.find((worst) => worst === status || worst === other) ?? status);
  }
  return endings;
}
