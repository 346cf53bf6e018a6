import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The text of every Solidity file below the folders. */
export function readSources(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".sol"))
      .map((file) => readFileSync(path.join(folder, file), "utf8")),
  );
}
