import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { HOT_PATH_BUDGET_BYTES, TOTAL_BUDGET_BYTES } from "../../build/bundle-guards.ts";
import type { Bench, BenchContext } from "../bench-context.ts";
import type { Figure } from "../figure.ts";
import { recordLoads } from "../record-loads.ts";
import { prepareStart } from "../start-scene.ts";

/** Sizes of `dist/`: what a real run of quality-gate on the example loads of it, each script, and everything. */
export const bundleBench: Bench = { name: "bundle", run: measureBundle };

async function measureBundle(context: BenchContext): Promise<readonly Figure[]> {
  const dist = path.join(context.root, "dist");
  const scene = await prepareStart(context);
  const { env } = await scene.freshEnvironment();
  const { modules, opened } = await recordLoads(context, scene.entry, { cwd: scene.workspace, env });
  return bundleFigures(
    await listFiles(dist),
    new Set([...modules, ...opened].map((file) => path.relative(dist, file))),
  );
}

export interface DistFile {
  /** Relative to `dist/`. */
  readonly path: string;
  readonly sizeBytes: number;
}

/** The two totals with their budgets, then every script with whether that run loaded it. */
export function bundleFigures(files: readonly DistFile[], loaded: ReadonlySet<string>): readonly Figure[] {
  const total = (chosen: readonly DistFile[]) => chosen.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const scripts = files.filter((file) => file.path.endsWith(".js"));
  const hot = scripts.filter((file) => loaded.has(file.path));
  return [
    {
      ...sizeFigure("bytes of dist/ that quality-gate on the example loads", total(hot)),
      limit: { kind: "most", value: HOT_PATH_BUDGET_BYTES },
    },
    { ...sizeFigure("bytes of dist/ in all", total(files)), limit: { kind: "most", value: TOTAL_BUDGET_BYTES } },
    ...scripts.map((file) =>
      sizeFigure(
        `dist/${file.path}, ${loaded.has(file.path) ? "loaded on that path" : "loaded when needed"}`,
        file.sizeBytes,
      ),
    ),
  ];
}

function sizeFigure(title: string, value: number): Figure {
  return { bench: "bundle", title, value, unit: "bytes", runs: 1 };
}

async function listFiles(dist: string): Promise<readonly DistFile[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({ path: path.relative(dist, file), sizeBytes: (await stat(file)).size })),
  );
}
