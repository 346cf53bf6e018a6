import { posix } from "node:path";
import type { GitObjects } from "@chainops/core/runner/git-objects";
import type { Checkout } from "./checkout.ts";
import type { CommitStore } from "./commit-store.ts";
import { askCommit, askFile, askFolder, type OpenGitHub } from "./github-commits.ts";

export type CommitFile =
  { state: "found"; bytes: Buffer; sizeBytes: number } | { state: "absent" } | { state: "unknown"; reason: string };

export type CommitFolder =
  { found: true; files: readonly { name: string; sizeBytes: number }[] } | { found: false; reason: string };

/** The files of one commit, by paths of the workspace. */
export interface CommitFiles {
  /** The first `maxBytes + 1` bytes at most. */
  read(path: string, maxBytes?: number): Promise<CommitFile>;
  /** The regular files right in a folder; none where there is no such folder. */
  list(directory: string): Promise<CommitFolder>;
}

export interface CommitPlaces {
  checkout: Checkout | undefined;
  store: CommitStore;
  openGitHub: OpenGitHub;
}

/** From a repository that has the commit, else from GitHub. */
export function openCommitFiles(sha: string, { checkout, store, openGitHub }: CommitPlaces): CommitFiles {
  const prefix = checkout?.prefix ?? "";
  return {
    async read(path, maxBytes) {
      const inside = withoutPrefix(path, prefix);
      if (inside === undefined) return { state: "absent" };
      for await (const { objects } of store.repositoriesWith(sha)) {
        const answer = await objects.read(`${sha}:${inside}`, maxBytes);
        if (answer === "missing") return { state: "absent" };
        if (answer !== "failed") return answer.type === "blob" ? { state: "found", ...answer } : { state: "absent" };
      }
      return readFromGitHub(openGitHub, sha, inside);
    },
    async list(directory) {
      const inside = withoutPrefix(directory, prefix);
      if (inside === undefined) return { found: true, files: [] };
      for await (const { objects } of store.repositoriesWith(sha)) {
        const files = await listTree(objects, `${sha}:${inside}`);
        if (files !== undefined) return { found: true, files };
      }
      return listOnGitHub(openGitHub, sha, inside);
    },
  };
}

function withoutPrefix(path: string, prefix: string): string | undefined {
  const relative = posix.relative(prefix, path);
  return relative === ".." || relative.startsWith("../") ? undefined : relative;
}

/** `<mode> <name>` and the id in bytes; mode 100 is a regular file: a link's text is no report. */
const REGULAR_FILE = /^100\d{3} ([^]+)$/;

/** A tree's entries in git's own format, so that no process has to be started; undefined where git fails. */
async function listTree(objects: GitObjects, tree: string) {
  const answer = await objects.read(tree);
  if (answer === "failed") return undefined;
  if (answer === "missing" || answer.type !== "tree") return [];
  const files: { name: string; sizeBytes: number }[] = [];
  const idBytes = answer.id.length / 2;
  for (let start = 0; start < answer.bytes.length;) {
    const end = answer.bytes.indexOf(0, start);
    if (end < 0) return undefined;
    const [, name] = REGULAR_FILE.exec(answer.bytes.toString("utf8", start, end)) ?? [];
    const id = answer.bytes.toString("hex", end + 1, end + 1 + idBytes);
    start = end + 1 + idBytes;
    if (name === undefined) continue;
    const file = await objects.read(id, 0);
    if (typeof file === "string") return undefined;
    files.push({ name, sizeBytes: file.sizeBytes });
  }
  return files;
}

async function readFromGitHub(open: OpenGitHub, sha: string, path: string): Promise<CommitFile> {
  const file = await askFile(open, sha, path);
  if (file.known) {
    const bytes = Buffer.from(file.answer.content, "base64");
    return { state: "found", bytes, sizeBytes: bytes.length };
  }
  const absence = await tellAbsence(open, sha, path, file.reason);
  return absence === undefined ? { state: "absent" } : { state: "unknown", reason: absence };
}

/** Each file of a folder is one more request, and a few times as many entries are all that the API lists. */
const MAX_ASKED_FILES = 100;

async function listOnGitHub(open: OpenGitHub, sha: string, directory: string): Promise<CommitFolder> {
  const folder = await askFolder(open, sha, directory);
  if (!folder.known) {
    const reason = await tellAbsence(open, sha, directory, folder.reason);
    return reason === undefined ? { found: true, files: [] } : { found: false, reason };
  }
  const files = folder.answer.filter(({ type }) => type === "file");
  if (files.length > MAX_ASKED_FILES) {
    const reason = `the base commit's ${directory} has more than ${MAX_ASKED_FILES} files, too many to ask GitHub for; check out the base commit too (\`fetch-depth: 0\`)`;
    return { found: false, reason };
  }
  return { found: true, files: files.map(({ name, size }) => ({ name, sizeBytes: size })) };
}

/** Why a path is not known; undefined where the commit has none such. One 404 means a missing path and a missing commit. */
async function tellAbsence(open: OpenGitHub, sha: string, path: string, reason: string): Promise<string | undefined> {
  if (open === undefined) return `the base commit is not in this checkout, and ${reason}`;
  const commit = reason === "absent" ? await askCommit(open, sha) : { known: false as const, reason };
  if (commit.known) return undefined;
  if (commit.reason === "absent") return "the base commit is neither in this checkout nor on GitHub any more";
  return `the base commit's ${path} could not be read from GitHub (${commit.reason})`;
}
