import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bench, BenchContext } from "./bench-context.ts";
import type { Figure } from "./figure.ts";

/** Runs benches one after another, each in an empty directory that is removed as soon as it ends. */
export async function runBenches(
  benches: readonly Bench[],
  context: Omit<BenchContext, "temp">,
): Promise<readonly Figure[]> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-bench-"));
  const figures: Figure[] = [];
  try {
    for (const { name, run } of benches) {
      const temp = path.join(directory, name);
      await mkdir(temp);
      const startedAt = performance.now();
      context.say(`${name} …`);
      figures.push(...(await run({ ...context, temp })));
      context.say(`${name} took ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
      await rm(temp, { recursive: true, force: true });
    }
    return figures;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
