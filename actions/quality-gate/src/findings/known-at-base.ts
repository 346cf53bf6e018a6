import type { Workspace } from "@chainops/core/files/workspace";
import type { Baseline } from "../baseline/measurements.ts";
import type { Changes } from "../changes/changed-lines.ts";
import { listFormerFingerprints } from "./former-fingerprints.ts";
import { markNew } from "./mark-new.ts";
import { allReports, type FindingsEvidence } from "./scan-report.ts";

export interface BaseFacts {
  baseline: Baseline;
  changes: Changes;
  workspace: Pick<Workspace, "lookUpText">;
}

/** Sources are looked up for the flagged lines only; larger ones are generated. */
export const MAX_LOOKED_UP_BYTES = 4 * 1024 * 1024;

/** The findings with `isNew` set, as far as the baseline tells. */
export function knownAtBase(evidence: FindingsEvidence, { baseline, changes, workspace }: BaseFacts): FindingsEvidence {
  const base = baseline.measurements?.findings ?? null;
  if (base === null) return evidence;
  const all = allReports(evidence).flatMap(({ findings }) => findings);
  const former = listFormerFingerprints(all, (file) => workspace.lookUpText(file, MAX_LOOKED_UP_BYTES), changes);
  return {
    findings: { ...evidence.findings, reports: markNew(evidence.findings.reports, base, former) },
    audits: { ...evidence.audits, reports: markNew(evidence.audits.reports, base, former) },
  };
}
