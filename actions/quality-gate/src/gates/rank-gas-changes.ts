import { type GasChange, relativeIncrease } from "./judge-gas.ts";

/** Share of the changes that is shown first. */
const SIGNIFICANT_SHARE = 0.2;

export interface RankedGasChanges {
  /** The fifth that changed most against its base, at least one where there is any. */
  significant: readonly GasChange[];
  others: readonly GasChange[];
}

/** What became dearer or cheaper, by how much it did against its own base; what stayed the same is left out. */
export function rankGasChanges(changes: readonly GasChange[]): RankedGasChanges {
  const ranked = changes.filter((change) => change.nowGas !== change.baseGas).sort((a, b) => size(b) - size(a));
  const count = Math.ceil(ranked.length * SIGNIFICANT_SHARE);
  return { significant: ranked.slice(0, count), others: ranked.slice(count) };
}

function size(change: GasChange): number {
  return Math.abs(relativeIncrease(change));
}
