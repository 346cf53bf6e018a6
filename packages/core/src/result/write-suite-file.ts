import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suiteDirectory } from "./write-result.ts";

const EXTENSIONS = { baseline: "json", sarif: "sarif" } as const;

/**
 * Writes `$RUNNER_TEMP/chainops/<folder>/<id>.<extension>` atomically, over an earlier one of the same id, and returns its
 * path. `id` is a checked result id, so that it leads nowhere else.
 */
export async function writeSuiteFile(
  temp: string,
  folder: keyof typeof EXTENSIONS,
  id: string,
  text: string,
): Promise<string> {
  const target = path.join(suiteDirectory(temp), folder, `${id}.${EXTENSIONS[folder]}`);
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { flag: "wx" });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return target;
}
