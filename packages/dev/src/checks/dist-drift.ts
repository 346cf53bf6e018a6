import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Bundle } from "../build/bundle.ts";

/** Files of `dist/` that differ from what the sources build to: changed, missing or left over. */
export async function findDistDrift(bundle: Bundle, dist: string): Promise<readonly string[]> {
  const expected = new Map(bundle.files.map((file) => [file.path, file.bytes]));
  const problems: string[] = [];
  for (const [file, bytes] of expected) {
    const found = await readFile(path.join(dist, file)).catch(() => undefined);
    if (found === undefined) problems.push(`dist/${file} is missing.`);
    else if (!found.equals(bytes)) problems.push(`dist/${file} is not what the sources build to.`);
  }
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const file = path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
    if (entry.isFile() && !expected.has(file)) problems.push(`dist/${file} is left over.`);
  }
  return problems.length > 0 ? [...problems, "Run `npm run build` and commit dist/."] : [];
}
