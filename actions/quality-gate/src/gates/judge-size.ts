import type { Evidence } from "../evidence.ts";
import { grouped, judged, type JudgedGate, percent, plural } from "./judged-gate.ts";

/** EIP-3860: the largest initcode a transaction may carry, in bytes. */
export const MAX_INITCODE_BYTES = 49_152;

export interface MeasuredContract {
  /** `src/Vault.sol:Vault`. */
  name: string;
  runtimeBytes: number;
  /** Without constructor arguments. */
  initcodeBytes: number;
}

interface SizeGate {
  name: string;
  label: string;
  limitBytes: number;
  bytesOf(contract: MeasuredContract): number;
  what: string;
}

/** Runtime code against `max_contract_size` (EIP-170 allows 24,576 bytes) and initcode against EIP-3860. */
export function judgeSizes(evidence: Evidence<MeasuredContract>, maxRuntimeBytes: number): readonly JudgedGate[] {
  return [
    judgeSize(evidence, {
      name: "max_contract_size",
      label: "Contract size",
      limitBytes: maxRuntimeBytes,
      bytesOf: (contract) => contract.runtimeBytes,
      what: "runtime code",
    }),
    judgeSize(evidence, {
      name: "max_initcode_size",
      label: "Initcode size",
      limitBytes: MAX_INITCODE_BYTES,
      bytesOf: (contract) => contract.initcodeBytes,
      what: "initcode",
    }),
  ];
}

function judgeSize(
  evidence: Evidence<MeasuredContract>,
  { name, label, limitBytes, bytesOf, what }: SizeGate,
): JudgedGate {
  const sorted = [...evidence.reports].sort((a, b) => bytesOf(b) - bytesOf(a));
  const largest = sorted[0];
  const over = sorted.filter((contract) => bytesOf(contract) > limitBytes);
  const shared = {
    name,
    label,
    threshold: limitBytes,
    unit: "bytes",
    limit: `${grouped(limitBytes)} B`,
    ...(largest !== undefined && {
      actual: bytesOf(largest),
      now: `${grouped(bytesOf(largest))} B (${contractName(largest)}, ${percent(bytesOf(largest) / limitBytes)})`,
    }),
  };
  const problem = evidence.problems[0] ?? (largest === undefined ? NO_CONTRACTS : undefined);
  if (problem !== undefined) return judged({ ...shared, status: "fail", message: problem });
  const shown = (contract: MeasuredContract) => `${contract.name} has ${grouped(bytesOf(contract))} B`;
  return judged({
    ...shared,
    status: over.length > 0 ? "fail" : "pass",
    message:
      over.length > 0
        ? `${plural(over.length, "contract")} over ${grouped(limitBytes)} B of ${what}: ${over.slice(0, 3).map(shown).join(", ")}.`
        : `The largest of ${plural(sorted.length, "contract")}, ${largest?.name ?? ""}, stays within ${grouped(limitBytes)} B of ${what}.`,
  });
}

const NO_CONTRACTS =
  "No compiled contract of the project was found. Run `forge build` before this step, or name the files in input `artifacts`.";

function contractName(contract: MeasuredContract): string {
  return contract.name.slice(contract.name.lastIndexOf(":") + 1);
}
