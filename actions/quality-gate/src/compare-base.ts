import { compareGas } from "@chainops/reports/gas/compare-gas";
import {
  type GasEntry,
  type GasKind,
  gasName,
  type GasProducer,
  type GasReport,
} from "@chainops/reports/gas/gas-report";
import type { BaseSnapshot, TrackedSnapshots } from "./base-snapshots.ts";
import type { Baseline } from "./baseline/measurements.ts";
import { type GasChange, type GasComparison, increase } from "./gates/judge-gas.ts";

/**
 * This run's gas beside that of the snapshots which the base commit tracks; producers that have none there are compared
 * with what the baseline holds of them.
 */
export function compareWithBase(
  reports: readonly GasReport[],
  tracked: TrackedSnapshots,
  baseline: Pick<Baseline, "measurements" | "source"> = { measurements: undefined, source: "" },
): GasComparison {
  const { snapshots, reasons, absence } = tracked;
  const now = reports.map(({ entries }) => entries.filter(({ gas }) => gas !== null));
  const measured = now.reduce((sum, entries) => sum + entries.length, 0);
  const missing = findMissing(snapshots, new Set(now.flat().map(({ producer }) => producer)));
  const fromSnapshots = snapshots.flatMap(({ entries }) => entries);
  const stored = selectStored(now.flat(), fromSnapshots, baseline.measurements?.gas ?? []);
  const { changes, gone } = compareProducers(now, [...fromSnapshots, ...stored.entries]);
  const shared = { measured, changes: changes.length === 0 ? undefined : changes, gone };
  if (missing !== undefined) return { ...shared, reason: tellMissing(missing), isMissingNow: true };
  // A base without `.gas-snapshot` is nothing to tell where there are other snapshots; one that cannot be read is.
  const unread = changes.length > 0 ? reasons.filter((reason) => reason !== absence) : [];
  const lost = stored.lost.map((producer) => `${baseline.source} has figures of ${producer}, this run none`);
  const missed = [...new Set([...unread, ...lost])];
  const reason = missed.length === 0 ? "" : `Not compared: ${missed.join("; ")}.`;
  if (changes.length > 0) return { ...shared, reason, isMissingNow: false };
  return {
    ...shared,
    gone: 0,
    reason: `No baseline: ${tellNothing(snapshots, [...reasons, ...lost])}.`,
    isMissingNow: false,
  };
}

/** What was measured at base, and is of a kind that no report of this run has: that would hide an increase. */
function findMissing(
  snapshots: readonly BaseSnapshot[],
  producers: ReadonlySet<GasProducer>,
): BaseSnapshot | undefined {
  return snapshots.find(
    ({ entries }) =>
      entries.some(({ gas }) => gas !== null) && !entries.some(({ producer }) => producers.has(producer)),
  );
}

function tellMissing({ path }: BaseSnapshot): string {
  return `The base commit tracks the gas snapshot ${path}, but this run brings no figures of its kind. Run what writes it before this step, and name it too where input \`gas\` names files.`;
}

function tellNothing([snapshot]: readonly BaseSnapshot[], reasons: readonly string[]): string {
  if (snapshot !== undefined) return `none of this run's gas figures is in the base commit's ${snapshot.path}`;
  return [...new Set(reasons)].join("; ");
}

/**
 * Stored figures of the producers of this run that no tracked snapshot has: what is tracked is newer and reviewed.
 * `lost` are producers that only the baseline knows.
 */
function selectStored(
  now: readonly GasEntry[],
  fromSnapshots: readonly GasEntry[],
  gas: NonNullable<NonNullable<Baseline["measurements"]>["gas"]>,
): { entries: readonly GasEntry[]; lost: readonly string[] } {
  const tracked = new Set<string>(fromSnapshots.map(({ producer }) => producer));
  const producers = new Map<string, GasProducer>(now.map(({ producer }) => [producer, producer]));
  const kinds = new Map<string, GasKind>(now.map(({ kind }) => [kind, kind]));
  const others = gas.filter((stored) => !tracked.has(stored.producer));
  const entries = others.flatMap((stored): GasEntry[] => {
    const producer = producers.get(stored.producer);
    const kind = kinds.get(stored.kind);
    if (producer === undefined || kind === undefined) return [];
    return [{ producer, kind, contract: stored.contract, function: stored.function, gas: stored.gas }];
  });
  const lost = new Set(others.map(({ producer }) => producer).filter((producer) => !producers.has(producer)));
  return { entries, lost: [...lost].sort() };
}

/**
 * Figures of different producers are never compared: a gas report is no stand-in for a snapshot. Each report stands on
 * its own: two that hold the same function are two measurements, and both count.
 */
function compareProducers(
  now: readonly (readonly GasEntry[])[],
  before: readonly GasEntry[],
): { changes: readonly GasChange[]; gone: number } {
  const changes: GasChange[] = [];
  let gone = 0;
  for (const [producer, old] of Map.groupBy(before, (entry) => entry.producer)) {
    const reports = now.map((entries) => entries.filter((entry) => entry.producer === producer));
    const compared = reports.filter((entries) => entries.length > 0).map((entries) => compareGas(entries, old));
    const absences = Map.groupBy(
      compared.flatMap(({ removed }) => removed),
      (entry) => entry,
    );
    gone += [...absences.values()].filter(({ length }) => length === compared.length).length;
    for (const { entry, gas, baseGas } of compared.flatMap((comparison) => comparison.changes)) {
      changes.push({ name: gasName(entry), nowGas: gas, baseGas, isFuzz: entry.kind === "fuzz" });
    }
  }
  return { changes: changes.sort((a, b) => increase(b) - increase(a)), gone };
}
