import { spawn } from "node:child_process";
import { ServiceError } from "@chainops/core/errors";

export interface NodeRun {
  /** From just before the start to the end of the process with its output closed. */
  readonly wallMs: number;
  readonly stdout: string;
}

export interface NodeRunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the Node that runs this in a process of its own; an exit code other than 0 is a ServiceError with its output. */
export function runNode(args: readonly string[], options: NodeRunOptions): Promise<NodeRun> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      const wallMs = performance.now() - startedAt;
      const printed = Buffer.concat(stdout).toString("utf8");
      if (exitCode === 0) return resolve({ wallMs, stdout: printed });
      const output = `${printed}${Buffer.concat(stderr).toString("utf8")}`.trim();
      reject(new ServiceError("process-failed", `node ${args.join(" ")} ended with ${exitCode ?? signal}: ${output}`));
    });
  });
}
