import { readCommit } from "./commit.ts";
import { findMergeBase } from "./history.ts";
import { type LineDiff, diffLines } from "./line-diff.ts";
import type { ObjectStore } from "./object-store.ts";
import { type Snapshot, putFile, readSnapshot, removePath } from "./tree.ts";

export interface FileChange {
  readonly path: string;
  readonly status: "added" | "modified" | "removed";
  /** Blob id after the change, or before it where the file was removed. */
  readonly blobId: string;
  /** Null for binary files. */
  readonly diff: LineDiff | null;
}

/** Files that differ between two snapshots, by path. Renames show as a removal and an addition. */
export function listFileChanges(store: ObjectStore, before: Snapshot, after: Snapshot): FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [old, current] = [before.get(path), after.get(path)];
    if (old?.id === current?.id && old?.mode === current?.mode) return [];
    const status = old === undefined ? "added" : current === undefined ? "removed" : "modified";
    const blobId = current?.id ?? old?.id ?? "";
    return [{ path, status, blobId, diff: diffBlobs(store, old?.id, current?.id) } as const];
  });
}

/** The files of a commit; none for an unknown id. */
export function readCommitSnapshot(store: ObjectStore, commitId: string | undefined): Snapshot {
  const commit = commitId === undefined ? undefined : readCommit(store, commitId);
  return commit === undefined ? new Map() : readSnapshot(store, commit.tree);
}

/** `into` with the changes that `from` made since they parted; undefined where both changed a file differently. */
export function mergeSnapshots(store: ObjectStore, into: string, from: string): Snapshot | undefined {
  const base = readCommitSnapshot(store, findMergeBase(store, into, from)?.id);
  const [ours, theirs] = [readCommitSnapshot(store, into), readCommitSnapshot(store, from)];
  const merged: Snapshot = new Map(ours);
  for (const path of new Set([...base.keys(), ...theirs.keys()])) {
    const [original, our, their] = [base.get(path), ours.get(path), theirs.get(path)];
    if (original?.id === their?.id || our?.id === their?.id) continue;
    if (original?.id !== our?.id) return undefined;
    if (their === undefined) removePath(merged, path);
    else putFile(merged, path, their);
  }
  return merged;
}

function diffBlobs(store: ObjectStore, before: string | undefined, after: string | undefined): LineDiff | null {
  const [old, current] = [before, after].map((id) => (id === undefined ? undefined : store.read("blob", id)));
  const isBinary = [old, current].some((content) => content?.includes(0));
  return isBinary ? null : diffLines(old?.toString("utf8") ?? "", current?.toString("utf8") ?? "");
}
