import { type Commit, readCommit } from "./commit.ts";
import type { ObjectStore } from "./object-store.ts";

/** The commit and all its ancestors, newest first (by commit time, parents always after children of equal time). */
export function listHistory(store: ObjectStore, id: string): Commit[] {
  const seen = new Map<string, Commit>();
  const waiting = [id];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const commit = seen.has(next) ? undefined : readCommit(store, next);
    if (commit === undefined) continue;
    seen.set(next, commit);
    waiting.push(...commit.parents);
  }
  return [...seen.values()].toSorted((a, b) => b.committer.timeSeconds - a.committer.timeSeconds);
}

/** Whether `ancestor` is reachable from `id` (a commit is its own ancestor): git's fast-forward rule. */
export function isAncestor(store: ObjectStore, ancestor: string, id: string): boolean {
  return listHistory(store, id).some((commit) => commit.id === ancestor);
}

/** The best common ancestor: a common one that no other common one descends from. */
export function findMergeBase(store: ObjectStore, a: string, b: string): Commit | undefined {
  const ofA = new Set(listHistory(store, a).map((commit) => commit.id));
  const common = listHistory(store, b).filter((commit) => ofA.has(commit.id));
  const older = new Set(common.flatMap((commit) => commit.parents));
  return common.find((commit) => !older.has(commit.id));
}

/** Commits reachable from `head` and not from `base`, oldest first, as GitHub lists a pull request's. */
export function listCommitsBetween(store: ObjectStore, base: string, head: string): Commit[] {
  const inBase = new Set(listHistory(store, base).map((commit) => commit.id));
  return listHistory(store, head)
    .filter((commit) => !inBase.has(commit.id))
    .toReversed();
}
