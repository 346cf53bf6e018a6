import { comparable } from "./baseline/compare-producers.ts";
import type { Baseline, Measurements } from "./baseline/measurements.ts";
import type { Evidence } from "./evidence.ts";

/** Formats and tools of the reports that were read, each once and sorted: what `Measurements` keeps as `producers`. */
export function listProducers({ files }: Evidence<unknown>): readonly string[] {
  return [...new Set(files.map(({ producer }) => producer))].sort();
}

/** What the baseline measured of one family, or one sentence that says why this run's figures have nothing beside them. */
export type BaseFigures<F> = { known: true; figures: F; source: string } | { known: false; reason: string };

type Compared = "coverage" | "tests";

/** Another tool counts other lines and other tests: its figures are no base for this run's. */
export function baseFigures<K extends Compared>(
  { measurements, source, reason }: Baseline,
  family: K,
  producers: readonly string[],
): BaseFigures<NonNullable<Measurements[K]>> {
  if (measurements === undefined) return { known: false, reason };
  const figures = measurements[family];
  if (figures === null) return { known: false, reason: `No baseline: ${source} holds no ${family}.` };
  const compared = comparable(producers, figures.producers);
  return compared.comparable ? { known: true, figures, source } : { known: false, reason: compared.reason };
}
