import { spawn } from "node:child_process";

/** Runs a program of the repository's own toolchain, its output shown as it comes. Returns whether it succeeded. */
export function runCommand(command: string, args: readonly string[], cwd: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}
