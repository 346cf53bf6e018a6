import type { ObjectStore } from "./object-store.ts";

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly timeSeconds: number;
  /** As git writes it: `+0200`. */
  readonly offset: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** Writes a commit object in git's own format and returns its id. */
export function writeCommit(store: ObjectStore, commit: Omit<Commit, "id">): string {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${renderSignature(commit.author)}`,
    `committer ${renderSignature(commit.committer)}`,
  ];
  return store.write("commit", Buffer.from(`${lines.join("\n")}\n\n${commit.message}`));
}

/** Reads a commit object; undefined where the id names none. */
export function readCommit(store: ObjectStore, id: string): Commit | undefined {
  const text = store.read("commit", id)?.toString("utf8");
  if (text === undefined) return undefined;
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n");
  const values = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    id,
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: parseSignature(values("author")[0] ?? ""),
    committer: parseSignature(values("committer")[0] ?? ""),
    message: text.slice(end + 2),
  };
}

/** A signature from the API's ISO 8601 date, whose offset git keeps. */
export function createSignature(name: string, email: string, isoDate: string): Signature {
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(isoDate);
  return {
    name,
    email,
    timeSeconds: Math.floor(Date.parse(isoDate) / 1000),
    offset: offset === null ? "+0000" : `${offset[1]}${offset[2]}`,
  };
}

function renderSignature({ name, email, timeSeconds, offset }: Signature): string {
  return `${cleanField(name)} <${cleanField(email)}> ${timeSeconds} ${offset}`;
}

// git strips these characters, for they would end the field.
const cleanField = (text: string): string => text.replaceAll(/[<>\n\0]/g, "");

function parseSignature(line: string): Signature {
  const match = /^(.*) <([^>]*)> (\d+) ([+-]\d{4})$/.exec(line);
  return {
    name: match?.[1] ?? "",
    email: match?.[2] ?? "",
    timeSeconds: Number(match?.[3] ?? 0),
    offset: match?.[4] ?? "+0000",
  };
}
