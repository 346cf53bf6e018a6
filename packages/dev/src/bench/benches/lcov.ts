import path from "node:path";
import type { Bench, BenchContext } from "../bench-context.ts";
import type { Beside, Figure } from "../figure.ts";
import { writeInput } from "../inputs/write-input.ts";
import { writeLcov } from "../inputs/lcov-text.ts";
import { interleave } from "../interleave.ts";
import {
  measureWorkload,
  medianCpuSeconds,
  medianPeakRssBytes,
  requireCounted,
  type Usage,
} from "../measure-workload.ts";
import { openPeer, type Peer } from "../open-peer.ts";

const FILES = 28_132;
const ROUNDS = 5;
const CPU_LIMIT_SECONDS = 2;
const RSS_LIMIT_BYTES = 150_000_000;
const PEER: Peer = { name: "parse-lcov", version: "1.0.4" };

/** An LCOV tracefile of 200 MB, read as the action streams it, beside a scan for newlines and, if asked for, a peer. */
export const lcovBench: Bench = { name: "lcov", run: measureLcov };

async function measureLcov(context: BenchContext): Promise<readonly Figure[]> {
  const file = path.join(context.temp, "lcov.info");
  const { facts, sizeBytes } = await writeInput(file, writeLcov(FILES));
  const candidates: Record<string, () => Promise<Usage>> = {
    "scan for newlines": () => measureWorkload(context, "scan-newlines", [file]),
    reader: () => measureWorkload(context, "read-lcov", [file]),
  };
  const folder = await openPeer(PEER, context);
  if (folder !== undefined) {
    candidates[PEER.name] = () => measureWorkload(context, "read-lcov-peer", [file, folder]);
  }
  const usages = await interleave(candidates, ROUNDS);
  for (const usage of usages["reader"] ?? []) requireCounted("readLcov", usage.counted, { ...facts });
  for (const usage of usages[PEER.name] ?? []) {
    const { files, linesFound, linesHit } = facts;
    requireCounted(PEER.name, usage.counted, { files, linesFound, linesHit });
  }
  return lcovFigures(usages, `LCOV of ${Math.round(sizeBytes / 1e6)} MB, ${facts.files} files`);
}

function lcovFigures(usages: Readonly<Record<string, readonly Usage[]>>, what: string): readonly Figure[] {
  const { reader = [], ...others } = usages;
  const besides = (measure: (runs: readonly Usage[]) => number, unit: Beside["unit"]): readonly Beside[] =>
    Object.entries(others).map(([title, runs]) => ({ title, value: measure(runs), unit }));
  return [
    {
      bench: "lcov",
      title: `${what}: processor time`,
      value: medianCpuSeconds(reader),
      unit: "s",
      runs: reader.length,
      limit: { kind: "most", value: CPU_LIMIT_SECONDS },
      beside: besides(medianCpuSeconds, "s"),
    },
    {
      bench: "lcov",
      title: `${what}: peak memory`,
      value: medianPeakRssBytes(reader),
      unit: "bytes",
      runs: reader.length,
      limit: { kind: "most", value: RSS_LIMIT_BYTES },
      beside: besides(medianPeakRssBytes, "bytes"),
    },
  ];
}
