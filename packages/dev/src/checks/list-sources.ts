import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { SourceFile } from "./source-rules.ts";

/** Every TypeScript file that git tracks or would track, with its text; declarations of foreign modules are left out. */
export async function listSources(root: string): Promise<readonly SourceFile[]> {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.ts"];
  const { stdout } = await promisify(execFile)("git", args, { cwd: root, maxBuffer: 2 ** 26 });
  const paths = stdout.split("\0").filter((file) => file !== "" && !file.endsWith(".d.ts"));
  const files = await Promise.all(paths.map((file) => readIfPresent(path.join(root, file))));
  return paths.flatMap((file, index) => {
    const text = files[index];
    return text === undefined ? [] : [{ path: file, text }];
  });
}

/** A file that was deleted but is still in git's index is no source any more. */
function readIfPresent(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
