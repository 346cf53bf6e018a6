import { ratchetGate } from "../baseline/ratchet-gate.ts";
import { type LimitedItem, ratchetItems } from "../baseline/ratchet-items.ts";
import type { Baseline } from "../baseline/measurements.ts";
import type { WeighedFindings } from "../findings/weigh-findings.ts";
import type { MeasuredSources } from "../gates/judge-complexity.ts";
import { worstByName } from "../gates/judge-complexity-ratchet.ts";
import type { SizeEvidence } from "../gates/judge-size.ts";
import type { JudgedGate } from "../gates/judged-gate.ts";

/** What the gates judged, one by one. */
export interface RatchetFacts {
  baseline: Baseline;
  measured: MeasuredSources;
  sizes: SizeEvidence;
  weighed: WeighedFindings;
}

/**
 * `ratchet: true`: a gate that misses its limit passes where all that misses it was no better in the baseline, so that an
 * old project starts green and may only get better. What cannot be believed, and what has no figure of base, stays red.
 */
export function applyRatchet(gates: readonly JudgedGate[], facts: RatchetFacts): readonly JudgedGate[] {
  return gates.map((judged) => {
    if (judged.gate.status !== "fail" || judged.isDoubted) return judged;
    const verdict = ratchet(judged, facts);
    if (verdict.note === "") return judged;
    const note = ` ${verdict.note}`;
    const { gate, message } = judged;
    const shown = { ...judged, gate: { ...gate, status: verdict.status, message: `${gate.message}${note}` } };
    return {
      ...shown,
      message: [...message, note],
      ...(verdict.status === "pass" && { warns: true, annotations: [] }),
    };
  });
}

interface Verdict {
  status: "pass" | "fail";
  /** Empty where the ratchet has nothing to say of the gate. */
  note: string;
}

const KNOWN = "All that misses the limit is as it was at base or better, which `ratchet` accepts.";
const WORSE = "Some of it is new or worse than at base, where `ratchet` only lets it get better.";
const NOTHING: Verdict = { status: "fail", note: "" };

function ratchet({ gate, isDoubted }: JudgedGate, facts: RatchetFacts): Verdict {
  const items = listItems(gate.name, facts);
  if (items !== undefined) {
    const { accepted, refused } = ratchetItems(items.now, gate.threshold ?? 0, items.base);
    // It fails for something else than its figure: no source was found.
    if (accepted.length + refused.length === 0) return NOTHING;
    return refused.length === 0 ? { status: "pass", note: KNOWN } : { status: "fail", note: WORSE };
  }
  if (gate.name === "security_scan_required") return ratchetFindings(facts.weighed);
  return ratchetGate({ ...gate, isDoubted });
}

/** Gates whose worst item decides are held item by item; undefined for others. */
function listItems(
  gateName: string,
  { baseline: { measurements }, measured, sizes }: RatchetFacts,
): { now: readonly LimitedItem[]; base: ReadonlyMap<string, number> | undefined } | undefined {
  if (gateName === "max_complexity_score") {
    const now = [...worstByName(measured.functions)].map(([key, { complexity }]) => ({ key, value: complexity }));
    const functions = measurements?.complexity?.functions;
    return { now, base: functions && new Map(Object.entries(functions)) };
  }
  const part = gateName === "max_contract_size" ? "runtime" : gateName === "max_initcode_size" ? "initcode" : undefined;
  if (part === undefined) return undefined;
  const bytes = { runtime: "runtimeBytes", initcode: "initcodeBytes" } as const;
  const now = sizes.reports.map((contract) => ({ key: contract.name, value: contract[bytes[part]] }));
  const contracts = measurements?.sizes?.contracts;
  return { now, base: contracts && new Map(Object.entries(contracts).map(([name, size]) => [name, size[part]])) };
}

/** Findings that base knows are its own; those of which that is not known are not forgiven. */
function ratchetFindings({ findings }: WeighedFindings): Verdict {
  const open = findings.filter(
    ({ counts, waiver }) => waiver === undefined && counts.includes("security_scan_required"),
  );
  if (open.length === 0) return NOTHING;
  const areKnown = open.every(({ finding }) => finding.isNew === false);
  return areKnown ? { status: "pass", note: KNOWN } : { status: "fail", note: WORSE };
}
