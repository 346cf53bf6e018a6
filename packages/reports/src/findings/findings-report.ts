import type { Finding, Severity } from "@chainops/core/result/document";
import { clip } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import type { PathContext } from "../workspace-path.ts";
import { toWorkspacePath } from "../workspace-path.ts";
import type { FindingsKind } from "./findings-kind.ts";

/** A finding as a tool reports it; `fingerprintFindings` completes it when all reports of a run are read. */
export type ReportedFinding = Omit<Finding, "isNew" | "fingerprint">;

/** Text of a source file by its path relative to the workspace; undefined where it cannot be read. */
export type SourceLookup = (path: string) => string | undefined;

export interface FindingsContext extends PathContext {
  readonly readSource: SourceLookup;
  /** Ids of the commits that a report may be about; where they are not given, a report's own word is not checked. */
  readonly commits?: readonly string[];
}

/** What one run of one tool found. */
export interface FindingsReport {
  readonly tool: string;
  readonly toolVersion: string | null;
  readonly kind: FindingsKind;
  /** False where the report says that the tool did not scan; an empty list is then no clean result. */
  readonly ran: boolean;
  readonly findings: readonly ReportedFinding[];
  /** Results that do not count: suppressed in the source, not failures, or not new against the tool's own baseline. */
  readonly ignored: number;
  readonly problems: readonly ReportProblem[];
}

/** SARIF's levels on the one severity scale, for tools that give nothing better. */
export const SEVERITY_BY_LEVEL: Readonly<Record<Finding["level"], Severity>> = {
  error: "high",
  warning: "medium",
  note: "low",
  none: "info",
};

/** The other way round, for tools that give a severity only. */
export const LEVEL_BY_SEVERITY: Readonly<Record<Severity, Finding["level"]>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "none",
};

/** What a reader knows about a finding before it is brought into the bounds of the result document. */
export interface FindingParts {
  readonly tool: string;
  readonly ruleId: string;
  readonly level: Finding["level"];
  readonly severity: Severity;
  readonly message: string;
  /** As the report writes it. */
  readonly path: string | undefined;
  readonly startLine: number | undefined;
  readonly endLine: number | undefined;
}

const MAX_PATH_LENGTH = 1024;

/** Cuts texts to the lengths of the result document, makes the path relative to the workspace and lines plausible. */
export function buildFinding(parts: FindingParts, context: PathContext): ReportedFinding {
  const path = parts.path === undefined ? null : toWorkspacePath(parts.path, context);
  const startLine = path === null ? null : toLine(parts.startLine);
  const endLine = startLine === null ? null : (toLine(parts.endLine) ?? startLine);
  return {
    tool: clip(parts.tool, 128),
    ruleId: clip(parts.ruleId, 256),
    level: parts.level,
    severity: parts.severity,
    message: clip(parts.message, 4096),
    path: path !== null && path.length <= MAX_PATH_LENGTH ? path : null,
    startLine,
    endLine: endLine !== null && startLine !== null ? Math.max(endLine, startLine) : null,
  };
}

function toLine(line: number | undefined): number | null {
  return line !== undefined && Number.isSafeInteger(line) && line >= 1 ? line : null;
}
