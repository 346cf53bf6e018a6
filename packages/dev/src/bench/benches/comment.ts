import type { Bench, BenchContext } from "../bench-context.ts";
import type { Figure } from "../figure.ts";
import { measureWorkload } from "../measure-workload.ts";
import { median } from "../median.ts";

const FINDINGS = 5000;
const PROCESSES = 9;
const LIMIT = { kind: "most", value: 100 } as const;

/** A comment of 5,000 findings, rendered first thing in a new process and again when its code is warm. */
export const commentBench: Bench = { name: "comment", run: measureComment };

async function measureComment(context: BenchContext): Promise<readonly Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let process = 0; process < PROCESSES; process += 1) {
    const { timesMs } = await measureWorkload(context, "render-comment", [String(FINDINGS)]);
    cold.push(timesMs["cold"] ?? Number.NaN);
    warm.push(timesMs["warm"] ?? Number.NaN);
  }
  return [commentFigure("first in its process", cold), commentFigure("again", warm)];
}

function commentFigure(when: string, values: readonly number[]): Figure {
  return {
    bench: "comment",
    title: `comment of ${FINDINGS} findings rendered, ${when}`,
    value: median(values),
    unit: "ms",
    runs: values.length,
    limit: LIMIT,
  };
}
