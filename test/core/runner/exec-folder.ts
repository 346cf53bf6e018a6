import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type CommandResult, runShellCommand, type ShellCommand } from "@chainops/core/runner/exec-command";
import { onTestFinished } from "vitest";

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "chainops-exec-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ran extends CommandResult {
  readonly lines: readonly string[];
}

/** Runs a script in the real shell with nothing but PATH. */
export async function runScript(script: string, given: Partial<ShellCommand> = {}): Promise<Ran> {
  const lines: string[] = [];
  const result = await runShellCommand({
    script,
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"] ?? "" },
    signal: new AbortController().signal,
    onLine: (line) => lines.push(line),
    ...given,
  });
  return { ...result, lines };
}

/** The numbers that scripts write into `file`, one a line, as soon as there are `count`. */
export async function readPids(file: string, count: number): Promise<readonly number[]> {
  for (;;) {
    const lines = (await readFile(file, "utf8").catch(() => "")).split("\n").slice(0, -1);
    if (lines.length >= count) return lines.map(Number);
    await delay(10);
  }
}

/** Whether a process runs; a zombie does not. */
export async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return stat !== undefined && !/\) [ZX] /.test(stat);
}
