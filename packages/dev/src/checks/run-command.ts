import { exec } from "@actions/exec";

/** Runs a program of the repository's own toolchain, its output shown as it comes. Returns whether it succeeded. */
export async function runCommand(command: string, args: readonly string[], cwd: string): Promise<boolean> {
  return (await exec(command, [...args], { cwd, ignoreReturnCode: true })) === 0;
}
