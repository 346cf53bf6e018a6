import { compareLayouts } from "./compare-layouts.ts";
import type { ComparisonRules, StorageVerdict } from "./storage-issue.ts";
import type { StorageLayout, StorageVariable } from "./storage-layout.ts";

export type JudgeLayouts = (base: StorageLayout, now: StorageLayout, rules: ComparisonRules) => StorageVerdict;

/** upgrades-core aligns each list with each; beyond this the byte map alone decides. */
const MAX_ALIGNED_PAIRS = 250_000;

/**
 * Judges as upgrades-core does where both layouts come with a syntax tree, else by the byte map. The byte map decides
 * too where upgrades-core gives up (on types that lead back to themselves), and it sees variables that change places,
 * which upgrades-core takes for renames where those are allowed.
 */
export async function openLayoutJudge(layouts: readonly StorageLayout[]): Promise<JudgeLayouts> {
  if (!layouts.some(({ detail }) => detail === "ast")) return compareLayouts;
  const { createUpgradesJudge } = await import("./upgrades-judge.ts");
  return combineJudges(createUpgradesJudge(), compareLayouts);
}

/** `upgrades` gives undefined where it cannot judge. */
function combineJudges(
  upgrades: (...pair: Parameters<JudgeLayouts>) => StorageVerdict | undefined,
  byteMap: JudgeLayouts,
): JudgeLayouts {
  return (base, now, rules) => {
    const isSeen = base.detail === "ast" && now.detail === "ast" && alignedPairs(base, now) <= MAX_ALIGNED_PAIRS;
    const verdict = isSeen ? upgrades(base, now, rules) : undefined;
    if (verdict === undefined) return byteMap(base, now, rules);
    if (verdict.issues.length > 0 || !rules.allowRename) return verdict;
    return { ...verdict, issues: byteMap(base, now, rules).issues.filter(({ kind }) => kind === "moved") };
  };
}

function alignedPairs(base: StorageLayout, now: StorageLayout): number {
  return listLengths(base) * listLengths(now);
}

function listLengths({ variables, types, namespaces }: StorageLayout): number {
  const lists: (readonly StorageVariable[])[] = [variables, ...namespaces.map((namespace) => namespace.variables)];
  const members = Object.values(types).map((type) => type.members?.length ?? type.enumMembers?.length ?? 0);
  return lists.reduce((sum, list) => sum + list.length, 0) + members.reduce((sum, count) => sum + count, 0);
}
