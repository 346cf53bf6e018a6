import { createHash } from "node:crypto";
import type { Finding } from "@chainops/core/result/document";
import { measureSolidityComplexity } from "../complexity/solidity-complexity.ts";
import type { ReportedFinding, SourceLookup } from "./findings-report.ts";

export type FingerprintedFinding = Omit<Finding, "isNew">;

/**
 * Gives each finding a fingerprint that survives moved lines and changed white space: sha256 over tool, rule, path,
 * enclosing function, the text of the flagged line without white space, and its number among findings that agree in all
 * of these. Pass all findings of a run at once, since the number counts over them in their order.
 * `nameOf` gives the path that a file goes by, where it had another name at base.
 */
export function fingerprintFindings(
  findings: readonly ReportedFinding[],
  readSource: SourceLookup,
  nameOf: (path: string) => string = (path) => path,
): FingerprintedFinding[] {
  const sources = new Map<string, SourceLines>();
  const occurrences = new Map<string, number>();
  return findings.map((finding) => {
    const [enclosing, text] = describePlace(finding, readSource, sources);
    const name = finding.path === null ? null : nameOf(finding.path);
    const key = JSON.stringify([finding.tool, finding.ruleId, name, enclosing, text]);
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return { ...finding, fingerprint: createHash("sha256").update(`${key}${occurrence}`).digest("hex") };
  });
}

interface SourceLines {
  readonly lines: readonly string[];
  readonly enclosing: (line: number) => string;
}

/** A finding without a readable source is told apart by its message, digits left out since they are mostly lines. */
function describePlace(
  { path, startLine, message }: ReportedFinding,
  readSource: SourceLookup,
  sources: Map<string, SourceLines>,
): [string, string] {
  if (path === null || startLine === null) return ["", message.replaceAll(/[\s\d]+/g, "")];
  const source = sources.get(path) ?? readLines(path, readSource(path));
  sources.set(path, source);
  const text = source.lines[startLine - 1];
  return text === undefined
    ? ["", message.replaceAll(/[\s\d]+/g, "")]
    : [source.enclosing(startLine), text.replaceAll(/\s+/g, "")];
}

function readLines(path: string, text: string | undefined): SourceLines {
  const lines = text?.split(/\r\n|\n|\r/) ?? [];
  if (text === undefined || !path.endsWith(".sol")) return { lines, enclosing: () => "" };
  const functions = measureSolidityComplexity(text);
  const enclosing = (line: number) => {
    const found = functions.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
    return found === undefined ? "" : `${found.contract ?? ""}.${found.name}`;
  };
  return { lines, enclosing };
}
