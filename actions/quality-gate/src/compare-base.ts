import { compareGas } from "@chainops/reports/gas/compare-gas";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import type { GasEntry, GasReport } from "@chainops/reports/gas/gas-report";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import type { BaseReader } from "./base-commit.ts";
import type { Evidence } from "./evidence.ts";
import type { GasComparison } from "./gates/judge-gas.ts";

/** The snapshot that teams commit, relative to the working directory. */
const SNAPSHOT = ".gas-snapshot";

/** This run's gas beside that of the base commit's tracked snapshot. */
export async function compareWithBase(
  evidence: Evidence<GasReport>,
  base: BaseReader,
  workingDirectory: string,
): Promise<GasComparison> {
  const now = evidence.reports.flatMap((report) => report.entries);
  const path = workingDirectory === "" ? SNAPSHOT : `${workingDirectory}/${SNAPSHOT}`;
  const file = await base.read(path);
  if (!file.found)
    return { measured: now.length, changes: undefined, reason: `No baseline: ${file.reason}.`, baseMeasured: 0 };
  const before = parseBase(file.text);
  if (before === undefined) {
    return {
      measured: now.length,
      changes: undefined,
      reason: `No baseline: the base commit's ${path} cannot be read.`,
      baseMeasured: 0,
    };
  }
  // Each report on its own: two that hold the same function are two measurements, and both count.
  const changes = evidence.reports.flatMap((report) => compareGas(report.entries, before).changes);
  if (changes.length === 0 && evidence.reports.length > 0) {
    return {
      measured: now.length,
      changes: undefined,
      reason: `No baseline: none of this run's gas figures is in the base commit's ${path}.`,
      baseMeasured: before.length,
    };
  }
  return {
    measured: now.length,
    changes: changes.map(({ entry, gas, baseGas }) => ({ name: gasName(entry), nowGas: gas, baseGas })),
    reason: "",
    baseMeasured: before.length,
  };
}

function parseBase(text: string): readonly GasEntry[] | undefined {
  try {
    return requireFormat(GAS_FORMATS, text).parse(text).entries;
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

function gasName(entry: GasEntry): string {
  return `${entry.contract}.${entry.function}`;
}
