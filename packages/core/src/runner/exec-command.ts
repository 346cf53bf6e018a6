import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { type Capture, closeCapture, listen, openCapture } from "./exec-streams.ts";
import { PROCESS_MARK } from "./exec-processes.ts";
import { parseTimes, shellInvocation } from "./exec-shell.ts";
import { endTree, killAtExit, type ProcessTree } from "./exec-tree.ts";
import { type ResourceLimits, type ResourceUsage, sampleUsage } from "./exec-usage.ts";

export interface ShellCommand {
  /** Lines of the platform's shell. */
  readonly script: string;
  readonly cwd: string;
  /** All that the command sees; make it with `childEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the command and all it started. */
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  readonly limits?: ResourceLimits;
  /** Told every line; it is as hostile as the command, and `Log.untrusted` makes it harmless. */
  readonly onLine: (line: string) => void;
  readonly capture?: Capture;
  /** Time between SIGTERM and SIGKILL; cancelled actions have three seconds in all. */
  readonly killGraceMs?: number;
}

export interface CommandResult {
  readonly ending: "exited" | "timed_out" | "cancelled" | "over_limit" | "not_started";
  /** Null where it did not end by itself. */
  readonly exitCode: number | null;
  /** Why it was ended or did not start, in words; empty for `exited`. */
  readonly reason: string;
  readonly durationMs: number;
  readonly usage: ResourceUsage;
  /** The last lines of what it printed, captured standard output aside. */
  readonly tail: string;
  /** Whether processes were left when it ended; they were ended as well. */
  readonly leftProcesses: boolean;
}

const KILL_GRACE_MS = 1500;

/**
 * Runs a script in a process group of its own and waits until nothing of it is left: what it leaves running is ended
 * with it. Never rejects for what the command does. `@actions/exec` could not do this: it knows no process tree.
 */
export async function runShellCommand(command: ShellCommand): Promise<CommandResult> {
  const startedAt = performance.now();
  const since = () => Math.round(performance.now() - startedAt);
  if (command.signal.aborted) return notRun("cancelled", "The run was cancelled.", since());
  const mark = randomUUID();
  const capture = command.capture === undefined ? undefined : await openCapture(command.capture.file);
  if (capture instanceof Error)
    return notRun("not_started", `Its report cannot be written: ${capture.message}`, since());
  const child = start(command, mark);
  const output = listen(child, command, capture);
  try {
    const failure = await hasStarted(child);
    if (failure !== undefined || child.pid === undefined) {
      return notRun("not_started", failure?.message ?? "The shell did not start.", since());
    }
    const result = await supervise(child, { pid: child.pid, mark }, command);
    await output.closed();
    return { ...result, durationMs: since(), usage: result.usageWith(parseTimes(output.times())), tail: output.tail() };
  } finally {
    await closeCapture(capture);
  }
}

function start({ script, cwd, env, capture }: ShellCommand, mark: string): ChildProcess {
  const isJoined = capture?.streams === "both";
  const { file, args, tellsTimes } = shellInvocation(script, process.platform, { isJoined });
  return spawn(file, args, {
    cwd,
    env: { ...env, [PROCESS_MARK]: mark },
    stdio: ["ignore", "pipe", "pipe", tellsTimes ? "pipe" : "ignore"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
}

function hasStarted(child: ChildProcess): Promise<Error | undefined> {
  return new Promise((resolve) => {
    child.once("spawn", () => resolve(undefined));
    child.once("error", resolve);
  });
}

type Ending = Pick<CommandResult, "ending" | "exitCode" | "reason" | "leftProcesses"> & {
  usageWith(times: ReturnType<typeof parseTimes>): ResourceUsage;
};

/** Waits for the end, or brings it about: by the caller's signal, the time or a limit, whichever comes first. */
async function supervise(child: ChildProcess, tree: ProcessTree, command: ShellCommand): Promise<Ending> {
  const killGraceMs = command.killGraceMs ?? KILL_GRACE_MS;
  const sampler = sampleUsage(tree.pid, command.limits ?? {});
  const letGo = killAtExit(tree);
  const stop = new AbortController();
  try {
    const cut = await Promise.race([
      exitOf(child),
      ...cuts(command, stop.signal),
      new Promise<Cut>((resolve) => sampler.onOver((excess) => resolve({ ending: "over_limit", reason: excess }))),
    ]);
    const left = await endTree(tree, killGraceMs);
    const usageWith = sampler.usage;
    if ("ending" in cut) return { ...cut, exitCode: null, leftProcesses: false, usageWith };
    return { ending: "exited", exitCode: cut.exitCode, reason: "", leftProcesses: left, usageWith };
  } finally {
    stop.abort();
    sampler.stop();
    letGo();
  }
}

type Cut = Pick<CommandResult, "ending" | "reason">;

function cuts({ signal, timeoutMs }: ShellCommand, stop: AbortSignal): readonly Promise<Cut>[] {
  const cancelled = new Promise<Cut>((resolve) => {
    const tell = () => resolve({ ending: "cancelled", reason: "The run was cancelled." });
    signal.addEventListener("abort", tell, { once: true, signal: stop });
    if (signal.aborted) tell();
  });
  if (timeoutMs === undefined) return [cancelled];
  // Node takes a longer timer for one of a millisecond.
  const timer = delay(Math.min(timeoutMs, 2 ** 31 - 1), undefined, { signal: stop });
  const timedOut = timer.then(
    (): Cut => ({ ending: "timed_out", reason: `it took longer than ${timeoutMs / 1000} s` }),
    () => new Promise<never>(() => {}),
  );
  return [cancelled, timedOut];
}

function exitOf(child: ChildProcess): Promise<{ exitCode: number | null }> {
  return new Promise((resolve) => child.once("exit", (exitCode) => resolve({ exitCode })));
}

function notRun(ending: CommandResult["ending"], reason: string, durationMs: number): CommandResult {
  const usage = { userSeconds: null, systemSeconds: null, peakMemoryBytes: null };
  return { ending, exitCode: null, reason, durationMs, usage, tail: "", leftProcesses: false };
}
