import path from "node:path";
import type { Bench, BenchContext } from "../bench-context.ts";
import { writeCobertura } from "../inputs/cobertura-text.ts";
import { writeInput } from "../inputs/write-input.ts";
import { writeJunit } from "../inputs/junit-text.ts";
import { writeSarif } from "../inputs/sarif-text.ts";
import type { Beside, Figure } from "../figure.ts";
import { interleave } from "../interleave.ts";
import {
  measureWorkload,
  medianCpuSeconds,
  medianPeakRssBytes,
  requireCounted,
  type Usage,
} from "../measure-workload.ts";
import { openPeer, type Peer } from "../open-peer.ts";

const ROUNDS = 5;

interface ReportCase {
  readonly name: string;
  /** For people, behind the size: "JUnit of 30 MB, 50000 tests". */
  readonly format: string;
  readonly holds: string;
  readonly write: () => Iterator<string, Readonly<Record<string, number>>, undefined>;
  readonly workload: string;
  readonly floor: { readonly workload: string; readonly title: string };
  /** `counts` names what the peer's workload counts too. */
  readonly peer: Peer & { readonly workload: string; readonly counts: readonly string[] };
  /** Undefined where nothing is promised. */
  readonly cpuGoalSeconds?: number;
}

/** JUnit XML of 30 MB, streamed, beside a scan for newlines and a parser that checks nothing. */
export const junitBench: Bench = reportBench({
  name: "junit",
  format: "JUnit",
  holds: "50000 tests",
  write: () => writeJunit(1000),
  workload: "read-junit",
  floor: { workload: "scan-newlines", title: "scan for newlines" },
  peer: { name: "txml", version: "6.0.3", workload: "read-junit-peer", counts: ["tests", "failed", "skipped"] },
  cpuGoalSeconds: 0.4,
});

/** A SARIF log of 50,000 results and 97 MB beside `JSON.parse` alone and a parser that streams. */
export const sarifBench: Bench = reportBench({
  name: "sarif",
  format: "SARIF",
  holds: "50000 results",
  write: () => writeSarif(50_000),
  workload: "parse-sarif",
  floor: { workload: "parse-json", title: "`JSON.parse` alone" },
  peer: { name: "@streamparser/json", version: "0.0.26", workload: "parse-sarif-peer", counts: ["findings"] },
  cpuGoalSeconds: 1,
});

/** Cobertura XML of 30 MB, streamed, beside a scan for newlines and a parser that checks nothing. */
export const coberturaBench: Bench = reportBench({
  name: "cobertura",
  format: "Cobertura",
  holds: "900000 lines",
  write: () => writeCobertura(3000),
  workload: "read-cobertura",
  floor: { workload: "scan-newlines", title: "scan for newlines" },
  peer: {
    name: "txml",
    version: "6.0.3",
    workload: "read-cobertura-peer",
    counts: ["files", "linesFound", "linesHit"],
  },
});

function reportBench(report: ReportCase): Bench {
  return { name: report.name, run: (context) => measureReport(context, report) };
}

async function measureReport(context: BenchContext, report: ReportCase): Promise<readonly Figure[]> {
  const file = path.join(context.temp, `${report.name}.txt`);
  const { facts, sizeBytes } = await writeInput(file, report.write());
  const folder = await openPeer(report.peer, context);
  const candidates: Record<string, () => Promise<Usage>> = {
    reader: () => measureWorkload(context, report.workload, [file]),
    floor: () => measureWorkload(context, report.floor.workload, [file]),
    ...(folder !== undefined && { peer: () => measureWorkload(context, report.peer.workload, [file, folder]) }),
  };
  const { reader = [], floor = [], peer = [] } = await interleave(candidates, ROUNDS);
  for (const { counted } of reader) requireCounted(report.workload, counted, facts);
  const shared = Object.fromEntries(report.peer.counts.map((name) => [name, facts[name] ?? Number.NaN]));
  for (const { counted } of peer) requireCounted(report.peer.name, counted, shared);
  return [
    {
      bench: report.name,
      title: `${report.format} of ${Math.round(sizeBytes / 1e6)} MB, ${report.holds}: processor time`,
      value: medianCpuSeconds(reader),
      unit: "s",
      runs: ROUNDS,
      ...(report.cpuGoalSeconds !== undefined && {
        limit: { kind: "most", value: report.cpuGoalSeconds, isGoal: true },
      }),
      beside: [
        { title: report.floor.title, value: medianCpuSeconds(floor), unit: "s" },
        { title: "peak memory", value: medianPeakRssBytes(reader), unit: "bytes" },
        ...besidePeer(report.peer.name, peer),
      ],
    },
  ];
}

function besidePeer(name: string, runs: readonly Usage[]): readonly Beside[] {
  if (runs.length === 0) return [];
  return [
    { title: name, value: medianCpuSeconds(runs), unit: "s" },
    { title: "its peak memory", value: medianPeakRssBytes(runs), unit: "bytes" },
  ];
}
