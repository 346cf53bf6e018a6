import * as v from "valibot";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";

/** A file of the base commit, or why there is none. */
export type BaseFile = { found: true; text: string } | { found: false; reason: string };

export interface BaseReader {
  /** The commit, tag or branch that is compared with; null where none is. */
  readonly revision: string | null;
  /** `path` is relative to the working directory's place in the workspace. */
  read(path: string): Promise<BaseFile>;
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
  return {
    revision,
    async read(path) {
      const commit = await resolved;
      if (commit !== undefined) return readFromCheckout(git, commit.trim(), path);
      const file = await readElsewhere(openGitHub, revision, path);
      if (file !== "no such commit") return file;
      if (isNamed) throw unknownBase(revision, openGitHub !== undefined);
      return { found: false, reason: missingCommit(openGitHub !== undefined) };
    },
  };
}

function withoutBase(reason: string): BaseReader {
  return { revision: null, read: async () => ({ found: false, reason }) };
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

async function readElsewhere(
  openGitHub: BasePlaces["openGitHub"],
  revision: string,
  path: string,
): Promise<BaseFile | "no such commit"> {
  if (openGitHub === undefined) return "no such commit";
  try {
    return await readFromGitHub(await openGitHub(), revision, path);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { found: false, reason: `the base commit's ${path} could not be read from GitHub (${error.message})` };
  }
}

const Contents = v.object({ type: v.literal("file"), encoding: v.literal("base64"), content: v.string() });
const Commit = v.object({ sha: v.string() });

async function readFromGitHub(
  client: GitHubClient,
  revision: string,
  path: string,
): Promise<BaseFile | "no such commit"> {
  try {
    const file = await client.call("GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, Contents);
    return { found: true, text: Buffer.from(file.content, "base64").toString("utf8") };
  } catch (error) {
    if (!isAbsence(error)) throw error;
  }
  // The same 404 means a missing file and a missing commit.
  try {
    await client.call("GET /repos/{owner}/{repo}/commits/{ref}", { ref: revision }, Commit);
    return untracked(path);
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
