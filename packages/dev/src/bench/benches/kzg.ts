import path from "node:path";
import type { Bench, BenchContext } from "../bench-context.ts";
import type { Figure } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { measureWorkload, type Usage } from "../measure-workload.ts";
import { median } from "../median.ts";

const START_ROUNDS = 5;

/**
 * KZG on one thread beside c-kzg 4.1.0, loaded as it is, and beside noble, each pair in one process and turn by
 * turn. Ratios are of processor time: what else the machine does falls on neither. Latency and start are by the clock.
 */
export const kzgBench: Bench = { name: "kzg", run: measureKzg };

async function measureKzg(context: BenchContext): Promise<readonly Figure[]> {
  return [
    ...(await measurePointProofs(context)),
    await measureCommitments(context, { blobs: 21, floor: 8, target: 12 }),
    await measureCommitments(context, { blobs: 64, floor: 15, target: 25 }),
    ...(await measureOperations(context)),
    await measureFirstVerdict(context),
  ];
}

async function measurePointProofs(context: BenchContext): Promise<readonly Figure[]> {
  const { counted, timesMs } = await measureWorkload(context, "kzg-point-proofs", []);
  const title = `${counted["proofs"] ?? 0} point proofs folded, portable`;
  const speedup = (rival: string, of: string, floor: number, target: number): Figure => ({
    bench: "kzg",
    title: `${title}: times the speed of ${of}`,
    value: timeOf(timesMs, rival) / timeOf(timesMs, "portable"),
    unit: "×",
    runs: 5,
    limit: { kind: "least", value: floor, target },
    beside: [
      { title: "folded", value: timeOf(timesMs, "portable"), unit: "ms" },
      { title: of, value: timeOf(timesMs, rival), unit: "ms" },
    ],
  });
  return [
    speedup("native", "c-kzg's one by one", 1.1, 1.4),
    speedup("noble", "the fold on noble", 4, 6),
    {
      bench: "kzg",
      title: "fold of 64 point proofs, portable: 95th percentile",
      value: timeOf(timesMs, "latencyP95"),
      unit: "ms",
      runs: 60,
      limit: { kind: "most", value: 100, target: 30 },
      beside: [{ title: "median", value: timeOf(timesMs, "latencyMedian"), unit: "ms" }],
    },
  ];
}

async function measureCommitments(
  context: BenchContext,
  { blobs, floor, target }: { readonly blobs: number; readonly floor: number; readonly target: number },
): Promise<Figure> {
  const { timesMs } = await measureWorkload(context, "kzg-commitments", [String(blobs)]);
  return {
    bench: "kzg",
    title: `${blobs} blobs against commitments folded, c-kzg loaded: times the speed of its commitments one by one`,
    value: timeOf(timesMs, "native") / timeOf(timesMs, "folded"),
    unit: "×",
    runs: 5,
    limit: { kind: "least", value: floor, target },
    beside: [
      { title: "folded", value: timeOf(timesMs, "folded"), unit: "ms" },
      { title: "one by one", value: timeOf(timesMs, "native"), unit: "ms" },
    ],
  };
}

async function measureOperations(context: BenchContext): Promise<readonly Figure[]> {
  const { timesMs } = await measureWorkload(context, "kzg-portable-operations", []);
  const names = Object.keys(timesMs).flatMap((name) => (name.endsWith(" portable") ? [name.split(" ")[0] ?? ""] : []));
  return names.map((name) => ({
    bench: "kzg",
    title: `${name}, portable: times the speed of noble`,
    value: timeOf(timesMs, `${name} noble`) / timeOf(timesMs, `${name} portable`),
    unit: "×",
    runs: 3,
    limit: { kind: "least", value: 1.2, target: 2.5 },
    beside: [
      { title: "portable", value: timeOf(timesMs, `${name} portable`), unit: "ms" },
      { title: "noble", value: timeOf(timesMs, `${name} noble`), unit: "ms" },
    ],
  }));
}

async function measureFirstVerdict(context: BenchContext): Promise<Figure> {
  const file = path.join(context.temp, "blob-proof.bin");
  await measureWorkload(context, "kzg-sample-proof", [file]);
  const runs = await interleave(
    {
      portable: () => measureWorkload(context, "kzg-first-verdict", [file, "portable"]),
      native: () => measureWorkload(context, "kzg-first-verdict", [file, "c-kzg"]),
    },
    START_ROUNDS,
  );
  const [portable, native] = [verdictMs(runs.portable), verdictMs(runs.native)];
  return {
    bench: "kzg",
    title: "first verdict on a blob from the start of the process, portable: time against c-kzg's",
    value: portable / native,
    unit: "×",
    runs: START_ROUNDS,
    limit: { kind: "most", value: 0.3, target: 0.15 },
    beside: [
      { title: "portable", value: portable, unit: "ms" },
      { title: "c-kzg", value: native, unit: "ms" },
    ],
  };
}

function verdictMs(usages: readonly Usage[]): number {
  return median(usages.map(({ timesMs }) => timeOf(timesMs, "verdict")));
}

/** A time that was not measured makes its figure no number, which misses every limit. */
function timeOf(timesMs: Usage["timesMs"], name: string): number {
  return timesMs[name] ?? Number.NaN;
}
