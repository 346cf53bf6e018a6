import { InputError } from "../errors.ts";
import {
  withUpdates,
  type CompareAndSwapStore,
  type StateStore,
  type UpdateEffects,
  type UpdateLimits,
} from "./state-store.ts";
import { MAX_STATE_BYTES, parseStateValue, renderStateValue, stateFileName, versionOf } from "./state-value.ts";

/** The few things a store needs of a git repository, for one ref. Commits are named by their object id. */
export interface GitDataPort {
  /** Commit the ref points to, undefined while there is no such ref. */
  readHead(): Promise<string | undefined>;
  /** Text of a file at the root of a commit's tree, undefined where there is none. ServiceError beyond `maxBytes`. */
  readFile(commit: string, name: string, maxBytes: number): Promise<string | undefined>;
  /** Stores a commit whose tree is the parent's with this file replaced. No ref moves. */
  createCommit(commit: NewCommit): Promise<string>;
  /** Points the ref from `from` (undefined: creates it) to `to`, never by force; false where another was faster. */
  moveRef(from: string | undefined, to: string): Promise<boolean>;
}

export interface NewCommit {
  readonly parent: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly message: string;
}

export interface GitRefStoreOptions {
  /** Default 512 KiB; the REST adapter cannot read files beyond 1 MB. */
  readonly maxBytes?: number;
}

export interface GitRefStoreEffects extends UpdateEffects {
  /** Unique per call. */
  readonly randomId: () => string;
}

// Seven requests to GitHub take about a second: shorter first waits would only make parallel writers collide again.
const LIMITS: UpdateLimits = { maxAttempts: 60, baseDelayMs: 400, maxDelayMs: 10_000 };
const REF = /^refs\/[a-z0-9_][\w.-]*(?:\/[a-z0-9_][\w.-]*)+$/i;

/**
 * One JSON file per key in the tree of a ref; each write is one commit on top of the last. Git refuses to move the ref
 * of a writer whose parent is no longer its head, which makes the swap atomic whatever runs in parallel.
 */
export function openGitRefStore(
  port: GitDataPort,
  options: GitRefStoreOptions,
  effects: GitRefStoreEffects,
): StateStore {
  const { maxBytes = MAX_STATE_BYTES } = options;
  const readFile = rememberLast((commit, name) => port.readFile(commit, name, maxBytes));
  const read: CompareAndSwapStore["read"] = async (key) => {
    const name = stateFileName(key);
    const head = await port.readHead();
    const text = head === undefined ? undefined : await readFile(head, name);
    return text === undefined ? undefined : { value: parseStateValue(text, key), version: versionOf(text) };
  };
  const compareAndSwap: CompareAndSwapStore["compareAndSwap"] = async (key, expectedVersion, value) => {
    const name = stateFileName(key);
    const text = renderStateValue(value, maxBytes);
    const parent = await port.readHead();
    const current = parent === undefined ? undefined : await readFile(parent, name);
    if ((current === undefined ? null : versionOf(current)) !== expectedVersion) return { ok: false };
    // Two writers that store the same value in the same second would make the same commit, and both would believe that
    // theirs moved the ref.
    const message = `Update ${key}\n\nWrite-Id: ${effects.randomId()}\n`;
    const commit = await port.createCommit({ parent, name, text, message });
    return (await port.moveRef(parent, commit)) ? { ok: true, version: versionOf(text) } : { ok: false };
  };
  return withUpdates({ read, compareAndSwap }, LIMITS, effects);
}

type ReadFile = (commit: string, name: string) => Promise<string | undefined>;

// A file of a commit never changes, and a swap looks at the one that was read just before.
function rememberLast(readFile: ReadFile): ReadFile {
  let last: { readonly commit: string; readonly name: string; readonly text: string | undefined } | undefined;
  return async (commit, name) => {
    if (last?.commit !== commit || last.name !== name) last = { commit, name, text: await readFile(commit, name) };
    return last.text;
  };
}

/**
 * Full name of the ref that holds the state: `refs/chainops/…` as it is (no branch, starts no workflow), any other name
 * as a branch. Throws InputError for what is not a plain ref name.
 */
export function parseStateRef(name: string): string {
  const ref = name.startsWith("refs/") ? name : `refs/heads/${name}`;
  const isPlain = REF.test(ref) && !ref.includes("..") && !/\.(?:lock)?(?:\/|$)/i.test(ref) && ref.length <= 200;
  if (!isPlain) {
    throw new InputError(
      `State ref ${JSON.stringify(name.slice(0, 200))} must be a branch name or refs/chainops/<name>.`,
    );
  }
  return ref;
}
