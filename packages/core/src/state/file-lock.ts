import { open, readFile, stat, unlink } from "node:fs/promises";
import { isErrorCode } from "./read-capped-file.ts";

export interface FileLockOptions {
  /** A lock of this age belongs to a process that died; holders need milliseconds. */
  readonly staleLockMs: number;
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number;
  /** Unique per call: tells this holder's lock from all others. */
  readonly randomId: () => string;
}

export interface FileLock {
  /** Whether the lock is still this holder's; false after it was taken for stale. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Takes the lock by creating its file exclusively; undefined while another holds it. A stale lock is removed first. */
export async function tryFileLock(path: string, options: FileLockOptions): Promise<FileLock | undefined> {
  const id = options.randomId();
  if (!(await createExclusively(path, id))) {
    if (!(await removeStale(path, options)) || !(await createExclusively(path, id))) return undefined;
  }
  const isHeld = async (): Promise<boolean> => (await readFile(path, "utf8").catch(absent)) === id;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await unlink(path).catch(absent);
    },
  };
}

async function createExclusively(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(text).finally(() => file.close());
    return true;
  } catch (error) {
    if (isErrorCode(error, "EEXIST")) return false;
    throw error;
  }
}

// Two that find the same stale lock must not both remove one: the second would remove the first one's new lock. So
// removing is itself done under an exclusive file, and staleness is looked at again there.
async function removeStale(path: string, options: FileLockOptions): Promise<boolean> {
  if (!(await isStale(path, options))) return false;
  const breaker = `${path}.break`;
  if (!(await createExclusively(breaker, options.randomId()))) {
    if (await isStale(breaker, options)) await unlink(breaker).catch(absent);
    return false;
  }
  try {
    if (!(await isStale(path, options))) return false;
    await unlink(path).catch(absent);
    return true;
  } finally {
    await unlink(breaker).catch(absent);
  }
}

async function isStale(path: string, { nowMs, staleLockMs }: FileLockOptions): Promise<boolean> {
  const stats = await stat(path).catch(absent);
  return stats !== undefined && nowMs() - stats.mtimeMs > staleLockMs;
}

function absent(error: unknown): undefined {
  if (!isErrorCode(error, "ENOENT")) throw error;
}
