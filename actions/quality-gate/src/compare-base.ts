import { posix } from "node:path";
import { compareGas } from "@chainops/reports/gas/compare-gas";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import type { GasEntry, GasReport } from "@chainops/reports/gas/gas-report";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import type { BaseReader } from "./base-commit.ts";
import { type GasChange, type GasComparison, increase } from "./gates/judge-gas.ts";

/** The snapshot that teams commit, relative to the working directory. */
const SNAPSHOT = ".gas-snapshot";

/** This run's gas beside that of the base commit's tracked snapshot. */
export async function compareWithBase(
  reports: readonly GasReport[],
  base: BaseReader,
  workingDirectory: string,
): Promise<GasComparison> {
  const path = posix.join(workingDirectory, SNAPSHOT);
  const file = await base.read(path);
  const measured = reports.reduce((sum, report) => sum + report.entries.length, 0);
  const without = (reason: string, isMissingNow = false): GasComparison => ({
    measured,
    changes: undefined,
    reason: `No baseline: ${reason}`,
    gone: 0,
    isMissingNow,
  });
  if (!file.found) return without(`${file.reason}.`);
  const before = parseBase(file.text);
  if (before === undefined) return without(`the base commit's ${path} cannot be read as a gas snapshot.`);
  // Figures of different producers are never compared: a gas report is no stand-in for a snapshot.
  const comparable = reports.filter((report) => sharesProducer(report.entries, before));
  if (comparable.length === 0) return without(`this run brings no figures of the kind in ${path}.`, before.length > 0);
  const { changes, gone } = compareEach(comparable, before);
  if (changes.length === 0) return without(`none of this run's gas figures is in the base commit's ${path}.`);
  return { measured, changes, reason: "", gone, isMissingNow: false };
}

/** Each report on its own: two that hold the same function are two measurements, and both count. */
function compareEach(
  reports: readonly GasReport[],
  before: readonly GasEntry[],
): { changes: readonly GasChange[]; gone: number } {
  const compared = reports.map((report) => compareGas(report.entries, before));
  const absences = new Map<GasEntry, number>();
  for (const entry of compared.flatMap(({ removed }) => removed)) absences.set(entry, (absences.get(entry) ?? 0) + 1);
  const changes = compared
    .flatMap((comparison) => comparison.changes)
    .map(({ entry, gas, baseGas }) => ({ name: gasName(entry), nowGas: gas, baseGas }));
  return {
    changes: changes.sort((a, b) => increase(b) - increase(a)),
    gone: [...absences.values()].filter((count) => count === compared.length).length,
  };
}

function sharesProducer(now: readonly GasEntry[], before: readonly GasEntry[]): boolean {
  const producers = new Set(before.map((entry) => entry.producer));
  return now.some((entry) => producers.has(entry.producer));
}

function parseBase(text: string): readonly GasEntry[] | undefined {
  try {
    return requireFormat(GAS_FORMATS, text).parse(text, SNAPSHOT).entries;
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

function gasName(entry: GasEntry): string {
  return `${entry.contract}.${entry.function}`;
}
