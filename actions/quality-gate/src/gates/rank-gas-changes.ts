import { type GasChange, relativeIncrease } from "./judge-gas.ts";

/** What became dearer or cheaper, by how much it did against its own base; what stayed the same is left out. */
export function rankGasChanges(changes: readonly GasChange[]): readonly GasChange[] {
  return changes.filter((change) => change.nowGas !== change.baseGas).sort((a, b) => size(b) - size(a));
}

function size(change: GasChange): number {
  return Math.abs(relativeIncrease(change));
}
