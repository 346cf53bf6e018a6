import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { InputError } from "../errors.ts";
import type { ResultDocument } from "./document.ts";

/** `$RUNNER_TEMP/chainops`: where documents of this run live, and the only place outside the workspace that inputs may name. */
export function suiteDirectory(temp: string): string {
  return path.join(temp, "chainops");
}

export function resultPath(temp: string, id: string): string {
  return path.join(suiteDirectory(temp), "results", `${id}.json`);
}

/** Throws an InputError that says to set `id` where another step of this job has already written this id. */
export async function refuseTakenId(temp: string, id: string): Promise<void> {
  if (existsSync(resultPath(temp, id))) throw takenId(id);
}

/**
 * Writes the document atomically and never over another one. Returns its path. Synchronous within: one small file takes
 * less time than a trip through the thread pool.
 */
export async function writeResult(temp: string, document: ResultDocument): Promise<string> {
  const target = resultPath(temp, document.id);
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(document, null, 2)}\n`, { flag: "wx" });
  try {
    linkSync(draft, target);
  } catch (error) {
    if (isCode(error, "EEXIST")) throw takenId(document.id);
    // File systems without hard links: a plain rename is still atomic.
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  return target;
}

function takenId(id: string): InputError {
  return new InputError(
    `Input \`id\`: another step of this run attempt has already written the result \`${id}\`; set \`id\` to a name of its own, in a matrix with the matrix value.`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
