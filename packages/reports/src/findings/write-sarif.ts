import { SEVERITIES, type Severity } from "@chainops/core/result/document";
import { securityScore, type SarifFinding, type SarifTool, toPlainText, toRelativeUri } from "./sarif-parts.ts";

/** What code scanning takes in of one file ("SARIF support for code scanning": limits). */
export const MAX_SARIF_RUNS = 20;
export const MAX_SARIF_RESULTS = 5000;

const SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json";
const ROOT = "%SRCROOT%";

export interface SarifText {
  /** A SARIF 2.1.0 log. */
  text: string;
  /** One sentence for each cut. */
  notes: readonly string[];
}

/**
 * Writes one run for each tool: code scanning refuses two of one tool in one file. Of more results or tools than it takes
 * in, the worst stay. It refuses a whole file for one result without a place, so that findings without one are put at the
 * first line of `anchorPath`.
 */
export function writeSarif(tools: readonly SarifTool[], anchorPath: string): SarifText {
  const joined = joinTools(tools).sort((a, b) => worstRank(a) - worstRank(b));
  const cutTools = joined.slice(MAX_SARIF_RUNS);
  const notes = joined
    .filter(({ findings }) => findings.length > MAX_SARIF_RESULTS)
    .map(({ name, findings }) => {
      const left = findings.length - MAX_SARIF_RESULTS;
      return `SARIF holds the worst ${MAX_SARIF_RESULTS} findings of ${name}; ${left} are left out, since code scanning takes no more.`;
    });
  if (cutTools.length > 0) {
    notes.push(
      `SARIF holds the ${MAX_SARIF_RUNS} tools with the worst findings; ${cutTools.length} are left out, since code scanning takes no more.`,
    );
  }
  const runs = joined.slice(0, MAX_SARIF_RUNS).map((tool) => buildRun(tool, anchorPath));
  return { text: JSON.stringify({ $schema: SCHEMA_URI, version: "2.1.0", runs }), notes };
}

/** Names that differ by case alone are one tool; the first that has a version gives it. */
function joinTools(tools: readonly SarifTool[]): SarifTool[] {
  return [...Map.groupBy(tools, ({ name }) => name.toLowerCase()).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const version = same.find((tool) => tool.version !== null)?.version ?? null;
    const findings = same.flatMap((tool) => tool.findings).sort((a, b) => rank(a.severity) - rank(b.severity));
    return [{ ...first, version, findings }];
  });
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function worstRank({ findings: [worst] }: SarifTool): number {
  return worst === undefined ? SEVERITIES.length : rank(worst.severity);
}

function buildRun(tool: SarifTool, anchorPath: string) {
  const kept = tool.findings.slice(0, MAX_SARIF_RESULTS);
  // Findings come worst first, so that the first one of a rule gives the rule's severity.
  const rules = new Map<string, { index: number; worst: SarifFinding }>();
  for (const found of kept) {
    if (!rules.has(found.ruleId)) rules.set(found.ruleId, { index: rules.size, worst: found });
  }
  return {
    tool: {
      driver: {
        name: toPlainText(tool.name),
        ...(tool.version !== null && { version: toPlainText(tool.version) }),
        rules: [...rules.values()].map(({ worst }) => buildRule(worst, tool)),
      },
    },
    originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
    results: kept.map((found) => buildResult(found, rules.get(found.ruleId)?.index ?? 0, anchorPath)),
  };
}

/** Lints are no security findings: code scanning would show them as such for a `security-severity` of their rule. */
function buildRule({ ruleId, level, severity }: SarifFinding, { kind }: SarifTool) {
  return {
    id: toPlainText(ruleId),
    shortDescription: { text: toPlainText(ruleId) || "unnamed rule" },
    defaultConfiguration: { level },
    ...(kind !== "lint" && { properties: { tags: ["security"], "security-severity": securityScore(severity) } }),
  };
}

function buildResult(found: SarifFinding, ruleIndex: number, anchorPath: string) {
  const startLine = found.path === null ? 1 : found.startLine;
  return {
    ruleId: toPlainText(found.ruleId),
    ruleIndex,
    level: found.level,
    message: { text: toPlainText(found.message) || toPlainText(found.ruleId) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toRelativeUri(found.path ?? anchorPath), uriBaseId: ROOT },
          ...(startLine !== null && { region: { startLine, endLine: found.endLine ?? startLine } }),
        },
      },
    ],
    partialFingerprints: { "chainopsFingerprint/v1": found.fingerprint },
    ...(found.isNew !== null && { baselineState: found.isNew ? "new" : "unchanged" }),
    ...(found.waivedFor !== null && {
      suppressions: [{ kind: "external", status: "accepted", justification: toPlainText(found.waivedFor) }],
    }),
    properties: { "security-severity": securityScore(found.severity) },
  };
}
