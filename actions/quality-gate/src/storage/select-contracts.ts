import { matchesGlob } from "@chainops/core/files/match-glob";
import type { BaseLayouts } from "./base-layouts.ts";
import type { ProjectContract } from "./survey-contracts.ts";

/** Which contracts must keep their layout. */
export interface SelectedContracts {
  readonly contracts: readonly ProjectContract[];
  /** Names at base of contracts that are gone though their file is not, nor stand elsewhere under their name. */
  readonly gone: readonly string[];
  /** Globs of the config that match nothing. */
  readonly unmatched: readonly string[];
  /** Fully qualified name at base by the one now, of contracts that moved to another file or were renamed in theirs. */
  readonly movedFrom: ReadonlyMap<string, string>;
}

/**
 * The contracts that the globs name, on `path:Name`, the name or the path; without globs those that can be deployed and
 * look upgradeable, or that have a layout at base. Interfaces and libraries keep no state.
 */
export function selectContracts(
  contracts: readonly ProjectContract[],
  globs: readonly string[],
  base: BaseLayouts["layouts"],
): SelectedContracts {
  const stateful = contracts.filter(({ kind }) => kind === "contract" || kind === "abstract");
  const matchers = globs.map((glob) => ({ glob, isMatch: matchesContract(glob) }));
  const isNamed = (name: string) => matchers.some(({ isMatch }) => isMatch(name));
  const baseNames = [...base.keys()].filter((name) => globs.length === 0 || isNamed(name));
  const known = new Set(stateful.map(({ qualifiedName }) => qualifiedName));
  const lost = baseNames.filter((name) => name.includes(":") && !known.has(name));
  const movedFrom = findMoves(lost, stateful, base, isNamed);
  const isSelected = (contract: ProjectContract) =>
    globs.length > 0
      ? isNamed(contract.qualifiedName) || movedFrom.has(contract.qualifiedName)
      : (contract.kind === "contract" && contract.looksUpgradeable) ||
        base.has(contract.qualifiedName) ||
        movedFrom.has(contract.qualifiedName);
  const moved = new Set(movedFrom.values());
  const files = new Set(contracts.map(({ qualifiedName }) => pathOf(qualifiedName)));
  const everything = [...stateful.map(({ qualifiedName }) => qualifiedName), ...baseNames];
  return {
    contracts: stateful.filter(isSelected),
    gone: lost.filter((name) => !moved.has(name) && files.has(pathOf(name))),
    unmatched: matchers.filter(({ isMatch }) => !everything.some(isMatch)).map(({ glob }) => glob),
    movedFrom,
  };
}

/** The path and the name are matched apart, so that `**` means folders in front of a `:` too. */
function matchesContract(glob: string): (qualifiedName: string) => boolean {
  const colon = glob.lastIndexOf(":");
  if (colon >= 0) {
    const [isPath, isName] = [matchesGlob([glob.slice(0, colon)]), matchesGlob([glob.slice(colon + 1)])];
    return (name) => isPath(pathOf(name)) && isName(nameOf(name));
  }
  const isMatch = matchesGlob([glob]);
  return (name) => isMatch(nameOf(name)) || isMatch(pathOf(name));
}

/**
 * A lost contract is looked for under its name in other files, and in its file as the one contract there that must keep
 * its layout and has none at base.
 */
function findMoves(
  lost: readonly string[],
  contracts: readonly ProjectContract[],
  base: BaseLayouts["layouts"],
  isNamed: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const fresh = contracts.filter(({ qualifiedName, kind }) => kind === "contract" && !base.has(qualifiedName));
  const moves = new Map<string, string>();
  for (const name of lost) {
    const elsewhere = fresh.filter((contract) => contract.name === nameOf(name));
    const there = fresh.filter(
      ({ qualifiedName, looksUpgradeable }) =>
        pathOf(qualifiedName) === pathOf(name) && (looksUpgradeable || isNamed(qualifiedName)),
    );
    const lostThere = lost.filter((other) => pathOf(other) === pathOf(name));
    const candidates = elsewhere.length > 0 ? elsewhere : lostThere.length === 1 ? there : [];
    const [candidate] = candidates;
    if (candidate !== undefined && candidates.length === 1) moves.set(candidate.qualifiedName, name);
  }
  return moves;
}

function pathOf(qualifiedName: string): string {
  return qualifiedName.slice(0, Math.max(0, qualifiedName.lastIndexOf(":")));
}

/** `Vault` of `src/Vault.sol:Vault`. */
export function nameOf(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.lastIndexOf(":") + 1);
}
