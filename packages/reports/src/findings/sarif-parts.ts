import type { Severity } from "@chainops/core/result/document";
import type { FindingsKind } from "./findings-kind.ts";
import type { FingerprintedFinding } from "./fingerprint.ts";

/** One finding with what SARIF has a place for. */
export interface SarifFinding extends FingerprintedFinding {
  /** Against base; null while no base is known. */
  readonly isNew: boolean | null;
  /** Why it is accepted, in words; null where it is not. */
  readonly waivedFor: string | null;
}

/** What one tool found, whatever the number of its reports. */
export interface SarifTool {
  readonly name: string;
  readonly version: string | null;
  readonly kind: FindingsKind;
  readonly findings: readonly SarifFinding[];
}

/** Middles of the ranges by which code scanning tells severities ("SARIF support for code scanning"). */
const SCORES: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
  info: "0.0",
};

export function securityScore(severity: Severity): string {
  return SCORES[severity];
}

/** A path relative to the workspace as a relative URI reference (RFC 3986 section 4.2). */
export function toRelativeUri(path: string): string {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

/**
 * Text that SARIF takes as it stands: `](` would make an embedded link of it (§3.11.6), and half a surrogate pair is no
 * character.
 */
export function toPlainText(text: string): string {
  return text.toWellFormed().replaceAll("](", "] (");
}
