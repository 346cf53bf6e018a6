import type { Quarantine } from "@chainops/core/config/schema/gates/tests";
import type { TestCase } from "@chainops/reports/tests/test-report";
import { matchesWildcards } from "../findings/match-wildcards.ts";
import { daysLeft, isExpired } from "../findings/until-day.ts";
import { testNames } from "./test-names.ts";

/** The last days of a quarantine, in which it is shown. */
const EXPIRES_SOON_DAYS = 14;

/** What `tests.quarantine` makes of a run. */
export interface Quarantined {
  /** Broken tests that no entry excuses today. */
  failing: readonly TestCase[];
  /** Broken tests that an entry excuses. */
  excused: readonly TestCase[];
  /** Entries that want a look, one sentence each: expired, about to expire, or about tests that pass. */
  notes: readonly string[];
}

/**
 * Splits broken tests by the entries that hold on the day of `now`, in UTC. An entry that is expired excuses nothing. One
 * whose tests all passed, or that names none of this run, is stale: it would hide the next failure.
 */
export function applyQuarantine(
  cases: readonly TestCase[],
  broken: readonly TestCase[],
  entries: readonly Quarantine[],
  now: Date,
): Quarantined {
  if (entries.length === 0) return { failing: broken, excused: [], notes: [] };
  const byName = indexNames(cases);
  const matched = entries.map((entry) => ({ entry, tests: findTests(entry.id, byName) }));
  const holding = matched.filter(({ entry }) => !isExpired(entry.until, now));
  const covered = new Set(holding.flatMap(({ tests }) => [...tests]));
  return {
    failing: broken.filter((test) => !covered.has(test)),
    excused: broken.filter((test) => covered.has(test)),
    notes: matched.flatMap(({ entry, tests }) => describeEntry(entry, [...tests], now)),
  };
}

function indexNames(cases: readonly TestCase[]): ReadonlyMap<string, readonly TestCase[]> {
  const byName = new Map<string, TestCase[]>();
  for (const test of cases) {
    for (const name of testNames(test)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [test]);
      else known.push(test);
    }
  }
  return byName;
}

/** The tests that a pattern with `*` and `?` means, under any of their names. */
function findTests(id: string, byName: ReadonlyMap<string, readonly TestCase[]>): ReadonlySet<TestCase> {
  if (!/[*?]/.test(id)) return new Set(byName.get(id));
  const matches = matchesWildcards(id);
  return new Set([...byName].flatMap(([name, tests]) => (matches(name) ? tests : [])));
}

function describeEntry({ id, owner, until }: Quarantine, tests: readonly TestCase[], now: Date): readonly string[] {
  const of = `The quarantine of \`${id}\` (${owner})`;
  const left = daysLeft(until, now);
  if (left < 0) return [`${of} expired on ${until}: remove it, or renew it.`];
  if (tests.length === 0) return [`${of} matches no test: remove it.`];
  if (isFixed(tests)) return [`${of} is stale, since what it matches passed: remove it.`];
  if (left > EXPIRES_SOON_DAYS) return [];
  const when = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`;
  return [`${of} expires ${when}.`];
}

function isFixed(tests: readonly TestCase[]): boolean {
  const ran = tests.filter(({ status }) => status !== "skipped");
  return ran.length > 0 && ran.every(({ status, flaky }) => status === "passed" && !flaky);
}
