import { DiffError, unquotePath } from "./unquote-path.ts";

/** What a diff says of one file before its lines. */
export interface SectionHeader {
  /** What follows `diff --git `. */
  names: string;
  /** The extended headers by their first words, space included. */
  fields: ReadonlyMap<string, string> & { set(field: string, value: string): unknown };
}

/** Where the file lies now and where it lay; null for none. Throws a DiffError where the header contradicts itself. */
export function readPaths({ names, fields }: SectionHeader): { path: string | null; basePath: string | null } {
  const [from, to] = [fields.get("rename from "), fields.get("rename to ")];
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined) throw new DiffError("a rename in it has one name");
    return { path: readName(to), basePath: readName(from) };
  }
  const path = nameOf(names);
  requireSame(path, "a/", fields.get("--- "));
  requireSame(path, "b/", fields.get("+++ "));
  const isNew = fields.has("new file mode ");
  return { path: fields.has("deleted file mode ") ? null : path, basePath: isNew ? null : path };
}

/** Both names of a file that was not renamed are the same, so they part in the middle whatever they hold. */
function nameOf(names: string): string {
  if (names.startsWith('"')) {
    const first = unquotePath(names);
    const second = unquotePath(names.slice(first.length + 1));
    const isWhole = names[first.length] === " " && first.length + 1 + second.length === names.length;
    if (!isWhole) throw new DiffError("a file in it has other than two names");
    return same(first.path, second.path);
  }
  const middle = (names.length - 1) / 2;
  if (names[middle] !== " ") throw new DiffError("a file in it has two names and is not renamed");
  return same(names.slice(0, middle), names.slice(middle + 1));
}

function same(from: string, to: string): string {
  const path = to.slice(2);
  if (from !== `a/${path}` || to !== `b/${path}` || path === "")
    throw new DiffError("a name in it does not start with `a/` or `b/`");
  return path;
}

/** `name` is what `---` or `+++` says: git ends one that holds a space with a tab. */
function requireSame(path: string, prefix: string, name: string | undefined): void {
  if (name === undefined || name === "/dev/null") return;
  const found = readName(name.endsWith("\t") ? name.slice(0, -1) : name);
  if (found !== `${prefix}${path}`) throw new DiffError("a file in it has two names and is not renamed");
}

function readName(name: string): string {
  if (!name.startsWith('"')) return name;
  const { path, length } = unquotePath(name);
  if (length !== name.length) throw new DiffError("something follows a quoted path in it");
  return path;
}
