import type { ReportProblem } from "../report-error.ts";

export type GasKind = "unit" | "fuzz" | "invariant" | "call" | "deployment";

/** Numbers of different producers count different things (intrinsic gas, refunds) and are never compared. */
export type GasProducer = "forge-snapshot" | "hardhat-snapshot" | "forge-gas-report";

export interface GasEntry {
  readonly producer: GasProducer;
  readonly contract: string;
  /** With parameter types; `constructor` for a deployment. */
  readonly function: string;
  readonly kind: GasKind;
  /** The median where there are several runs; null for an invariant, which has no figure. */
  readonly gas: number | null;
}

export interface GasReport {
  readonly producer: GasProducer;
  readonly entries: readonly GasEntry[];
  readonly problems: readonly ReportProblem[];
}
