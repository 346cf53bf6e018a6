import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { ServiceError } from "@chainops/core/errors";

const INSTALL_TIMEOUT_MS = 120_000;

/** Installs one npm package, its scripts not run, into a new folder outside of the repository. Returns that folder. */
export async function installPeer(
  { name, version }: { readonly name: string; readonly version: string },
  folder: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{"private":true}\n');
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", `${name}@${version}`];
  try {
    await promisify(execFile)("npm", args, {
      cwd: folder,
      timeout: INSTALL_TIMEOUT_MS,
      shell: process.platform === "win32",
    });
  } catch (cause) {
    const message = `npm could not install ${name}@${version}. Run without --peers, or check the registry.`;
    throw new ServiceError("process-failed", message, { cause });
  }
  return folder;
}
