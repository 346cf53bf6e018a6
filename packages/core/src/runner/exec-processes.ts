import { readdirSync, readFileSync } from "node:fs";

/** A variable that every process of a command inherits, so that one which left the process group is still known. */
export const PROCESS_MARK = "CHAINOPS_PROCESS_MARK";

/** One living process as `/proc/<pid>/stat` tells it (proc_pid_stat(5)). */
export interface ProcessFacts {
  readonly pid: number;
  /** User and system time of the process and of the children it waited for. */
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

/** USER_HZ, in which the kernel tells times to programs: 100 on every architecture that runners have. */
const TICKS_PER_SECOND = 100;

/**
 * The living processes of group `group`, and with `mark` those elsewhere whose environment holds it. Linux alone has
 * /proc; undefined where there is none.
 */
export function listProcesses(group: number, mark?: string): readonly ProcessFacts[] | undefined {
  const pids = processIds();
  if (pids === undefined) return undefined;
  return pids.flatMap((pid) => {
    const stat = readStat(pid);
    if (stat === undefined || (stat.group !== group && (mark === undefined || !hasMark(pid, mark)))) return [];
    return [{ pid, cpuSeconds: stat.ticks / TICKS_PER_SECOND, residentBytes: residentBytes(pid) }];
  });
}

function processIds(): readonly number[] | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return undefined;
  }
}

/** The name in parentheses is the program's own choice and may hold anything; the fields after the last one count. */
function readStat(pid: number): { group: number; ticks: number } | undefined {
  const text = readProc(pid, "stat");
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state = ""] = fields;
  if (state === "Z" || state === "X") return undefined;
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { group: Number(fields[2]), ticks };
}

function residentBytes(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, "status") ?? "")?.[1];
  return Number(kib ?? 0) * 1024;
}

function hasMark(pid: number, mark: string): boolean {
  const environment = readProc(pid, "environ");
  return environment !== undefined && environment.split("\0").includes(`${PROCESS_MARK}=${mark}`);
}

/** A process may end while it is looked at, and those of other users do not show everything. */
function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return undefined;
  }
}
