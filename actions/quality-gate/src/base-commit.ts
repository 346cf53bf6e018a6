import * as v from "valibot";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";

/** A file of the base commit, or why there is none. */
export type BaseFile = { found: true; text: string } | { found: false; reason: string };

/** The regular files right in a folder of the base commit, none where it has no such folder, or why they are not known. */
export type BaseFolder =
  { found: true; files: readonly { name: string; sizeBytes: number }[] } | { found: false; reason: string };

export interface BaseReader {
  /** The commit, tag or branch that is compared with; null where none is. */
  readonly revision: string | null;
  /** `path` is relative to the working directory's place in the workspace. */
  read(path: string): Promise<BaseFile>;
  /** `directory` is relative as in `read`. */
  list(directory: string): Promise<BaseFolder>;
}

export interface BasePlaces {
  /** Input `base`. */
  wanted: string;
  /** Base commit of the event; null where the event names none. */
  eventBaseSha: string | null;
  git: { read(args: readonly string[]): Promise<string | undefined> };
  /** Undefined where there is no token. */
  openGitHub: (() => Promise<GitHubClient>) | undefined;
}

/**
 * Reads files of the base commit from the checkout, and where that is too shallow from GitHub. A `base` that the workflow
 * names and that is nowhere is an InputError: it would turn the comparison off for good.
 */
export function createBaseReader({ wanted, eventBaseSha, git, openGitHub }: BasePlaces): BaseReader {
  if (wanted === "none") return withoutBase("input `base` is `none`");
  const isNamed = wanted !== "auto";
  const revision = isNamed ? wanted : eventBaseSha;
  if (revision === null) return withoutBase("this event has no base commit to compare with");
  const resolved = git.read(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  const orNoCommit = <T>(answer: T | "no such commit") => {
    if (answer !== "no such commit") return answer;
    if (isNamed) throw unknownBase(revision, openGitHub !== undefined);
    return { found: false as const, reason: missingCommit(openGitHub !== undefined) };
  };
  return {
    revision,
    async read(path) {
      const commit = await resolved;
      if (commit !== undefined) return readFromCheckout(git, commit.trim(), path);
      return orNoCommit(await readElsewhere(openGitHub, revision, path));
    },
    async list(directory) {
      const commit = await resolved;
      if (commit !== undefined) return listCheckout(git, commit.trim(), directory);
      return orNoCommit(await listElsewhere(openGitHub, revision, directory));
    },
  };
}

function withoutBase(reason: string): BaseReader {
  return { revision: null, read: async () => ({ found: false, reason }), list: async () => ({ found: false, reason }) };
}

function missingCommit(wasAsked: boolean): string {
  return wasAsked
    ? "the base commit is neither in this checkout nor on GitHub any more"
    : "the base commit is not in this checkout, and there is no token to ask GitHub for it";
}

function unknownBase(revision: string, wasAsked: boolean): InputError {
  const nowhere = wasAsked ? "nor on GitHub" : "and there is no token to ask GitHub for it";
  return new InputError(
    `Input \`base\`: found ${JSON.stringify(revision)}, which is no commit, tag or branch of this checkout, ${nowhere}. Correct it, or check out more (\`fetch-depth: 0\`).`,
  );
}

async function readFromCheckout(git: BasePlaces["git"], commit: string, path: string): Promise<BaseFile> {
  const text = await git.read(["cat-file", "blob", `${commit}:${path}`]);
  return text === undefined ? untracked(path) : { found: true, text };
}

/** `<mode> blob <id> <size>\t<name>`, where mode 100 is a regular file: a link's text is no report. */
const TREE_ENTRY = /^100\d{3} blob [0-9a-f]{40,64} +(\d{1,15})\t(?:.*\/)?([^/]+)$/s;

async function listCheckout(git: BasePlaces["git"], commit: string, directory: string): Promise<BaseFolder> {
  const listed = await git.read(["ls-tree", "--full-tree", "-z", "-l", commit, "--", `${directory}/`]);
  if (listed === undefined) return { found: false, reason: `git cannot list the base commit's ${directory}` };
  const files = listed.split("\0").flatMap((entry) => {
    const [, size, name] = TREE_ENTRY.exec(entry) ?? [];
    return name === undefined ? [] : [{ name, sizeBytes: Number(size) }];
  });
  return { found: true, files };
}

async function readElsewhere(
  openGitHub: BasePlaces["openGitHub"],
  revision: string,
  path: string,
): Promise<BaseFile | "no such commit"> {
  const file = await askGitHub(openGitHub, revision, path, Contents);
  if (!file.known) return file.reason === "no such path" ? untracked(path) : orReason(file.reason);
  return { found: true, text: Buffer.from(file.answer.content, "base64").toString("utf8") };
}

/** Each file of a folder is one more request, and this many entries are all that the API lists. */
const MAX_ASKED_FILES = 100;

async function listElsewhere(
  openGitHub: BasePlaces["openGitHub"],
  revision: string,
  directory: string,
): Promise<BaseFolder | "no such commit"> {
  const folder = await askGitHub(openGitHub, revision, directory, Folder);
  if (!folder.known) return folder.reason === "no such path" ? { found: true, files: [] } : orReason(folder.reason);
  const files = folder.answer.filter(({ type }) => type === "file");
  if (files.length > MAX_ASKED_FILES) {
    const reason = `the base commit's ${directory} has more than ${MAX_ASKED_FILES} files, too many to ask GitHub for; check out the base commit too (\`fetch-depth: 0\`)`;
    return { found: false, reason };
  }
  return { found: true, files: files.map(({ name, size }) => ({ name, sizeBytes: size })) };
}

function orReason(reason: string): { found: false; reason: string } | "no such commit" {
  return reason === "no such commit" ? reason : { found: false, reason };
}

const Contents = v.object({ type: v.literal("file"), encoding: v.literal("base64"), content: v.string() });
const Folder = v.array(v.object({ type: v.string(), name: v.string(), size: v.number() }));
const Commit = v.object({ sha: v.string() });

type Asked<T> = { known: true; answer: T } | { known: false; reason: string };

/** `reason` is "no such path", "no such commit" or words for people. */
async function askGitHub<T>(
  openGitHub: BasePlaces["openGitHub"],
  revision: string,
  path: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<Asked<T>> {
  if (openGitHub === undefined) return { known: false, reason: "no such commit" };
  try {
    const client = await openGitHub();
    try {
      const answer = await client.call("GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, schema);
      return { known: true, answer };
    } catch (error) {
      if (!isAbsence(error)) throw error;
      return { known: false, reason: await tellAbsence(client, revision) };
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { known: false, reason: `the base commit's ${path} could not be read from GitHub (${error.message})` };
  }
}

/** The same 404 means a missing path and a missing commit. */
async function tellAbsence(client: GitHubClient, revision: string): Promise<"no such path" | "no such commit"> {
  try {
    await client.call("GET /repos/{owner}/{repo}/commits/{ref}", { ref: revision }, Commit);
    return "no such path";
  } catch (error) {
    if (!isAbsence(error)) throw error;
    return "no such commit";
  }
}

/** GitHub answers 422 for a name that could be a commit id and is none. */
function isAbsence(error: unknown): boolean {
  return error instanceof ServiceError && (error.code === "not-found" || error.status === 422);
}

function untracked(path: string): BaseFile {
  return {
    found: false,
    reason: `the base commit tracks no ${path}; commit one made by \`forge snapshot\` to compare with it`,
  };
}
