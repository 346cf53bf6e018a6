import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository, from this file's own place. */
export const REPOSITORY_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../..");

/** Names of the actions: every folder of `actions/` that has sources. */
export async function listActions(root: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await readdir(path.join(root, "actions"), { withFileTypes: true })) {
    const main = path.join(root, "actions", entry.name, "src/main.ts");
    if (
      entry.isDirectory() &&
      (await stat(main).then(
        (facts) => facts.isFile(),
        () => false,
      ))
    )
      names.push(entry.name);
  }
  return names.sort();
}
