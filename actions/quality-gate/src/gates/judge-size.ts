import type { Evidence } from "../evidence.ts";
import { doubted, firstOf, grouped, judged, type JudgedGate, percent, plural } from "./judged-gate.ts";

/** EIP-3860: the largest initcode a transaction may carry, in bytes. */
export const MAX_INITCODE_BYTES = 49_152;

export interface MeasuredContract {
  /** `src/Vault.sol:Vault`, or the contract's name alone where its path is unknown. */
  name: string;
  /** Its source, relative to the workspace; null where the report does not tell. */
  path: string | null;
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

/** Contracts whose size decides, and how many `size.exclude` leaves out. */
export interface SizeEvidence extends Evidence<MeasuredContract> {
  excluded: number;
}

/** Runtime code against `max_contract_size` (EIP-170 allows 24,576 bytes) and initcode against EIP-3860. */
export function judgeSizes(evidence: SizeEvidence, maxRuntimeBytes: number): readonly JudgedGate[] {
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
      what: "initcode, constructor arguments not counted",
    }),
  ];
}

function judgeSize(evidence: SizeEvidence, { name, label, limitBytes, bytesOf, what }: SizeGate): JudgedGate {
  const sorted = [...evidence.reports].sort((a, b) => bytesOf(b) - bytesOf(a));
  const [largest] = sorted;
  const limit = `${grouped(limitBytes)} B`;
  const shared = {
    name,
    label,
    threshold: limitBytes,
    unit: "bytes",
    limit: `at most ${limit}`,
    ...(largest !== undefined && {
      actual: bytesOf(largest),
      now: `${grouped(bytesOf(largest))} B (${contractName(largest)}, ${percent(bytesOf(largest) / limitBytes)})`,
    }),
  };
  if (evidence.problems.length > 0) return doubted(shared, evidence.problems);
  if (largest === undefined) return doubted(shared, [evidence.excluded > 0 ? ALL_EXCLUDED : NO_CONTRACTS]);
  const pathless = sorted.some(({ path }) => path === null) ? WITHOUT_PATHS : "";
  const over = sorted.filter((contract) => bytesOf(contract) > limitBytes);
  if (over.length === 0) {
    const message = `The largest of ${plural(sorted.length, "contract")}, ${largest.name}, stays within ${limit} of ${what}.${pathless}`;
    return judged({ ...shared, status: "pass", message });
  }
  const named = firstOf(over, (contract) => [
    contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name },
    ` has ${grouped(bytesOf(contract))} B`,
  ]);
  return judged({
    ...shared,
    status: "fail",
    message: [`${plural(over.length, "contract")} over ${limit} of ${what}: `, ...named, `.${pathless}`],
  });
}

const NO_CONTRACTS =
  "No compiled contract of the project was found. Run `forge build` (Hardhat: `npx hardhat compile`) before this step, or name the files in input `artifacts`.";
const WITHOUT_PATHS =
  " The paths of these contracts are unknown, since the sizes are of `forge build --sizes --json`: tests and dependencies may be among them. Exclude them by name in `size.exclude`, or bring artifacts.";
const ALL_EXCLUDED = "Every compiled contract of the project is excluded by `size.exclude`. Exclude fewer of them.";

function contractName(contract: MeasuredContract): string {
  return contract.name.slice(contract.name.lastIndexOf(":") + 1);
}
