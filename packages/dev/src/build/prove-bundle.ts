import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bundle } from "./bundle.ts";
import { inspectBundle } from "./bundle-guards.ts";
import { startInEmptyDirectory, startsSoundly } from "./start-entry.ts";

/** Everything that is wrong with a bundle, its entries started for real in a temporary place included. */
export async function proveBundle(bundle: Bundle, actions: readonly string[]): Promise<readonly string[]> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-bundle-"));
  try {
    await writeBundle(bundle, directory);
    const problems = [...inspectBundle(bundle)];
    for (const action of actions) {
      const report = await startInEmptyDirectory(path.join(directory, action, "index.js"));
      if (startsSoundly(report)) continue;
      problems.push(`${action}/index.js does not start: exit code ${report.exitCode}\n${report.output}`);
    }
    return problems;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Writes the bundle's files, and nothing else, into `directory`; what was there is gone. */
export async function writeBundle(bundle: Bundle, directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const file of bundle.files) {
    const target = path.join(directory, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.bytes);
  }
}
