import type { Log } from "@chainops/core/runner/log";
import type { ReportFile } from "./evidence.ts";
import { grouped } from "./gates/judged-gate.ts";
import type { GatheredEvidence } from "./gather-evidence.ts";
import { FAMILIES } from "./report-families.ts";

const MAX_LOGGED = 50;

/** Which reports were read, and what is wrong with them. */
export function logEvidence(gathered: GatheredEvidence, log: Log, now: Date): void {
  for (const family of FAMILIES) {
    const { files, problems } = gathered[family];
    const told = files.slice(0, MAX_LOGGED).map((file) => describe(file, now));
    for (const line of [...told, ...problems.slice(0, MAX_LOGGED)]) log.info(`${family}: ${line}`);
    const left = Math.max(0, files.length - MAX_LOGGED) + Math.max(0, problems.length - MAX_LOGGED);
    if (left > 0) log.info(`${family}: and ${left} more`);
  }
}

function describe({ path, producer, counted, sizeBytes, modifiedAtMs }: ReportFile, now: Date): string {
  const ageSeconds = Math.max(0, Math.round((now.getTime() - modifiedAtMs) / 1000));
  return `${path} (${producer}, ${grouped(sizeBytes)} B, ${grouped(ageSeconds)} s old): ${counted}`;
}
