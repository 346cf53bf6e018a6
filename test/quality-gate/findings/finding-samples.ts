import * as v from "valibot";
import { QualityGatesSchema } from "@chainops/core/config/schema/quality-gates";
import type { Finding, Severity } from "@chainops/core/result/document";
import type { FindingsKind } from "@chainops/reports/findings/findings-kind";
import type { Baseline, Measurements } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import type { FindingsEvidence, ScanReport } from "../../../actions/quality-gate/src/findings/scan-report.ts";
import { evidence, finding } from "../evidence-samples.ts";

/** Config of the gates: what is given, else the defaults. */
export function gateRules(given: v.InferInput<typeof QualityGatesSchema> = {}) {
  return v.parse(QualityGatesSchema, given);
}

/** A fingerprint of the right shape that starts with these hex digits. */
export function print(start: string): string {
  return start.padEnd(64, "0");
}

let nextPrint = 1;

/** One report; a severity alone is a finding with a fingerprint of its own. */
export function report(
  tool: string,
  kind: FindingsKind,
  found: readonly (Severity | Finding)[] = [],
  toolVersion: string | null = null,
): ScanReport {
  const findings = found.map((one) => {
    if (typeof one !== "string") return { ...one, tool };
    nextPrint += 1;
    return finding(one, { tool, fingerprint: print(nextPrint.toString(16)) });
  });
  return { tool, toolVersion, kind, findings };
}

export function slither(...found: readonly (Severity | Finding)[]): ScanReport {
  return report("Slither", "scan", found);
}

export function scans(reports: readonly ScanReport[], problems: readonly string[] = []): FindingsEvidence {
  return { findings: evidence(reports, problems), audits: evidence([]) };
}

export function baselineOf(findings: Measurements["findings"]): Baseline {
  const measurements: Measurements = {
    schema: "chainops.baseline/v1",
    sha: "a".repeat(40),
    version: "1.0.0",
    coverage: null,
    tests: null,
    findings,
    gas: null,
    sizes: null,
    complexity: null,
    storage: null,
    quality: null,
  };
  return { measurements, source: "the result of run 1", reason: "" };
}

export const NO_BASELINE: Baseline = { measurements: undefined, source: "", reason: "No run was found." };
