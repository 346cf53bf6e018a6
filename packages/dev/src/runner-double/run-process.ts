import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { findLeftovers, findTree, killQuietly } from "./leftover-processes.ts";
import type { LeftoverProcess } from "./leftover-processes.ts";
import { createLineSplitter } from "./split-lines.ts";

/** How long the runner waits (ProcessInvoker.cs); tests shorten it. */
export interface ProcessTiming {
  /** From SIGINT to SIGTERM. */
  readonly sigintMs: number;
  /** From SIGTERM to SIGKILL of the process and everything below it. */
  readonly sigtermMs: number;
  /** For streams that a left child holds open after the step's own process ended. */
  readonly streamsMs: number;
  /** For children that are just ending when the step's own process ends. */
  readonly leftoversMs: number;
}

export const runnerTiming: ProcessTiming = { sigintMs: 7500, sigtermMs: 2500, streamsMs: 5000, leftoversMs: 300 };

export interface ProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Marks the processes of this step; put into `env` as RUNNER_TRACKING_ID. */
  readonly trackingId: string;
  readonly timing: ProcessTiming;
  readonly signal: AbortSignal | undefined;
  readonly onLine: (line: string) => void;
}

export interface ProcessOutcome {
  /** 128 plus the signal's number where a signal ended it. */
  readonly exitCode: number;
  readonly cancelled: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly leftovers: readonly LeftoverProcess[];
}

/** Runs a step's process in its own group to its end, or through the runner's cancellation; a failed start throws. */
export async function runProcess(request: ProcessRequest): Promise<ProcessOutcome> {
  const child = spawn(request.file, request.args, {
    cwd: request.cwd,
    env: { ...request.env, RUNNER_TRACKING_ID: request.trackingId },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const streams = [collect(child.stdout, request.onLine), collect(child.stderr, request.onLine)] as const;
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const exited = waitForExit(child);
  let cancelled = false;
  const stop = new AbortController();
  const onAbort = (): void => {
    cancelled = true;
    void cancel(child, request.timing, stop.signal);
  };
  request.signal?.addEventListener("abort", onAbort, { once: true });
  if (request.signal?.aborted === true) onAbort();
  try {
    const exitCode = await exited;
    await Promise.race([closed, delay(request.timing.streamsMs, undefined, { signal: stop.signal, ref: false })]);
    const [stdout, stderr] = streams.map((stream) => stream.end());
    const leftovers = await settleLeftovers(child.pid ?? 0, request);
    return { exitCode, cancelled, stdout: stdout ?? "", stderr: stderr ?? "", leftovers };
  } finally {
    request.signal?.removeEventListener("abort", onAbort);
    stop.abort();
  }
}

function waitForExit(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

/** SIGINT and SIGTERM go to the step's process alone, SIGKILL to the whole tree, as the runner sends them. */
async function cancel(child: ChildProcess, timing: ProcessTiming, stopped: AbortSignal): Promise<void> {
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  child.kill("SIGINT");
  await delay(timing.sigintMs, undefined, { signal: stopped }).catch(() => undefined);
  if (!alive()) return;
  child.kill("SIGTERM");
  await delay(timing.sigtermMs, undefined, { signal: stopped }).catch(() => undefined);
  if (!alive() || child.pid === undefined) return;
  for (const pid of await findTree(child.pid)) killQuietly(pid, "SIGKILL");
}

function collect(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): { end: () => string } {
  const chunks: Buffer[] = [];
  const splitter = createLineSplitter(onLine);
  const onData = (chunk: Buffer): void => {
    chunks.push(chunk);
    splitter.push(chunk);
  };
  stream?.on("data", onData);
  return {
    end() {
      stream?.off("data", onData);
      (stream as { destroy?: () => void } | null)?.destroy?.();
      splitter.end();
      return Buffer.concat(chunks).toString("utf8");
    },
  };
}

async function settleLeftovers(leader: number, request: ProcessRequest): Promise<readonly LeftoverProcess[]> {
  const stepMs = 50;
  let leftovers = await findLeftovers(leader, request.trackingId);
  for (let waitedMs = 0; leftovers.length > 0 && waitedMs < request.timing.leftoversMs; waitedMs += stepMs) {
    await delay(stepMs);
    leftovers = await findLeftovers(leader, request.trackingId);
  }
  return leftovers;
}
