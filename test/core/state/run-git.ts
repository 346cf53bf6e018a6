import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { RunGit } from "@chainops/core/state/local-git-data";

/** Real git in a directory, with no configuration but the repository's own. */
export function gitIn(directory: string): RunGit {
  const env = { PATH: process.env["PATH"], LC_ALL: "C", GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  return async (args, input) => {
    const child = spawn("git", args, { cwd: directory, env, stdio: "pipe" });
    const exited = new Promise<number>((resolve, reject) => {
      child.on("error", reject).on("close", (code) => resolve(code ?? -1));
    });
    child.stdin.on("error", () => undefined).end(input);
    const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
    return { exitCode, stdout, stderr };
  };
}

/** The same for a test's own commands, which must succeed; gives back what they print. */
export async function gitOutput(directory: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await gitIn(directory)(args, "");
  if (exitCode !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}
