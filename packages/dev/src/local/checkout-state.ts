import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { InputError } from "@chainops/core/errors";

/** What a pull request of the current branch would be made of. */
export interface BranchComparison {
  readonly baseSha: string;
  /** Name of the base branch, for people; a revision that is no branch counts as `main`. */
  readonly baseBranch: string;
  readonly headSha: string;
  readonly headBranch: string;
}

/** The checkout that a directory lies in. */
export interface Checkout {
  /** Top level of the repository: what GITHUB_WORKSPACE is after actions/checkout. */
  readonly root: string;
  /** The directory relative to `root`, `.` for the top level itself. */
  readonly inside: string;
  readonly headSha: string;
}

/** Finds the checkout around `directory`. Throws an InputError where there is no repository or no commit. */
export async function locateCheckout(directory: string): Promise<Checkout> {
  const facts = await stat(directory).catch(() => undefined);
  if (facts?.isDirectory() !== true) throw new InputError(`${directory} is no directory: name one with --workspace.`);
  const root = await readGit(directory, ["rev-parse", "--show-toplevel"]);
  if (root === undefined || root === "") {
    throw new InputError(
      `${directory} is no checkout of a git repository: name one with --workspace, or run git init and commit.`,
    );
  }
  const headSha = await readGit(root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (headSha === undefined) {
    throw new InputError(`${root} has no commit yet: commit once, so that the result can say what it is about.`);
  }
  const prefix = (await readGit(directory, ["rev-parse", "--show-prefix"])) ?? "";
  return { root: path.resolve(root), inside: path.posix.join(prefix, ".").replace(/(?<=.)\/$/, ""), headSha };
}

/**
 * The current branch against `base`, else against the default branch (origin's, else main or master), else against the
 * first parent. Compared is from where both parted, as the merged state of a pull request would be. Only reads.
 */
export async function compareBranch(
  { root: workspace, headSha }: Checkout,
  base: string | undefined,
): Promise<BranchComparison> {
  const headBranch = (await readGit(workspace, ["symbolic-ref", "--quiet", "--short", "HEAD"])) ?? "detached-head";
  const candidate = base ?? (await findDefaultBranch(workspace));
  const baseSha = candidate === undefined ? undefined : await forkPoint(workspace, candidate, base !== undefined);
  const baseBranch = (candidate ?? "main").replace(/^(?:refs\/heads\/|origin\/)/, "");
  const names = { headSha, headBranch, baseBranch: /^[\w./-]+$/.test(baseBranch) ? baseBranch : "main" };
  if (baseSha !== undefined && baseSha !== headSha) return { baseSha, ...differing(names) };
  if (base !== undefined)
    throw new InputError(`--base ${base} already holds the checked-out commit: there is nothing to compare.`);
  const parent = await readGit(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^1"]);
  if (parent === undefined)
    throw new InputError("The checked-out commit has no parent to compare with: name a revision with --base.");
  return { baseSha: parent, ...differing(names) };
}

/** Head and base are two branches on GitHub, also where the current one is the default branch. */
function differing<T extends { headBranch: string; baseBranch: string }>(names: T): T {
  return names.headBranch === names.baseBranch ? { ...names, headBranch: `${names.headBranch}-local` } : names;
}

async function findDefaultBranch(workspace: string): Promise<string | undefined> {
  const remote = await readGit(workspace, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  for (const name of [remote, "main", "master"]) {
    if (name !== undefined && (await resolveCommit(workspace, name)) !== undefined) return name;
  }
  return undefined;
}

async function forkPoint(workspace: string, revision: string, isNamed: boolean): Promise<string | undefined> {
  const commit = await resolveCommit(workspace, revision);
  if (commit === undefined && isNamed)
    throw new InputError(`--base ${JSON.stringify(revision)} is no commit, tag or branch of ${workspace}.`);
  const fork = commit === undefined ? undefined : await readGit(workspace, ["merge-base", commit, "HEAD"]);
  if (fork === undefined && isNamed)
    throw new InputError(`--base ${revision} and the checked-out commit have no commit in common.`);
  return fork;
}

function resolveCommit(workspace: string, revision: string): Promise<string | undefined> {
  return readGit(workspace, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
}

/** Trimmed output, or undefined where git fails. */
async function readGit(workspace: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("git", ["-C", workspace, ...args], {
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
    });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
