import type { EventSubject } from "@chainops/core/github/subject";
import type { FetchCommit } from "@chainops/core/runner/fetch-commit";
import type { Changes } from "./changes/changed-lines.ts";
import { type CheckoutPlaces, openCheckout } from "./changes/checkout.ts";
import { type CommitFiles, openCommitFiles } from "./changes/commit-files.ts";
import { openCommitStore } from "./changes/commit-store.ts";
import { findChanges } from "./changes/find-changes.ts";
import type { OpenGitHub } from "./changes/github-commits.ts";
import { type BaseCommit, resolveEventBase, resolveNamedBase } from "./changes/resolve-base.ts";
import { chooseRules, type Rules } from "./changes/choose-rules.ts";

/** A file of the base commit, or why there is none. */
export type BaseFile = { found: true; text: string } | { found: false; reason: string };

/** The regular files right in a folder of the base commit, none where it has no such folder, or why they are not known. */
export type BaseFolder =
  { found: true; files: readonly { name: string; sizeBytes: number }[] } | { found: false; reason: string };

export interface BaseReader {
  /** What is compared with, as the workflow or the event names it; null where nothing is. `resolve` tells the commit. */
  readonly revision: string | null;
  /** `path` is relative to the workspace. */
  read(path: string): Promise<BaseFile>;
  /** `directory` is relative as in `read`. */
  list(directory: string): Promise<BaseFolder>;
}

export interface Base extends BaseReader, AsyncDisposable {
  /** The one commit that files, snapshots and changed lines are all compared with. */
  resolve(): Promise<BaseCommit>;
  /** Which lines of the checked-out commit differ from it; asked once. */
  findChanges(): Promise<Changes>;
  /** Whose config counts. It follows the event alone: input `base` does not lead to other rules. */
  chooseRules(): Promise<Rules>;
}

export interface BasePlaces extends CheckoutPlaces {
  /** Input `base`. */
  wanted: string;
  event: EventSubject;
  environment: { readonly eventName: string };
  /** Undefined where there is no token, or it is for another server. */
  fetchCommit: FetchCommit | undefined;
  /** Undefined where there is no token. */
  openGitHub: OpenGitHub;
}

/**
 * The base commit: on a pull request the first parent of GitHub's merge commit where that is checked out (what the
 * change is judged against), else where the checked-out commit left the event's base. Read from the checkout, where that
 * is too shallow from one fetch of the commit, and last from GitHub's API. A `base` that the workflow names and that is
 * nowhere is an InputError. Dispose it to end git and to remove what was fetched.
 */
export function openBase(places: BasePlaces): Base {
  const { wanted, event, openGitHub } = places;
  const isOff = wanted === "none";
  const isNamed = wanted !== "auto" && !isOff;
  const checkout = openCheckout(places);
  const store = openCommitStore(checkout, isOff ? undefined : places.fetchCommit);
  const asking = { event, eventName: places.environment.eventName, checkout, store };
  const resolveEvent = once(() => resolveEventBase({ ...asking, openGitHub: isOff ? undefined : openGitHub }));
  const resolve = once(async (): Promise<BaseCommit> => {
    if (isOff) return { found: false, reason: "input `base` is `none`" };
    return isNamed ? resolveNamedBase(wanted, { ...asking, openGitHub }) : resolveEvent();
  });
  const files = (sha: string): CommitFiles => openCommitFiles(sha, { checkout, store, openGitHub });
  return {
    revision: isNamed ? wanted : isOff ? null : event.baseSha,
    resolve,
    findChanges: once(async () => findChanges(await resolve(), { checkout, store, openGitHub })),
    chooseRules: once(async () => {
      const rulesGitHub = isOff ? undefined : openGitHub;
      const read = (sha: string) => openCommitFiles(sha, { checkout, store, openGitHub: rulesGitHub });
      return chooseRules(event, asking.eventName, { resolve: resolveEvent, files: read });
    }),
    async read(path) {
      const base = await resolve();
      if (!base.found) return base;
      const file = await files(base.sha).read(path);
      if (file.state === "found") return { found: true, text: file.bytes.toString("utf8") };
      return { found: false, reason: file.state === "absent" ? untracked(path) : file.reason };
    },
    async list(directory) {
      const base = await resolve();
      return base.found ? files(base.sha).list(directory) : base;
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function untracked(path: string): string {
  return `the base commit tracks no ${path}; commit one made by \`forge snapshot\` to compare with it`;
}
