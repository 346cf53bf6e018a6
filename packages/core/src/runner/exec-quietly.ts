import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { PROCESS_MARK } from "./exec-processes.ts";
import { endTree, killAtExit } from "./exec-tree.ts";

export interface QuietCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

const KILL_GRACE_MS = 500;

/**
 * Whether a program that nobody reads came to its end with exit code 0. At the timeout, and when `signal` aborts, it is
 * ended with all it started: `git fetch` leaves the process that talks to the server.
 */
export async function execQuietly({ file, args, cwd, env, signal, timeoutMs }: QuietCommand): Promise<boolean> {
  if (signal.aborted) return false;
  const mark = randomUUID();
  const child = spawn(file, args, {
    cwd,
    env: { ...env, [PROCESS_MARK]: mark },
    stdio: "ignore",
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const ended = new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
  if (child.pid === undefined) return ended;
  const tree = { pid: child.pid, mark };
  const letGo = killAtExit(tree);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let ending: Promise<boolean> | undefined;
  const end = () => void (ending = endTree(tree, KILL_GRACE_MS));
  limit.addEventListener("abort", end, { once: true });
  try {
    return await ended;
  } finally {
    limit.removeEventListener("abort", end);
    await ending;
    letGo();
  }
}
