import { mkdir, open, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { ServiceError } from "../errors.ts";
import { tryFileLock } from "./file-lock.ts";
import { readCappedFile } from "./read-capped-file.ts";
import {
  withUpdates,
  type CompareAndSwapStore,
  type StateEntry,
  type StateStore,
  type UpdateEffects,
  type UpdateLimits,
} from "./state-store.ts";
import { MAX_STATE_BYTES, parseStateValue, renderStateValue, stateFileName, versionOf } from "./state-value.ts";

export interface FileStoreOptions {
  /** Absolute; made when first written to. */
  readonly directory: string;
  /** Default 512 KiB. */
  readonly maxBytes?: number;
  /** Age from which a lock counts as left behind; default 10 s. */
  readonly staleLockMs?: number;
}

export interface FileStoreEffects extends UpdateEffects {
  readonly nowMs: () => number;
  readonly randomId: () => string;
}

const LIMITS: UpdateLimits = { maxAttempts: 60, baseDelayMs: 10, maxDelayMs: 1000 };

/**
 * One JSON file per key on a disk that all writers share; for self-hosted runners and local runs. A write is flushed
 * and renamed into place under a lock file, so a reader sees the old value or the new one, never a part.
 */
export function openFileStore(options: FileStoreOptions, effects: FileStoreEffects): StateStore {
  const { directory, maxBytes = MAX_STATE_BYTES, staleLockMs = 10_000 } = options;
  const read = async (key: string): Promise<StateEntry | undefined> => {
    const text = await readCappedFile(join(directory, stateFileName(key)), maxBytes);
    return text === undefined ? undefined : { value: parseStateValue(text, key), version: versionOf(text) };
  };
  const compareAndSwap: CompareAndSwapStore["compareAndSwap"] = async (key, expectedVersion, value) => {
    const path = join(directory, stateFileName(key));
    const text = renderStateValue(value, maxBytes);
    return withSystemErrors(path, async () => {
      await mkdir(directory, { recursive: true });
      const lock = await tryFileLock(`${path}.lock`, { ...effects, staleLockMs });
      if (lock === undefined) return { ok: false };
      try {
        const current = await readCappedFile(path, maxBytes);
        if ((current === undefined ? null : versionOf(current)) !== expectedVersion) return { ok: false };
        const isWritten = await replaceFile(path, text, effects.randomId(), lock.isHeld);
        return isWritten ? { ok: true, version: versionOf(text) } : { ok: false };
      } finally {
        await lock.release();
      }
    });
  };
  return withUpdates({ read, compareAndSwap }, LIMITS, effects);
}

async function replaceFile(
  path: string,
  text: string,
  id: string,
  mayReplace: () => Promise<boolean>,
): Promise<boolean> {
  const draft = `${path}.${id}.tmp`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  const isAllowed = await mayReplace();
  await (isAllowed ? rename(draft, path) : unlink(draft));
  return isAllowed;
}

async function withSystemErrors<T>(path: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new ServiceError("process-failed", `The state file ${path} cannot be written (${reason}).`, { cause: error });
  }
}
