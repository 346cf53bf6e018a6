import { execFile } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ServiceError } from "@chainops/core/errors";

const WRAPPER = fileURLToPath(new URL("solc.mjs", import.meta.url));

/**
 * Writes an executable `solc` (on Windows `solc.cmd`) into `directory` that runs npm's solc on this Node, and returns
 * its path: forge takes one executable file, not a command with arguments. The compiler is loaded once here to learn
 * its version, so that forge's frequent `--version` is answered without it.
 */
export async function createSolcShim(directory: string): Promise<string> {
  const version = await askVersion();
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, process.platform === "win32" ? "solc.cmd" : "solc");
  await writeFile(file, renderShim(process.platform, [process.execPath, WRAPPER, `--known-version=${version}`]));
  await chmod(file, 0o755);
  return file;
}

/** The script text that runs `command` with the caller's arguments after its own. */
export function renderShim(platform: NodeJS.Platform, command: readonly string[]): string {
  if (platform === "win32") return `@${command.map((word) => `"${word.replaceAll("%", "%%")}"`).join(" ")} %*\r\n`;
  return `#!/bin/sh\nexec ${command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ")} "$@"\n`;
}

async function askVersion(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [WRAPPER, "--version"]);
  const version = /^Version: (\S+)$/m.exec(stdout)?.[1];
  if (version === undefined) {
    throw new ServiceError("process-failed", `npm's solc did not tell its version. Run npm ci. It said: ${stdout}`);
  }
  return version;
}
