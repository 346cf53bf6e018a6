import { createRequire } from "node:module";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import type { Bench, BenchContext } from "../bench-context.ts";
import type { Figure } from "../figure.ts";
import { measureWorkload } from "../measure-workload.ts";
import { median } from "../median.ts";

const PACKAGES = ["@openzeppelin/contracts", "@openzeppelin/contracts-upgradeable"];
const PROCESSES = 9;

/** Solidity complexity over all sources of the installed OpenZeppelin, each time in a new process. */
export const complexityBench: Bench = { name: "complexity", run: measureComplexity };

async function measureComplexity(context: BenchContext): Promise<readonly Figure[]> {
  const require = createRequire(import.meta.url);
  const folders = PACKAGES.map((name) => path.dirname(require.resolve(`${name}/package.json`)));
  const speeds: number[] = [];
  let title = "";
  for (let process = 0; process < PROCESSES; process += 1) {
    const { counted, timesMs } = await measureWorkload(context, "measure-complexity", folders);
    const { files = 0, functions = 0 } = counted;
    if (functions === 0)
      throw new ServiceError("not-found", `No Solidity function was found in ${PACKAGES.join(", ")}.`);
    speeds.push(files / ((timesMs["firstPass"] ?? Number.NaN) / 1000));
    title = `complexity of OpenZeppelin's ${functions} functions in ${files} files`;
  }
  return [
    {
      bench: "complexity",
      title,
      value: median(speeds),
      unit: "files/s",
      runs: speeds.length,
      limit: { kind: "least", value: 5000, isGoal: true },
    },
  ];
}
