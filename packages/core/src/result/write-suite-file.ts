import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { suiteDirectory } from "./write-result.ts";

/**
 * Writes `$RUNNER_TEMP/chainops/<folder>/<id>.json` atomically, over an earlier one of the same id, and returns its
 * path. `id` is a checked result id, so that it leads nowhere else.
 */
export async function writeSuiteFile(temp: string, folder: "baseline", id: string, text: string): Promise<string> {
  const target = path.join(suiteDirectory(temp), folder, `${id}.json`);
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
  return target;
}
