import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

export interface CommandOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal | undefined;
  /** Called every two seconds while the command runs. */
  readonly onTick: (elapsedMs: number) => void;
}

export interface CommandResult {
  /** `null` where the command could not start or was ended by a signal. */
  readonly exitCode: number | null;
  readonly durationMs: number;
  readonly stdout: Buffer;
  /** The last lines of what the command printed on stderr, or on stdout where stderr is empty. */
  readonly outputTail: string;
}

const TICK_MS = 2_000;
const TAIL_LINES = 20;
const TAIL_CHARACTERS = 4_000;

/** Runs a command to its end; never throws for what the command does. An abort ends it and all that it started. */
export async function runCommand(
  executable: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const startedAt = performance.now();
  const child = spawn(executable, args, {
    cwd: options.cwd,
    env: options.environment,
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that the compiler ends together with the forge that started it.
    detached: process.platform !== "win32",
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const ticker = setInterval(() => options.onTick(performance.now() - startedAt), TICK_MS);
  const abort = () => killTree(child);
  options.signal?.addEventListener("abort", abort, { once: true });
  if (options.signal?.aborted) abort();
  try {
    const { exitCode, failure } = await ended(child);
    const printed = Buffer.concat(stdout);
    const complaint = failure ?? (stderr.length > 0 ? Buffer.concat(stderr) : printed).toString("utf8");
    return { exitCode, durationMs: performance.now() - startedAt, stdout: printed, outputTail: tail(complaint) };
  } finally {
    clearInterval(ticker);
    options.signal?.removeEventListener("abort", abort);
  }
}

async function ended(child: ChildProcess): Promise<{ exitCode: number | null; failure?: string }> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ exitCode: null, failure: error.message }));
    child.once("close", (exitCode) => resolve({ exitCode }));
  });
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    // The group ended between the abort and the kill.
  }
}

function tail(text: string): string {
  return text.trimEnd().split("\n").slice(-TAIL_LINES).join("\n").slice(-TAIL_CHARACTERS);
}
