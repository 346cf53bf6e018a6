import path from "node:path";
import type { Bench, BenchContext } from "../bench-context.ts";
import type { Figure } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { median } from "../median.ts";
import { recordLoads } from "../record-loads.ts";
import { runNode } from "../run-node.ts";
import { prepareStart, type StartScene } from "../start-scene.ts";

const ROUNDS = 21;
const LIMIT = { kind: "most", value: 5, target: 4 } as const;
const READ_FILES = "for (const file of process.argv.slice(1)) require('node:fs').readFileSync(file)";

/** Start to exit of the built quality-gate, in units of `node -e 0`, the time to read the same files set aside. */
export const startBench: Bench = { name: "start", run: measureStart };

async function measureStart(context: BenchContext): Promise<readonly Figure[]> {
  const scene = await prepareStart(context);
  const files = await filesThatAreRead(context, scene);
  const timed = (args: readonly string[]) => async () => {
    const { env } = await scene.freshEnvironment();
    return (await runNode(args, { cwd: scene.workspace, env })).wallMs;
  };
  const candidates = {
    empty: timed(["-e", "0"]),
    reading: timed(["-e", READ_FILES, ...files]),
    action: timed([scene.entry]),
  };
  await interleave(candidates, 2); // the first rounds fill the disk's cache
  return [startFigure(await interleave(candidates, ROUNDS), files.length)];
}

/** Ratios are taken within a round, where all three processes met the same machine; the figure is their median. */
function startFigure(wallMs: Record<"empty" | "reading" | "action", number[]>, fileCount: number): Figure {
  const ratios = wallMs.action.map((action, round) => {
    const empty = wallMs.empty[round] ?? Number.NaN;
    const reading = (wallMs.reading[round] ?? Number.NaN) - empty;
    return (action - reading) / empty;
  });
  return {
    bench: "start",
    title: "quality-gate on the example, start to exit without network",
    value: median(ratios),
    unit: "×",
    runs: ratios.length,
    limit: LIMIT,
    beside: [
      { title: "quality-gate", value: median(wallMs.action), unit: "ms" },
      { title: "`node -e 0`", value: median(wallMs.empty), unit: "ms" },
      { title: `node reading the same ${fileCount} files`, value: median(wallMs.reading), unit: "ms" },
    ],
  };
}

/** Files of the workspace, and the event's payload; what the action opens to write is not among them. */
async function filesThatAreRead(context: BenchContext, scene: StartScene): Promise<readonly string[]> {
  const { env, eventPath } = await scene.freshEnvironment();
  const { opened } = await recordLoads(context, scene.entry, { cwd: scene.workspace, env });
  return opened.filter((file) => file === eventPath || file.startsWith(`${scene.workspace}${path.sep}`));
}
