import { openLayoutJudge } from "@chainops/reports/storage/judge-layouts";
import type { ComparisonRules, StorageVerdict } from "@chainops/reports/storage/storage-issue";
import type { StorageLayout } from "@chainops/reports/storage/storage-layout";
import type { BaseLayout, BaseLayouts } from "./base-layouts.ts";
import type { FoundLayout } from "./read-storage-file.ts";
import { nameOf, selectContracts, type SelectedContracts } from "./select-contracts.ts";
import type { ProjectContract } from "./survey-contracts.ts";

/** What became of one contract's layout. `stale` and `missing`: there is no layout of it as it is now. */
export type ContractVerdict = { readonly contract: ProjectContract } & (
  | {
      readonly kind: "compared";
      readonly verdict: StorageVerdict;
      readonly base: BaseLayout;
      readonly movedFrom: string | null;
    }
  | { readonly kind: "new" }
  | { readonly kind: "stale"; readonly source: string }
  | { readonly kind: "missing"; readonly hasBase: boolean }
);

export interface StorageComparison {
  readonly selected: SelectedContracts;
  readonly verdicts: readonly ContractVerdict[];
  /** Layouts of the selected contracts as they are now, for the next baseline; by fully qualified name. */
  readonly layouts: ReadonlyMap<string, StorageLayout>;
}

export interface StorageRules extends ComparisonRules {
  /** `quality_gates.storage.contracts`. */
  readonly contracts: readonly string[];
}

/** Holds the layout of every selected contract beside the one it had. upgrades-core is loaded where it can judge. */
export async function compareStorage(
  found: readonly FoundLayout[],
  contracts: readonly ProjectContract[],
  base: BaseLayouts["layouts"],
  rules: StorageRules,
): Promise<StorageComparison> {
  const selected = selectContracts(contracts, rules.contracts, base);
  const now = preferLayouts(found);
  const judge = await openLayoutJudge([...now.values()].map(({ layout }) => layout));
  const layouts = new Map<string, StorageLayout>();
  const verdicts = selected.contracts.map((contract): ContractVerdict => {
    const { qualifiedName } = contract;
    const movedFrom = selected.movedFrom.get(qualifiedName) ?? null;
    const before = base.get(movedFrom ?? qualifiedName) ?? base.get(contract.name);
    const own = now.get(qualifiedName) ?? now.get(contract.name);
    if (own === undefined) return { kind: "missing", contract, hasBase: before !== undefined };
    if (own.staleSource !== null) return { kind: "stale", contract, source: own.staleSource };
    layouts.set(qualifiedName, own.layout);
    if (before === undefined) return { kind: "new", contract };
    const verdict = judge(before.layout, own.layout, rules);
    return { kind: "compared", contract, verdict, base: before, movedFrom };
  });
  return { selected, verdicts, layouts };
}

/** Of several layouts of one contract, one of the tree's sources counts, and of those one with a syntax tree. */
function preferLayouts(found: readonly FoundLayout[]): ReadonlyMap<string, FoundLayout> {
  const preferred = new Map<string, FoundLayout>();
  for (const one of found) {
    const known = preferred.get(one.name);
    if (known === undefined || rank(one) > rank(known)) preferred.set(one.name, one);
  }
  return preferred;
}

function rank({ staleSource, layout }: FoundLayout): number {
  return (staleSource === null ? 2 : 0) + (layout.detail === "ast" ? 1 : 0);
}

/** What the next run compares with, as the measurements hold it; null where nothing was measured. */
export function recordLayouts({ layouts }: StorageComparison): Record<string, StorageLayout> | null {
  return layouts.size === 0 ? null : Object.fromEntries(layouts);
}

/** The line of the variable in the contract or the base that declares it; the contract's own where it is not found. */
export function locateVariable(
  contract: ProjectContract,
  contracts: readonly ProjectContract[],
  declarer: string,
  label: string,
): { path: string; line: number } {
  const lineage = [contract, ...ancestors(contract, contracts)];
  const ordered = [...lineage.filter(({ name }) => name === nameOf(declarer)), ...lineage];
  for (const one of label === "" ? [] : ordered) {
    const line = one.lines.get(label);
    if (line !== undefined) return { path: one.path, line };
  }
  return { path: contract.path, line: contract.startLine };
}

function ancestors(contract: ProjectContract, contracts: readonly ProjectContract[]): readonly ProjectContract[] {
  const found = new Set<ProjectContract>();
  const queue = [...contract.bases];
  for (const name of queue) {
    for (const base of contracts) {
      if (base.name !== name || found.has(base) || base === contract) continue;
      found.add(base);
      queue.push(...base.bases);
    }
  }
  return [...found];
}
