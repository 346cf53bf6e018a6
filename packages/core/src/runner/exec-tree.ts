import { spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { listProcesses } from "./exec-processes.ts";

/** A command's processes: its group, and on Linux those that left it but carry its mark. */
export interface ProcessTree {
  /** Id of the first process, which leads the group. */
  readonly pid: number;
  readonly mark: string;
}

const POLL_MS = 50;
/** What the kernel needs to let go of a killed process, many times over. */
const GONE_WITHIN_MS = 1000;

/**
 * Ends every process of the tree: SIGTERM, and SIGKILL for what is left after `graceMs`. Resolves when none is left,
 * with whether there was any. On Windows `taskkill /T /F` ends the tree at once.
 */
export async function endTree(tree: ProcessTree, graceMs: number): Promise<boolean> {
  if (process.platform === "win32") return taskkill(tree.pid);
  if (!signalTree(tree, "SIGTERM")) return false;
  if (await isGoneWithin(tree, graceMs)) return true;
  // What forks while it is killed is met in the next round.
  for (const deadline = performance.now() + GONE_WITHIN_MS; performance.now() < deadline;) {
    if (!signalTree(tree, "SIGKILL")) break;
    await delay(POLL_MS);
  }
  return true;
}

const running = new Set<ProcessTree>();
let isListening = false;

/** Kills the tree should this process end before it, by a crash or because its time is up. Returns what lets go of it. */
export function killAtExit(tree: ProcessTree): () => void {
  if (!isListening) process.on("exit", killRunning);
  isListening = true;
  running.add(tree);
  return () => void running.delete(tree);
}

function killRunning(): void {
  for (const tree of running) {
    if (process.platform === "win32") taskkill(tree.pid);
    else signalTree(tree, "SIGKILL");
  }
}

async function isGoneWithin(tree: ProcessTree, ms: number): Promise<boolean> {
  for (const deadline = performance.now() + ms; performance.now() < deadline; await delay(POLL_MS)) {
    if (!isAlive(tree)) return true;
  }
  return !isAlive(tree);
}

function isAlive(tree: ProcessTree): boolean {
  const members = listProcesses(tree.pid, tree.mark);
  return members === undefined ? signalled(-tree.pid, 0) : members.length > 0;
}

/** Whether there was anything to signal. A zombie still answers a group's signal, so that Linux asks /proc. */
function signalTree(tree: ProcessTree, signal: "SIGTERM" | "SIGKILL"): boolean {
  const members = listProcesses(tree.pid, tree.mark);
  if (members === undefined) return signalled(-tree.pid, signal);
  if (members.length === 0) return false;
  signalled(-tree.pid, signal);
  for (const { pid } of members) signalled(pid, signal);
  return true;
}

function signalled(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function taskkill(pid: number): boolean {
  return spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" }).status === 0;
}
