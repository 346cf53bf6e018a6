import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";

/** By what README examples name this repository. */
export const REPOSITORY = { root: REPOSITORY_ROOT, name: "chainops-actions/chainops-actions" };

/** Paths relative to the root, with forward slashes, sorted. */
export function findFiles(...patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: REPOSITORY_ROOT, exclude: ["**/node_modules/**"] })
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort();
}

export function readText(file: string): string {
  return readFileSync(path.join(REPOSITORY_ROOT, file), "utf8");
}

export function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readText(file)) as Record<string, unknown>;
}
