import type { Annotation } from "@chainops/core/report/report";
import type { Evidence } from "../evidence.ts";
import type { BaseLayouts } from "../storage/base-layouts.ts";
import { type ContractVerdict, locateVariable, type StorageComparison } from "../storage/compare-storage.ts";
import type { FoundLayout } from "../storage/read-storage-file.ts";
import type { ContractSurvey, ProjectContract } from "../storage/survey-contracts.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";

export interface StorageEvidence extends Evidence<FoundLayout> {
  readonly survey: ContractSurvey;
}

/** A contract that cannot be upgraded in place, where to look, and why. */
interface Fault {
  readonly contract: ProjectContract;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

const MAX_SHOWN_PER_CONTRACT = 10;

/**
 * Every selected contract's storage layout must continue the one it had at base: a proxy keeps its storage when its code
 * is replaced. A selected contract that has no layout of this commit fails the gate where the config names it or base
 * has its layout; without anything to compare the gate is `no-baseline`.
 */
export function judgeStorage(
  evidence: StorageEvidence,
  comparison: StorageComparison,
  base: BaseLayouts,
  rules: { readonly contracts: readonly string[] },
): JudgedGate {
  const { selected, verdicts } = comparison;
  const faults = verdicts.map((verdict) => findFaults(verdict, evidence.survey, rules.contracts.length > 0));
  const broken = faults.filter(([first]) => first !== undefined);
  const shared = {
    name: "storage_layout",
    label: "Storage layout",
    threshold: 0,
    unit: "none",
    limit: "compatible",
    ...(verdicts.length > 0 && { actual: broken.length, now: tellNow(verdicts, broken.length) }),
    annotations: faults.flatMap((found) => found.slice(0, MAX_SHOWN_PER_CONTRACT).map(annotate)),
  };
  const problems = [...evidence.problems, ...evidence.survey.problems, ...selected.unmatched.map(tellUnmatched)];
  if (problems.length > 0) return doubted(shared, problems);
  if (verdicts.length === 0) return judged({ ...shared, status: "skip", now: "none", message: NOTHING_SELECTED });
  const asides = tellAsides(comparison, base);
  if (broken.length > 0) {
    const named = firstOf(broken, tellBroken);
    const many = `${plural(broken.length, "contract")} cannot take the place of what is deployed: `;
    return judged({ ...shared, status: "fail", message: [many, ...named, asides === "" ? "." : `. ${asides}`] });
  }
  const compared = verdicts.filter(({ kind }) => kind === "compared").length;
  if (compared === 0) {
    const message = `No baseline: ${base.reasons.join("; ")}.${asides === "" ? "" : ` ${asides}`}`;
    return judged({ ...shared, status: "no-baseline", baseShown: "none", message });
  }
  const kept = `${plural(compared, "contract keeps its", "contracts keep their")} storage layout.`;
  return judged({ ...shared, status: "pass", message: asides === "" ? kept : `${kept} ${asides}` });
}

const NOTHING_SELECTED =
  "No contract looks upgradeable. Name those whose storage must stay compatible in `quality_gates.storage.contracts`.";
const HOW_TO_GET =
  'Foundry: add `extra_output = ["storageLayout"]` to foundry.toml, and build with `--build-info --force` so that enums and namespaces are seen. Hardhat: add `storageLayout` to `outputSelection`.';

function tellUnmatched(glob: string): string {
  return `\`quality_gates.storage.contracts\`: ${JSON.stringify(glob)} matches no contract. Write it as \`path:Name\`, such as \`src/**:Vault\`, or as a name.`;
}

function findFaults(verdict: ContractVerdict, survey: ContractSurvey, isNamed: boolean): readonly Fault[] {
  const { contract } = verdict;
  const whole = { contract, path: contract.path, line: contract.startLine };
  switch (verdict.kind) {
    case "compared":
      return verdict.verdict.issues.map((issue) => ({
        contract,
        ...locateVariable(contract, survey.contracts, issue.contract, issue.label),
        message: issue.message,
      }));
    case "stale":
      return [{ ...whole, message: `Its layout is of another version of ${verdict.source}. Compile in this run.` }];
    case "missing":
      return verdict.hasBase || (isNamed && contract.kind === "contract")
        ? [{ ...whole, message: `It has no storage layout in this run. ${HOW_TO_GET}` }]
        : [];
    case "new":
      return [];
  }
}

function tellBroken(faults: readonly Fault[]): readonly MessagePart[] {
  const [first] = faults;
  if (first === undefined) return [];
  const more = faults.length > 1 ? ` (and ${plural(faults.length - 1, "more change")})` : "";
  return [
    `${first.contract.name} at `,
    { path: first.path, line: first.line },
    `: ${first.message.replace(/\.$/, "")}${more}`,
  ];
}

function annotate(fault: Fault): Annotation {
  return {
    path: fault.path,
    startLine: fault.line,
    endLine: fault.line,
    level: "failure",
    title: `Storage layout of ${fault.contract.name}`,
    message: fault.message,
  };
}

function tellNow(verdicts: readonly ContractVerdict[], broken: number): string {
  if (broken > 0) return `${broken} of ${plural(verdicts.length, "contract")} broken`;
  const compared = verdicts.filter(({ kind }) => kind === "compared").length;
  return compared === 0 ? plural(verdicts.length, "contract") : `${plural(compared, "contract")} compatible`;
}

/** What people should know beside the verdict: contracts without a comparison, and what a comparison could not see. */
function tellAsides({ verdicts, selected }: StorageComparison, base: BaseLayouts): string {
  const fresh = verdicts.filter(({ kind }) => kind === "new").length;
  const unseen = verdicts.filter((verdict) => verdict.kind === "missing" && !verdict.hasBase);
  const moved = verdicts.flatMap((verdict) =>
    verdict.kind === "compared" && verdict.movedFrom !== null ? [verdict] : [],
  );
  const notes = [...new Set(verdicts.flatMap((verdict) => (verdict.kind === "compared" ? verdict.verdict.notes : [])))];
  return [
    ...(fresh > 0 ? [`${plural(fresh, "contract")} had no layout at base.`] : []),
    ...(unseen.length > 0
      ? [`${plural(unseen.length, "contract")} that looks upgradeable has no storage layout in this run. ${HOW_TO_GET}`]
      : []),
    ...moved
      .slice(0, 1)
      .map(({ contract, movedFrom }) => `${contract.qualifiedName} was compared with ${movedFrom ?? ""} of base.`),
    ...selected.gone
      .slice(0, 1)
      .map(
        (name) => `${name} had a layout at base and is gone, though its file is not${others(selected.gone.length)}.`,
      ),
    ...base.problems.slice(0, 1).map((problem) => `Not compared: ${problem}${others(base.problems.length)}`),
    ...notes.slice(0, 1).map((note) => `${note}${others(notes.length)}`),
  ].join(" ");
}

function others(count: number): string {
  return count > 1 ? ` (and ${plural(count - 1, "more")})` : "";
}
