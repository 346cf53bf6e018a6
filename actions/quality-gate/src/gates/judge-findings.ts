import type { Baseline } from "../baseline/measurements.ts";
import type { Changes } from "../changes/changed-lines.ts";
import type { FindingsEvidence } from "../findings/scan-report.ts";
import { type AnnotationMode, selectAnnotations } from "../findings/select-annotations.ts";
import { type FindingRules, isFailing, type WeighedFindings } from "../findings/weigh-findings.ts";
import { judgeDependencies } from "./judge-dependencies.ts";
import { judgeNewFindings } from "./judge-new-findings.ts";
import { judgeSecurityScan } from "./judge-security-scan.ts";
import { judgeFindingRules, judgeRequiredTools } from "./judge-tools.ts";
import { judgeWaivers } from "./judge-waivers.ts";
import type { JudgedGate } from "./judged-gate.ts";

export interface FindingsContext {
  baseline: Baseline;
  changes: Changes;
  annotate: AnnotationMode;
  hasContracts: boolean;
}

/**
 * All gates over findings. Those of audits are annotated by `dependency_audit`, all others by `security_scan_required`,
 * each finding once.
 */
export function judgeFindings(
  evidence: FindingsEvidence,
  { findings, waivers }: WeighedFindings,
  rules: FindingRules,
  { baseline, changes, annotate, hasContracts }: FindingsContext,
): readonly JudgedGate[] {
  const annotated = (judged: JudgedGate, isOfAudit: boolean): JudgedGate => {
    const own = findings.filter(({ tool }) => (tool.kind === "audit") === isOfAudit);
    const annotations = selectAnnotations(annotate, own, changes, (weighed) => isFailing(weighed, rules));
    return { ...judged, annotations };
  };
  return [
    annotated(judgeSecurityScan(evidence, findings, rules, hasContracts), false),
    judgeNewFindings(evidence, findings, rules, baseline),
    ...judgeRequiredTools(evidence, rules),
    ...judgeFindingRules(evidence, findings, rules),
    annotated(judgeDependencies(evidence, findings, rules), true),
    ...judgeWaivers(waivers),
  ];
}
