import { ServiceError } from "../errors.ts";
import type { GitDataPort } from "./git-ref-store.ts";
import { settleRefusedMove } from "./settle-refused-move.ts";

export interface GitResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `git <args>` in a repository, bare or not, with a filtered environment, and `input` on its stdin. */
export type RunGit = (args: readonly string[], input: string) => Promise<GitResult>;

export interface LocalGitDataOptions {
  /** Full name, `refs/chainops/state`. */
  readonly ref: string;
  /** Where the ref lives: a remote's name or URL without credentials. Default: the repository itself. */
  readonly remote?: string;
}

const IDENTITY = ["-c", "user.name=chainops-actions", "-c", "user.email=chainops-actions@localhost"];
const QUIET = ["-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "core.hooksPath=/dev/null"];
const OBJECT_ID = /^[0-9a-f]{40,64}$/;

/** A ref through git's own plumbing. With a remote, commits are made here and pushed there, never by force. */
export function createLocalGitData(runGit: RunGit, { ref, remote }: LocalGitDataOptions): GitDataPort {
  const git = async (args: readonly string[], input = ""): Promise<string> => {
    const result = await runGit([...QUIET, ...args], input);
    if (result.exitCode !== 0) throw gitFailure(args, result);
    return result.stdout;
  };
  const readHead = remote === undefined ? () => readLocalHead(git, ref) : () => fetchRemoteHead(git, remote, ref);
  const listTree = rememberListing(git);
  return {
    readHead,
    readFile: async (commit, name, maxBytes) => {
      const entry = (await listTree(commit)).find((each) => each.name === name);
      if (entry === undefined) return undefined;
      if (!entry.mode.startsWith("100")) {
        throw new ServiceError("malformed-response", `The state file ${name} in ${ref} is not a regular file.`);
      }
      if (entry.size > maxBytes) {
        throw new ServiceError("body-too-large", `The state file ${name} in ${ref} is larger than ${maxBytes} bytes.`);
      }
      return git(["cat-file", "blob", entry.id]);
    },
    createCommit: async ({ parent, name, text, message }) => {
      const blob = (await git(["hash-object", "-w", "--stdin"], text)).trim();
      const others = parent === undefined ? [] : await listTree(parent);
      const kept = others.filter((entry) => entry.name !== name).map((entry) => entry.line);
      const lines = [...kept, `100644 blob ${blob}\t${name}`];
      const tree = (await git(["mktree", "-z"], `${lines.join("\0")}\0`)).trim();
      const parents = parent === undefined ? [] : ["-p", parent];
      return (await git([...IDENTITY, "commit-tree", tree, ...parents, "-F", "-"], message)).trim();
    },
    moveRef: async (from, to) => {
      const zero = "0".repeat(to.length);
      const args =
        remote === undefined ? ["update-ref", ref, to, from ?? zero] : ["push", "--quiet", remote, `${to}:${ref}`];
      try {
        await git(args);
        return true;
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        return settleRefusedMove(error, { from, to }, readHead);
      }
    },
  };
}

type Git = (args: readonly string[], input?: string) => Promise<string>;

async function readLocalHead(git: Git, ref: string): Promise<string | undefined> {
  const listed = await git(["for-each-ref", "--format=%(objectname) %(refname)", ref]);
  return findHead(listed, " ", ref);
}

// The head is asked for first and its commit fetched after: should the ref move in between, the older commit comes too.
async function fetchRemoteHead(git: Git, remote: string, ref: string): Promise<string | undefined> {
  const head = findHead(await git(["ls-remote", remote, ref]), "\t", ref);
  if (head !== undefined) await git(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", remote, ref]);
  return head;
}

function findHead(listed: string, separator: string, ref: string): string | undefined {
  const fields = listed.split("\n").map((line) => line.split(separator));
  return fields.find(([id = "", name]) => name === ref && OBJECT_ID.test(id))?.[0];
}

interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  /** Bytes; NaN for what is no blob. */
  readonly size: number;
  readonly name: string;
  /** As `git mktree -z` reads it. */
  readonly line: string;
}

// The tree of a commit never changes, and a write starts from the one that was read just before.
function rememberListing(git: Git): (commit: string) => Promise<readonly TreeEntry[]> {
  let last: { readonly commit: string; readonly entries: readonly TreeEntry[] } | undefined;
  return async (commit) => {
    if (last?.commit !== commit) last = { commit, entries: parseTree(await git(["ls-tree", "-z", "-l", commit])) };
    return last.entries;
  };
}

function parseTree(listing: string): TreeEntry[] {
  return listing
    .split("\0")
    .filter((row) => row !== "")
    .map((row) => {
      const tab = row.indexOf("\t");
      const [mode = "", type = "", id = "", size = ""] = row.slice(0, tab).split(/ +/);
      const name = row.slice(tab + 1);
      return { mode, id, size: Number(size), name, line: `${mode} ${type} ${id}\t${name}` };
    });
}

function gitFailure(args: readonly string[], { exitCode, stderr }: GitResult): ServiceError {
  const said = stderr
    .replaceAll(/\p{C}+/gu, " ")
    .trim()
    .slice(0, 500);
  return new ServiceError("process-failed", `git ${args[0] ?? ""} ended with ${exitCode}: ${said}`);
}
