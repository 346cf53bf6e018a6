import { SEVERITIES, type Severity } from "@chainops/core/result/document";
import type { ScanReport } from "../findings/scan-report.ts";
import type { FindingGate, WeighedFinding } from "../findings/weigh-findings.ts";
import { firstOf, type MessagePart, plural } from "./judged-gate.ts";

/** The findings that one gate counts: those nobody waives, and how many are waived. */
export interface GateFindings {
  open: readonly WeighedFinding[];
  waived: number;
}

export function findingsOf(gate: FindingGate, findings: readonly WeighedFinding[]): GateFindings {
  const counted = findings.filter(({ counts }) => counts.includes(gate));
  const open = counted.filter(({ waiver }) => waiver === undefined);
  return { open, waived: counted.length - open.length };
}

/** "critical or high"; "any" for no severity at all is for the caller to say. */
export function severityWords(severities: readonly Severity[]): string {
  const ordered = SEVERITIES.filter((severity) => severities.includes(severity));
  return ordered.length < 2 ? ordered.join("") : `${ordered.slice(0, -1).join(", ")} or ${ordered.at(-1)}`;
}

export function namesOf(reports: readonly Pick<ScanReport, "tool">[]): readonly MessagePart[] {
  return firstOf([...new Set(reports.map(({ tool }) => tool))], (tool) => [tool]);
}

/** "0 high, 3 low, 2 waived, 1 ignored": what is waived or ignored is no part of the severities. */
export function countBySeverity(findings: readonly WeighedFinding[]): string {
  const counts = new Map<Severity, number>([["high", 0]]);
  const waived = findings.filter(({ waiver, isIgnored }) => waiver !== undefined && !isIgnored).length;
  const ignored = findings.filter(({ isIgnored }) => isIgnored).length;
  for (const { finding, waiver, isIgnored } of findings) {
    if (waiver === undefined && !isIgnored) counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);
  }
  const words = SEVERITIES.flatMap((severity) => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : []));
  return [...words, ...(waived > 0 ? [`${waived} waived`] : []), ...(ignored > 0 ? [`${ignored} ignored`] : [])].join(
    ", ",
  );
}

export function ruleAndPlace({ finding }: WeighedFinding): readonly MessagePart[] {
  return nameAndPlace(`${finding.tool}: ${finding.ruleId}`, finding);
}

export function nameAndPlace(
  name: string,
  { path, startLine }: Pick<WeighedFinding["finding"], "path" | "startLine">,
): readonly MessagePart[] {
  if (path === null) return [name];
  return [name, startLine === null ? " in " : " at ", { path, line: startLine }];
}

/** Part of a sentence's end: empty where nothing is waived. */
export function waivedNote(waived: number): string {
  return waived === 0 ? "" : ` ${plural(waived, "finding")} of these severities ${waived === 1 ? "is" : "are"} waived.`;
}
