import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const START_TIMEOUT_MS = 30_000;

export interface StartReport {
  /** Null where it had to be ended. */
  exitCode: number | null;
  output: string;
}

/**
 * Starts a dist entry in an empty directory with an empty environment. A sound bundle loads everything that its main path
 * needs and then stops with exit code 1, because no runner variables are set.
 */
export async function startInEmptyDirectory(entry: string): Promise<StartReport> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-start-"));
  try {
    const child = spawn(process.execPath, [entry], {
      cwd: directory,
      env: {},
      stdio: ["ignore", "pipe", "pipe"],
      timeout: START_TIMEOUT_MS,
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    return { exitCode, output };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What a sound entry says when it is started outside of a runner. */
export function startsSoundly({ exitCode, output }: StartReport): boolean {
  return (
    exitCode === 1 &&
    output.includes("GITHUB_EVENT_NAME is not set") &&
    !/ERR_MODULE|Cannot find|ReferenceError|SyntaxError/.test(output)
  );
}
