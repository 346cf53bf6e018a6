import type { Measurements } from "./measurements.ts";

interface Hits {
  hit: number;
  found: number;
}

/** What one run measured, as its gates know it. A part that was not measured, or that is in doubt, is null. */
export interface MeasuredFacts {
  /** Commit of the checked-out tree. */
  sha: string;
  /** Version of this action. */
  version: string;
  coverage: {
    producers: readonly string[];
    lines: Hits;
    branches: Hits;
    functions: Hits;
    files: readonly ({ path: string } & { lines: Hits })[];
  } | null;
  tests: { producers: readonly string[]; total: number; passed: number; skipped: number; flaky: number } | null;
  findings: { producers: readonly string[]; fingerprints: readonly string[] } | null;
  gas: readonly { producer: string; contract: string; function: string; kind: string; gas: number | null }[] | null;
  sizes: readonly { name: string; runtimeBytes: number; initcodeBytes: number }[] | null;
  complexity: readonly { path: string; name: string; complexity: number }[] | null;
  /** By fully qualified name. */
  storage: ReadonlyMap<string, unknown> | null;
  /** Dimension to figure. */
  quality: ReadonlyMap<string, number | null> | null;
}

export interface CollectedMeasurements {
  measurements: Measurements;
  /** One sentence per part that was cut: what is left out cannot be compared with later. */
  notices: readonly string[];
}

const MAX_ENTRIES = 100_000;
const MAX_NAME_CHARACTERS = 1024;
const MAX_PRODUCERS = 100;

/** Builds what is stored of a run, within the bounds of its schema. */
export function collectMeasurements(facts: MeasuredFacts): CollectedMeasurements {
  const cut = createCutter();
  const { coverage, tests, findings, gas, sizes, complexity, storage, quality } = facts;
  const measurements: Measurements = {
    schema: "chainops.baseline/v1",
    sha: facts.sha,
    version: facts.version,
    coverage: coverage && {
      ...coverage,
      producers: namesOf(coverage.producers),
      lines: hitsOf(coverage.lines),
      branches: hitsOf(coverage.branches),
      functions: hitsOf(coverage.functions),
      files: cut.record(
        "covered files",
        coverage.files.map(({ path, lines }) => [path, hitsOf(lines)]),
      ),
    },
    tests: tests && { ...tests, producers: namesOf(tests.producers) },
    findings: findings && {
      producers: namesOf(findings.producers),
      fingerprints: cut.list("findings", [...new Set(findings.fingerprints)].sort()),
    },
    gas: gas && collectGas(gas, cut),
    sizes: sizes && {
      contracts: cut.record(
        "contract sizes",
        sizes.map(({ name, runtimeBytes, initcodeBytes }) => [
          name,
          { runtime: runtimeBytes, initcode: initcodeBytes },
        ]),
      ),
    },
    complexity: complexity && { functions: cut.record("functions", collectComplexity(complexity)) },
    storage: storage && cut.record("storage layouts", [...storage]),
    quality: quality && cut.record("quality figures", [...quality]),
  };
  return { measurements, notices: cut.notices() };
}

type Cutter = ReturnType<typeof createCutter>;

function createCutter() {
  const left = new Map<string, number>();
  const list = <T>(what: string, entries: readonly T[], fits: (entry: T) => boolean = () => true): T[] => {
    const kept = entries.filter(fits).slice(0, MAX_ENTRIES);
    if (kept.length < entries.length) left.set(what, entries.length - kept.length);
    return kept;
  };
  return {
    list,
    record: <T>(what: string, entries: readonly (readonly [string, T])[]): Record<string, T> =>
      Object.fromEntries(list(what, [...new Map(entries)], ([name]) => isStorable(name))),
    notices: () =>
      [...left].map(
        ([what, count]) => `${count} ${what} are not kept for later comparison: too many or too long names.`,
      ),
  };
}

/** A schema's record cannot hold these names, which no path and no qualified name is. */
const RESERVED: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

function isStorable(name: string): boolean {
  return name.length <= MAX_NAME_CHARACTERS && !RESERVED.has(name);
}

function isShort(name: string): boolean {
  return name.length <= MAX_NAME_CHARACTERS;
}

/** Invariants and sizes stand in gas reports without a figure of gas. */
function collectGas(entries: NonNullable<MeasuredFacts["gas"]>, cut: Cutter): NonNullable<Measurements["gas"]> {
  const measured = entries.flatMap((entry) =>
    entry.gas === null
      ? []
      : [
          {
            producer: entry.producer,
            contract: entry.contract,
            function: entry.function,
            kind: entry.kind,
            gas: entry.gas,
          },
        ],
  );
  return cut.list("gas entries", measured, (entry) => isShort(entry.contract) && isShort(entry.function));
}

/** Overloads share a name: the most complex one stands for them. Most functions have 1, which is not worth a line. */
function collectComplexity(
  functions: NonNullable<MeasuredFacts["complexity"]>,
): readonly (readonly [string, number])[] {
  const worst = new Map<string, number>();
  for (const { path, name, complexity } of functions) {
    const key = `${path}:${name}`;
    if (complexity > 1) worst.set(key, Math.max(complexity, worst.get(key) ?? 0));
  }
  return [...worst];
}

function namesOf(producers: readonly string[]): string[] {
  return [...new Set(producers)]
    .sort()
    .slice(0, MAX_PRODUCERS)
    .map((name) => name.slice(0, MAX_NAME_CHARACTERS));
}

function hitsOf({ hit, found }: Hits): Hits {
  return { hit, found };
}
