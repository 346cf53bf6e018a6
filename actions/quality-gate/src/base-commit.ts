import * as v from "valibot";
import { ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";

/** A file of the base commit, or why there is none. */
export type BaseFile = { found: true; text: string } | { found: false; reason: string };

export interface BaseReader {
  /** "base `a1b2c3d`" or "no base commit", for people. */
  description: string;
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

const NO_BASE: BaseFile = { found: false, reason: "this event has no base commit to compare with" };

/** Reads files of the base commit from the checkout, and where that is too shallow from GitHub. */
export function createBaseReader({ wanted, eventBaseSha, git, openGitHub }: BasePlaces): BaseReader {
  const revision = wanted === "auto" ? eventBaseSha : wanted;
  if (wanted === "none") {
    return {
      description: "compared with nothing",
      read: async () => ({ found: false, reason: "input `base` is `none`" }),
    };
  }
  if (revision === null) return { description: "no base commit", read: async () => NO_BASE };
  return {
    description: `base ${/^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 12) : revision}`,
    async read(path) {
      const commit = (
        await git.read(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
      )?.trim();
      if (commit !== undefined) return readFromCheckout(git, commit, path);
      if (openGitHub === undefined) {
        return {
          found: false,
          reason: "the base commit is not in this checkout, and there is no token to ask GitHub for it",
        };
      }
      return readFromGitHub(await openGitHub(), revision, path);
    },
  };
}

async function readFromCheckout(git: BasePlaces["git"], commit: string, path: string): Promise<BaseFile> {
  const text = await git.read(["cat-file", "blob", `${commit}:${path}`]);
  return text === undefined ? untracked(path) : { found: true, text };
}

const Contents = v.object({ type: v.literal("file"), encoding: v.literal("base64"), content: v.string() });

async function readFromGitHub(client: GitHubClient, revision: string, path: string): Promise<BaseFile> {
  try {
    const file = await client.call("GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, Contents);
    return { found: true, text: Buffer.from(file.content, "base64").toString("utf8") };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.code === "not-found") return untracked(path);
    return { found: false, reason: `the base commit's ${path} could not be read from GitHub (${error.message})` };
  }
}

function untracked(path: string): BaseFile {
  return {
    found: false,
    reason: `the base commit tracks no ${path}; commit one made by \`forge snapshot\` to compare with it`,
  };
}
