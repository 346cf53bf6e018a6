import { createRequire } from "node:module";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import type { Bench, BenchContext } from "../bench-context.ts";
import type { Figure } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { measureWorkload, requireCounted, type Usage } from "../measure-workload.ts";
import { median } from "../median.ts";
import { openPeer, type Peer } from "../open-peer.ts";

const PACKAGES = ["@openzeppelin/contracts", "@openzeppelin/contracts-upgradeable"];
const ROUNDS = 9;
const PEER: Peer = { name: "@solidity-parser/parser", version: "0.20.2" };

/** Solidity complexity over all sources of the installed OpenZeppelin, each time in a new process. */
export const complexityBench: Bench = { name: "complexity", run: measureComplexity };

async function measureComplexity(context: BenchContext): Promise<readonly Figure[]> {
  const require = createRequire(import.meta.url);
  const folders = PACKAGES.map((name) => path.dirname(require.resolve(`${name}/package.json`)));
  const runs = await interleave({ reader: () => measureWorkload(context, "measure-complexity", folders) }, ROUNDS);
  const { files = 0, functions = 0 } = runs.reader[0]?.counted ?? {};
  if (functions === 0) throw new ServiceError("not-found", `No Solidity function was found in ${PACKAGES.join(", ")}.`);
  const peerFolder = await openPeer(PEER, context);
  const peer = peerFolder === undefined ? [] : [await measurePeer(context, [peerFolder, ...folders])];
  // Both count every function and modifier: what one of them missed would cost it no time.
  for (const { counted } of peer) requireCounted(PEER.name, counted, { files, functions });
  return [
    {
      bench: "complexity",
      title: `complexity of OpenZeppelin's ${functions} functions in ${files} files`,
      value: medianSpeed(runs.reader),
      unit: "files/s",
      runs: ROUNDS,
      limit: { kind: "least", value: 5000, isGoal: true },
      ...(peer.length > 0 && { beside: [{ title: `${PEER.name} (once)`, value: medianSpeed(peer), unit: "files/s" }] }),
    },
  ];
}

/** Once: it takes a hundred times as long, and its figure decides nothing. */
function measurePeer(context: BenchContext, args: readonly string[]): Promise<Usage> {
  return measureWorkload(context, "measure-complexity-peer", args);
}

function medianSpeed(runs: readonly Usage[]): number {
  return median(
    runs.map(({ counted, timesMs }) => (counted["files"] ?? 0) / ((timesMs["firstPass"] ?? Number.NaN) / 1000)),
  );
}
