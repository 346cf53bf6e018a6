import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { Measurements } from "../baseline/measurements.ts";
import type { Evidence } from "../evidence.ts";
import { signed } from "./judge-gas.ts";
import {
  doubted,
  firstOf,
  grouped,
  judged,
  type JudgedGate,
  type MessagePart,
  percent,
  percentLimit,
  plural,
} from "./judged-gate.ts";

export interface MeasuredContract {
  /** `src/Vault.sol:Vault`, or the contract's name alone where its path is unknown. */
  name: string;
  /** Its source, relative to the workspace; null where the report does not tell. */
  path: string | null;
  runtimeBytes: number;
  /** Without constructor arguments. */
  initcodeBytes: number;
}

/** Contracts whose size decides, and how many `size.exclude` leaves out. */
export interface SizeEvidence extends Evidence<MeasuredContract> {
  excluded: number;
}

export type SizeRules = Pick<QualityGates, "max_contract_size" | "size">;
type BaseSizes = Measurements["sizes"];
type Part = "runtime" | "initcode";

interface SizeGate {
  name: string;
  label: string;
  /** Glob of `size.paths`. */
  scope?: string;
  limitBytes: number;
  part: Part;
  what: string;
}

const RUNTIME = { label: "Contract size", part: "runtime", what: "runtime code" } as const;

/**
 * Runtime code against `max_contract_size` (EIP-170 allows 24,576 bytes), initcode against `size.max_initcode` (EIP-3860
 * allows 49,152), and runtime code of the contracts that each glob of `size.paths` matches. `base` only shows what changed.
 */
export function judgeSizes(evidence: SizeEvidence, rules: SizeRules, base: BaseSizes): readonly JudgedGate[] {
  const { size } = rules;
  const judge = (contracts: SizeEvidence, gate: SizeGate) => judgeSize(contracts, gate, size.warn_at, base);
  return [
    judge(evidence, { ...RUNTIME, name: "max_contract_size", limitBytes: rules.max_contract_size }),
    judge(evidence, {
      name: "max_initcode_size",
      label: "Initcode size",
      limitBytes: size.max_initcode,
      part: "initcode",
      what: "initcode, constructor arguments not counted",
    }),
    ...Object.entries(size.paths).map(([glob, limitBytes]) => {
      const reports = evidence.reports.filter(isMatchedBy(glob));
      const label = `Size of ${glob}`;
      return judge(
        { ...evidence, reports },
        { ...RUNTIME, name: "contract_size_paths", label, scope: glob, limitBytes },
      );
    }),
  ];
}

/** By source path, relative to the working directory, or by the contract's own name, as `size.exclude` matches. */
function isMatchedBy(glob: string): (contract: MeasuredContract) => boolean {
  const matches = matchesGlob([glob]);
  return (contract) => {
    const path = contract.name.slice(0, Math.max(0, contract.name.lastIndexOf(":")));
    return matches(contractName(contract)) || (path !== "" && matches(path));
  };
}

function judgeSize(evidence: SizeEvidence, gate: SizeGate, warnAt: number, base: BaseSizes): JudgedGate {
  const { limitBytes, part, what } = gate;
  const bytesOf = (contract: MeasuredContract) => bytesOfPart(contract, part);
  const sorted = [...evidence.reports].sort((a, b) => bytesOf(b) - bytesOf(a));
  const [largest] = sorted;
  const limit = `${grouped(limitBytes)} B`;
  const shared = {
    name: gate.name,
    label: gate.label,
    ...(gate.scope !== undefined && { scope: gate.scope }),
    threshold: limitBytes,
    unit: "bytes",
    limit: `at most ${limit}`,
    ...(largest !== undefined && showLargest(largest, gate, base)),
  };
  if (evidence.problems.length > 0) return doubted(shared, evidence.problems);
  if (largest === undefined) return doubted(shared, [tellNone(evidence, gate.scope)]);
  const pathless = sorted.some(({ path }) => path === null) ? WITHOUT_PATHS : "";
  const over = sorted.filter((contract) => bytesOf(contract) > limitBytes);
  if (over.length > 0) {
    const count = `${plural(over.length, "contract")} over ${limit} of ${what}: `;
    const named = firstOf(over, (contract) => nameAndSize(contract, bytesOf(contract)));
    return judged({ ...shared, status: "fail", message: [count, ...named, `.${pathless}`] });
  }
  const close = sorted.filter((contract) => bytesOf(contract) >= warnAt * limitBytes);
  const within = `The largest of ${plural(sorted.length, "contract")}, ${largest.name}, stays within ${limit} of ${what}.`;
  const warning =
    close.length === 0
      ? []
      : [
          ` ${plural(close.length, "contract")} from ${percentLimit(warnAt)} of it (\`size.warn_at\`): `,
          ...firstOf(close, (contract) => nameAndSize(contract, bytesOf(contract))),
          ".",
        ];
  return judged({ ...shared, status: "pass", message: [within, ...warning, pathless], warns: close.length > 0 });
}

function showLargest(largest: MeasuredContract, { part, limitBytes }: SizeGate, base: BaseSizes) {
  const bytes = bytesOfPart(largest, part);
  const change = sizeChange(largest, base)?.[part];
  const delta = change === undefined || change === 0 ? "" : `, ${signed(change)}`;
  return {
    actual: bytes,
    now: `${grouped(bytes)} B (${contractName(largest)}, ${percent(bytes / limitBytes)}${delta})`,
    ...(change !== undefined && { base: bytes - change, baseShown: `${grouped(bytes - change)} B` }),
  };
}

/** Bytes that a contract grew since base, below 0 where it shrank; undefined where base does not know it. */
export function sizeChange(contract: MeasuredContract, base: BaseSizes): Record<Part, number> | undefined {
  const known =
    base !== null && Object.hasOwn(base.contracts, contract.name) ? base.contracts[contract.name] : undefined;
  if (known === undefined) return undefined;
  return { runtime: contract.runtimeBytes - known.runtime, initcode: contract.initcodeBytes - known.initcode };
}

function bytesOfPart(contract: MeasuredContract, part: Part): number {
  return part === "runtime" ? contract.runtimeBytes : contract.initcodeBytes;
}

function nameAndSize(contract: MeasuredContract, bytes: number): readonly MessagePart[] {
  const name = contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name };
  return [name, ` has ${grouped(bytes)} B`];
}

function tellNone(evidence: SizeEvidence, glob: string | undefined): string {
  if (glob !== undefined) {
    return `No compiled contract of the project matches \`${glob}\`. Correct the glob in \`size.paths\`, or see that \`size.exclude\` leaves it.`;
  }
  return evidence.excluded > 0 ? ALL_EXCLUDED : NO_CONTRACTS;
}

const NO_CONTRACTS =
  "No compiled contract of the project was found. Run `forge build` (Hardhat: `npx hardhat compile`) before this step, or name the files in input `artifacts`.";
const WITHOUT_PATHS =
  " The paths of these contracts are unknown, since the sizes are of `forge build --sizes --json`: tests and dependencies may be among them. Exclude them by name in `size.exclude`, or bring artifacts.";
const ALL_EXCLUDED = "Every compiled contract of the project is excluded by `size.exclude`. Exclude fewer of them.";

function contractName(contract: MeasuredContract): string {
  return contract.name.slice(contract.name.lastIndexOf(":") + 1);
}
