import { join } from "node:path";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { readCappedFile } from "./read-capped-file.ts";
import { MAX_STATE_BYTES, parseStateValue, renderStateValue, stateFileName, type JsonValue } from "./state-value.ts";

/** Just enough of the Actions cache; runner/ adapts `@actions/cache` to it. */
export interface ActionsCache {
  /** Key of the entry that was unpacked to `paths`: `key`, else the newest that begins with one of `restoreKeys`. */
  restore(paths: readonly string[], key: string, restoreKeys: readonly string[]): Promise<string | undefined>;
  save(paths: readonly string[], key: string): Promise<void>;
}

/**
 * Values that only save time. They may be gone, old, or written over by a parallel run at any moment, so nothing that
 * may not be lost belongs here: that is what StateStore is for. Hostile on read, as with any store.
 */
export interface HintStore {
  /** The newest value that can be found; undefined also where the cache fails or holds nonsense. */
  load(key: string): Promise<JsonValue | undefined>;
  /** Whether the cache took it. */
  save(key: string, value: JsonValue): Promise<boolean>;
}

export interface CacheStoreOptions {
  /** Absolute and the same in every run: the cache knows entries by their path. */
  readonly directory: string;
  /** Default 512 KiB. */
  readonly maxBytes?: number;
  /** Unique over all runs, attempts and calls. */
  readonly uniqueId: () => string;
  /** Told once per failure that is passed over. */
  readonly onProblem: (message: string) => void;
}

/**
 * Hints in the Actions cache. An entry cannot be changed, so each save has a key of its own and load takes the newest
 * with the key's prefix. A pull request cannot write what the default branch reads.
 */
export function openCacheStore(cache: ActionsCache, options: CacheStoreOptions): HintStore {
  const { directory, maxBytes = MAX_STATE_BYTES, uniqueId, onProblem } = options;
  const orElse = async <T>(key: string, verb: string, fallback: T, body: () => Promise<T>): Promise<T> => {
    try {
      return await body();
    } catch (error) {
      onProblem(`The cache entry "${key}" could not be ${verb}: ${error instanceof Error ? error.message : "unknown"}`);
      return fallback;
    }
  };
  return {
    load: async (key) => {
      const path = join(directory, stateFileName(key));
      return orElse<JsonValue | undefined>(key, "read", undefined, async () => {
        const restored = await cache.restore([path], `${prefixOf(key)}${uniqueId()}`, [prefixOf(key)]);
        const text = restored?.startsWith(prefixOf(key)) === true ? await readCappedFile(path, maxBytes) : undefined;
        return text === undefined ? undefined : parseStateValue(text, key);
      });
    },
    save: async (key, value) => {
      const path = join(directory, stateFileName(key));
      const text = renderStateValue(value, maxBytes);
      return orElse(key, "saved", false, async () => {
        await mkdir(directory, { recursive: true });
        await rm(path, { force: true, recursive: true });
        await writeFile(path, text, { flag: "wx", mode: 0o600 });
        await cache.save([path], `${prefixOf(key)}${uniqueId()}`);
        return true;
      });
    },
  };
}

// No key holds a slash, so no key's prefix begins another's.
function prefixOf(key: string): string {
  return `chainops/${key}/`;
}
