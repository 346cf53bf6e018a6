import type { ReportProblem } from "../report-error.ts";

/** `size` is a figure in bytes and `other` neither gas nor bytes: both stand in snapshots, and neither is compared. */
export type GasKind = "unit" | "fuzz" | "invariant" | "call" | "deployment" | "size" | "other";

/** Numbers of different producers count different things (intrinsic gas, refunds) and are never compared. */
export type GasProducer =
  | "forge-snapshot"
  | "hardhat-snapshot"
  | "forge-snapshot-json"
  | "forge-snap-file"
  | "forge-gas-report"
  | "hardhat-gas-stats"
  | "hardhat-gas-reporter-1"
  | "hardhat-gas-reporter-2"
  | "hardhat-gas-reporter-2-execution";

export interface GasEntry {
  readonly producer: GasProducer;
  /** Empty where the producer names only what was measured. */
  readonly contract: string;
  /** With parameter types where the producer has them; `constructor` for a deployment. */
  readonly function: string;
  readonly kind: GasKind;
  /** The median where there are several runs; null for an invariant, a size and whatever else is no gas. */
  readonly gas: number | null;
  /** Of kind `size` only. */
  readonly sizeBytes?: number;
}

export interface GasReport {
  readonly producer: GasProducer;
  readonly entries: readonly GasEntry[];
  readonly problems: readonly ReportProblem[];
}

/** What a person reads for an entry: `Vault.deposit(uint256)`. */
export function gasName({ contract, function: name }: GasEntry): string {
  return contract === "" ? name : `${contract}.${name}`;
}
