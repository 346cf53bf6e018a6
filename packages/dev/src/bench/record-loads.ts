import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { type BenchContext, compiledScript } from "./bench-context.ts";
import { runNode } from "./run-node.ts";

const LoadsSchema = v.object({
  /** Absolute paths of the ES modules that were loaded. */
  modules: v.array(v.string()),
  /** Absolute paths of the files that were opened through `node:fs`. */
  opened: v.array(v.string()),
});
export type Loads = v.InferOutput<typeof LoadsSchema>;

/** Runs a script once and reports what it really loaded and opened, by a module hook and by wrapping `node:fs`. */
export async function recordLoads(
  { root, temp }: Pick<BenchContext, "root" | "temp">,
  script: string,
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Loads> {
  const file = path.join(temp, `loads-${crypto.randomUUID()}.json`);
  const preload = pathToFileURL(compiledScript(root, "workloads/record-loads")).href;
  await runNode(["--import", preload, script], {
    cwd: options.cwd,
    env: { ...options.env, BENCH_LOADS_FILE: file },
  });
  return v.parse(LoadsSchema, JSON.parse(await readFile(file, "utf8")));
}
