import { readdir, readFile } from "node:fs/promises";

/** A process that outlived its step. */
export interface LeftoverProcess {
  readonly pid: number;
  readonly command: string;
}

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
}

/**
 * Finds what a step left running: its process group or session (`leader`), and every process that still carries its
 * RUNNER_TRACKING_ID, which is how the real runner finds orphans. Reads /proc; other systems answer with the group only.
 */
export async function findLeftovers(leader: number, trackingId: string): Promise<LeftoverProcess[]> {
  const running = await listProcesses();
  if (running === undefined) return isGroupAlive(leader) ? [{ pid: leader, command: "(process group)" }] : [];
  const found: LeftoverProcess[] = [];
  for (const { pid, group, session } of running) {
    if (pid === process.pid) continue;
    const ours = group === leader || session === leader || (await carries(pid, trackingId));
    if (ours) found.push({ pid, command: await readCommand(pid) });
  }
  return found;
}

/** The process and everything below it, parents first. */
export async function findTree(root: number): Promise<number[]> {
  const running = (await listProcesses()) ?? [];
  const tree = [root];
  for (const pid of tree) tree.push(...running.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return tree;
}

/** Ends a process if it is still there. */
export function killQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Zombies are not running. */
async function listProcesses(): Promise<RunningProcess[] | undefined> {
  const names = await readdir("/proc").catch(() => undefined);
  if (names === undefined) return undefined;
  const stats = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => readStat(Number(name))));
  return stats.filter((stat) => stat !== undefined);
}

async function readStat(pid: number): Promise<RunningProcess | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The command in parentheses may hold anything, also spaces and parentheses: proc(5).
  const [state, parent, group, session] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  if (state === undefined || state === "Z" || state === "X") return undefined;
  return { pid, parent: Number(parent), group: Number(group), session: Number(session) };
}

async function carries(pid: number, trackingId: string): Promise<boolean> {
  const environ = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
  return environ.split("\0").includes(`RUNNER_TRACKING_ID=${trackingId}`);
}

async function readCommand(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return text.replaceAll("\0", " ").trim();
}

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
