import type { ObjectStore } from "./object-store.ts";

export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** Files by path from the root of a tree: what a tree means, without its folders. */
export type Snapshot = Map<string, { readonly mode: string; readonly id: string }>;

export const treeMode = "040000";

/** Entries of one tree object in git's order; undefined where the id names no tree. */
export function readTree(store: ObjectStore, id: string): TreeEntry[] | undefined {
  const content = store.read("tree", id);
  if (content === undefined) return undefined;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    entries.push({
      mode: content.toString("latin1", at, space).padStart(6, "0"),
      name: content.toString("utf8", space + 1, end),
      id: content.toString("hex", end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

/** All files below a tree, folders opened. */
export function readSnapshot(store: ObjectStore, treeId: string, prefix = ""): Snapshot {
  const snapshot: Snapshot = new Map();
  for (const { mode, name, id } of readTree(store, treeId) ?? []) {
    const path = `${prefix}${name}`;
    if (mode !== treeMode) snapshot.set(path, { mode, id });
    else for (const [below, entry] of readSnapshot(store, id, `${path}/`)) snapshot.set(below, entry);
  }
  return snapshot;
}

/** Writes the trees that hold a snapshot and returns the root's id; no file gives git's well-known empty tree. */
export function writeSnapshot(store: ObjectStore, snapshot: Snapshot): string {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, Snapshot>();
  for (const [path, entry] of snapshot) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      entries.push({ ...entry, name: path });
    } else {
      const folder = path.slice(0, slash);
      folders.set(folder, (folders.get(folder) ?? new Map()).set(path.slice(slash + 1), entry));
    }
  }
  for (const [name, below] of folders) entries.push({ mode: treeMode, name, id: writeSnapshot(store, below) });
  return store.write("tree", encodeTree(entries));
}

/** Puts a file into a snapshot; a folder of that name, or a file where its folders must be, gives way. */
export function putFile(snapshot: Snapshot, path: string, entry: { mode: string; id: string }): void {
  removePath(snapshot, path);
  const parts = path.split("/");
  for (let depth = 1; depth < parts.length; depth++) snapshot.delete(parts.slice(0, depth).join("/"));
  snapshot.set(path, entry);
}

/** Removes a file, or all files below a folder; false where there was none. */
export function removePath(snapshot: Snapshot, path: string): boolean {
  const below = [...snapshot.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
  for (const found of below) snapshot.delete(found);
  return below.length > 0;
}

// git compares names as bytes, a folder's as if a slash followed it.
function encodeTree(entries: readonly TreeEntry[]): Buffer {
  const sortKey = ({ mode, name }: TreeEntry) => Buffer.from(mode === treeMode ? `${name}/` : name);
  const sorted = entries.toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  return Buffer.concat(
    sorted.flatMap(({ mode, name, id }) => [
      Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`),
      Buffer.from(id, "hex"),
    ]),
  );
}
