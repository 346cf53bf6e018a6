import type { Finding } from "@chainops/core/result/document";
import type { SourceLookup } from "@chainops/reports/findings/findings-report";
import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";
import type { Changes } from "../changes/changed-lines.ts";

/**
 * The fingerprints that findings in renamed files had under the old names, by those they have now. Pass all findings of
 * the run in the order in which they were fingerprinted.
 */
export function listFormerFingerprints(
  findings: readonly Finding[],
  readSource: SourceLookup,
  changes: Changes,
): ReadonlyMap<string, string> {
  if (!changes.known) return new Map();
  const nameOf = (path: string) => changes.files.get(path)?.basePath ?? path;
  if (findings.every(({ path }) => path === null || nameOf(path) === path)) return new Map();
  const former = fingerprintFindings(findings, readSource, nameOf);
  return new Map(
    findings.flatMap(({ fingerprint }, index): [string, string][] => {
      const before = former[index]?.fingerprint;
      return before === undefined || before === fingerprint ? [] : [[fingerprint, before]];
    }),
  );
}
