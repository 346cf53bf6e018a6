import type { TokenScopes } from "./cache-scope.ts";

/** One immutable cache. `scope` is the ref that wrote it. */
export interface CacheEntry {
  readonly id: number;
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  /** Undefined until the upload. */
  content: Buffer | undefined;
  /** Only final entries are found. */
  final: boolean;
}

/** The entries of one repository, in the order of their creation. */
export class CacheEntries {
  #entries: CacheEntry[] = [];
  #lastId = 0;

  get all(): readonly CacheEntry[] {
    return this.#entries;
  }

  /** Undefined where the scope has this key and version already, final or still being uploaded. */
  reserve(scope: string, key: string, version: string): CacheEntry | undefined {
    if (this.find(scope, key, version) !== undefined) return undefined;
    this.#lastId += 1;
    const entry: CacheEntry = { id: this.#lastId, scope, key, version, content: undefined, final: false };
    this.#entries.push(entry);
    return entry;
  }

  find(scope: string, key: string, version: string): CacheEntry | undefined {
    return this.#entries.find((entry) => entry.scope === scope && entry.key === key && entry.version === version);
  }

  byId(id: number): CacheEntry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Scope by scope; in each the keys in order; of each the exact one, else the newest that starts with it. */
  search(scopes: TokenScopes["readable"], keys: readonly string[], version: string): CacheEntry | undefined {
    for (const scope of scopes) {
      const candidates = this.#entries.filter(
        (entry) => entry.final && entry.scope === scope && entry.version === version,
      );
      for (const key of keys) {
        const exact = candidates.find((entry) => entry.key === key);
        const found = exact ?? candidates.findLast((entry) => entry.key.startsWith(key));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** Removes what matches, as GitHub does with unused or surplus caches; answers how many went. */
  evict(matches: (entry: CacheEntry) => boolean): number {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter((entry) => !matches(entry));
    return before - this.#entries.length;
  }
}
