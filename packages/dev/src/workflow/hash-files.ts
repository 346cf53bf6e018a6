import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** The expression function `hashFiles`: SHA-256 over the SHA-256 of each match inside the workspace; "" without a match. */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const included = patterns.filter((pattern) => !pattern.startsWith("!"));
  const excluded = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const files = globSync(included, { cwd: workspace, exclude: excluded })
    .map((file) => path.resolve(workspace, file))
    .filter((file) => file.startsWith(workspace + path.sep) && statSync(file).isFile())
    .sort();
  if (files.length === 0) return "";
  const total = createHash("sha256");
  for (const file of files) total.update(createHash("sha256").update(readFileSync(file)).digest());
  return total.digest("hex");
}
