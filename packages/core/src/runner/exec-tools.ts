import { accessSync, constants, openSync, readSync, closeSync, realpathSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A program that a command needs. */
export interface FoundTool {
  readonly file: string;
  /** Whether it is a script that starts the real program, as npm's launchers are. */
  readonly isScript: boolean;
}

/**
 * The executable called `name` in the first of `folders` that has one. Folders that are not absolute are passed over:
 * what they mean depends on where a command stands.
 */
export function findTool(name: string, folders: readonly string[], platform = process.platform): FoundTool | undefined {
  const names = platform === "win32" ? [`${name}.exe`, `${name}.cmd`, `${name}.bat`] : [name];
  const file = folders
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((candidate) => path.join(folder, candidate)))
    .find(isExecutable);
  return file === undefined ? undefined : { file, isScript: isScript(file) };
}

/** How many processes can work at once without waiting for each other. */
export function countCores(): number {
  return os.availableParallelism();
}

/** The folders of PATH, and where cargo keeps the commands that it finds by itself. */
export function toolFolders(env: Readonly<Record<string, string>>): readonly string[] {
  const folders = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  const home = env["HOME"] ?? env["USERPROFILE"];
  const cargo = env["CARGO_HOME"] ?? (home === undefined ? undefined : path.join(home, ".cargo"));
  return [...folders.split(path.delimiter), ...(cargo === undefined ? [] : [path.join(cargo, "bin")])];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isScript(file: string): boolean {
  if (/\.(cmd|bat)$/i.test(file)) return true;
  const start = Buffer.alloc(2);
  const descriptor = openSync(realpathSync(file), "r");
  try {
    readSync(descriptor, start, 0, 2, 0);
  } finally {
    closeSync(descriptor);
  }
  return start.toString("latin1") === "#!";
}
