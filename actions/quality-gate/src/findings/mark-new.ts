import type { Measurements } from "../baseline/measurements.ts";
import type { ScanReport } from "./scan-report.ts";

type BaseFindings = Measurements["findings"];

const MAX_TOOLS = 100;
const MAX_FINGERPRINTS = 100_000;
const FINGERPRINT = /^[0-9a-f]{64}$/;

/**
 * Says of each finding whether base knows it, by fingerprint. What a tool finds that did not run at base is not new, it
 * was not looked for: null, as everything is without a baseline. `former` maps the fingerprint of a finding in a renamed
 * file to the one it had under its old name.
 */
export function markNew(
  reports: readonly ScanReport[],
  base: BaseFindings,
  former: ReadonlyMap<string, string> = new Map(),
): readonly ScanReport[] {
  const ran = toolsAtBase(base);
  const known = new Set(base?.fingerprints);
  const isNew = (fingerprint: string) => !known.has(fingerprint) && !known.has(former.get(fingerprint) ?? "");
  return reports.map((report) => ({
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      isNew: ran.has(report.tool.toLowerCase()) ? isNew(finding.fingerprint) : null,
    })),
  }));
}

/** Names, in lower case, of the tools that ran at base. */
export function toolsAtBase(base: BaseFindings): ReadonlySet<string> {
  return new Set((base?.producers ?? []).map((producer) => readProducer(producer).tool));
}

/** What a later run compares with; null where there was no report, or more than a baseline holds. */
export function measureFindings(reports: readonly ScanReport[]): BaseFindings {
  const producers = [...new Set(reports.map(showProducer))].sort();
  const fingerprints = [...new Set(reports.flatMap(({ findings }) => findings.map((found) => found.fingerprint)))];
  const fits = producers.length <= MAX_TOOLS && fingerprints.length <= MAX_FINGERPRINTS;
  if (reports.length === 0 || !fits || !fingerprints.every((one) => FINGERPRINT.test(one))) return null;
  return { producers, fingerprints: fingerprints.sort() };
}

/** `Slither@0.11.3`. */
function showProducer({ tool, toolVersion }: ScanReport): string {
  return toolVersion === null ? tool : `${tool}@${toolVersion}`.slice(0, 1024);
}

function readProducer(producer: string): { tool: string; version: string | undefined } {
  const at = producer.lastIndexOf("@");
  if (at <= 0) return { tool: producer.toLowerCase(), version: undefined };
  return { tool: producer.slice(0, at).toLowerCase(), version: producer.slice(at + 1) };
}

/** Tools that ran at base in another version, which may know other rules: "Slither 0.11.3 (0.10.4 at base)". */
export function listVersionChanges(reports: readonly ScanReport[], base: BaseFindings): readonly string[] {
  const before = (base?.producers ?? []).map(readProducer);
  const changes = reports.flatMap(({ tool, toolVersion }) => {
    const versions = before.filter((one) => one.tool === tool.toLowerCase()).flatMap(({ version }) => version ?? []);
    if (toolVersion === null || versions.length === 0 || versions.includes(toolVersion)) return [];
    return [`${tool} ${toolVersion} (${versions.join(", ")} at base)`];
  });
  return [...new Set(changes)];
}
