import type { RepositoryCall, RepositoryOperation } from "../call.ts";
import { readCommit } from "../git/commit.ts";
import {
  type Snapshot,
  type TreeEntry,
  putFile,
  readSnapshot,
  readTree,
  removePath,
  treeMode,
  writeSnapshot,
} from "../git/tree.ts";
import { conflictingState, notFound } from "../refusal.ts";
import type { Repository } from "../world.ts";
import { findCommit } from "./find-commit.ts";
import { refuseEmpty } from "./git-objects.ts";
import { apiUrl } from "./repository-urls.ts";

interface TreeBody {
  readonly base_tree?: string;
  readonly tree: readonly NewEntry[];
}

interface NewEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

export const gitTreeOperations: Readonly<Record<string, RepositoryOperation>> = {
  "git/create-tree": (call) => {
    const { repository } = call;
    refuseEmpty(repository);
    const body = call.body as TreeBody;
    if (body.tree.length === 0) throw conflictingState("Invalid tree info");
    const snapshot = readBase(repository, body.base_tree);
    for (const entry of body.tree) applyEntry(repository, snapshot, entry);
    return { status: 201, body: presentTree(call, writeSnapshot(repository.objects, snapshot), false) };
  },

  "git/get-tree": (call) => {
    const { repository, params } = call;
    const name = params.text("tree_sha");
    const treeId = repository.objects.kindOf(name) === "tree" ? name : findCommit(repository, name)?.tree;
    if (treeId === undefined) throw notFound();
    return { status: 200, body: presentTree(call, treeId, params.optionalText("recursive") !== undefined) };
  },
};

function readBase({ objects }: Repository, base: string | undefined): Snapshot {
  if (base === undefined) return new Map();
  const treeId = objects.kindOf(base) === "tree" ? base : readCommit(objects, base)?.tree;
  if (treeId === undefined) throw notFound();
  return readSnapshot(objects, treeId);
}

function applyEntry({ objects }: Repository, snapshot: Snapshot, entry: NewEntry): void {
  const { path = "", mode = "100644", sha, content } = entry;
  const parts = path.split("/");
  if (parts.some((part) => ["", ".", "..", ".git"].includes(part.toLowerCase()) || part.includes("\0"))) {
    throw conflictingState("tree.path contains a malformed path component");
  }
  if ((sha === undefined) === (content === undefined)) {
    throw conflictingState("Must supply either tree.sha or tree.content, and not both.");
  }
  if (sha === null) {
    if (!removePath(snapshot, path)) throw conflictingState("GitRPC::BadObjectState");
    return;
  }
  if (mode === treeMode) return graftTree({ objects }, snapshot, path, sha ?? "");
  const id = sha ?? objects.write("blob", Buffer.from(content ?? ""));
  if (mode !== "160000" && objects.kindOf(id) !== "blob") {
    throw conflictingState(`tree.sha ${id} is not a valid blob`);
  }
  putFile(snapshot, path, { mode, id });
}

function graftTree({ objects }: Pick<Repository, "objects">, snapshot: Snapshot, path: string, treeId: string): void {
  if (objects.kindOf(treeId) !== "tree") throw conflictingState(`tree.sha ${treeId} is not a valid tree`);
  removePath(snapshot, path);
  for (const [below, file] of readSnapshot(objects, treeId)) putFile(snapshot, `${path}/${below}`, file);
}

function presentTree(call: RepositoryCall, treeId: string, isRecursive: boolean): Record<string, unknown> {
  const tree = listEntries(call.repository, treeId, "", isRecursive).map((entry) => presentEntry(call, entry));
  return { sha: treeId, url: `${apiUrl(call.links, call.repository)}/git/trees/${treeId}`, tree, truncated: false };
}

function listEntries(
  { objects }: Pick<Repository, "objects">,
  treeId: string,
  prefix: string,
  isRecursive: boolean,
): TreeEntry[] {
  return (readTree(objects, treeId) ?? []).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    const below = isRecursive && entry.mode === treeMode ? listEntries({ objects }, entry.id, `${name}/`, true) : [];
    return [{ ...entry, name }, ...below];
  });
}

function presentEntry({ links, repository }: RepositoryCall, { mode, name, id }: TreeEntry): Record<string, unknown> {
  const api = `${apiUrl(links, repository)}/git`;
  if (mode === "160000") return { path: name, mode, type: "commit", sha: id };
  if (mode === treeMode) return { path: name, mode, type: "tree", sha: id, url: `${api}/trees/${id}` };
  const size = repository.objects.read("blob", id)?.length ?? 0;
  return { path: name, mode, type: "blob", sha: id, size, url: `${api}/blobs/${id}` };
}
