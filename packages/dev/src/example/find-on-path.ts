import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/**
 * The first executable file called `name` on `pathVariable` (the value of PATH). Folders in which npm links packages'
 * commands are left out: npm's launcher for forge ends with exit code 0 whatever forge says (foundry-rs/foundry#14781).
 */
export function findOnPath(name: string, pathVariable: string, platform = process.platform): string | undefined {
  const fileNames = platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  return pathVariable
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !isNpmBin(folder))
    .flatMap((folder) => fileNames.map((fileName) => path.join(folder, fileName)))
    .find(isExecutable);
}

function isNpmBin(folder: string): boolean {
  const parts = path.normalize(folder).split(path.sep).filter(Boolean);
  return parts.at(-1) === ".bin" && parts.at(-2) === "node_modules";
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
