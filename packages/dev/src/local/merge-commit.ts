import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const IDENTITY = {
  GIT_AUTHOR_NAME: "ChainOps Example",
  GIT_AUTHOR_EMAIL: "example@chainops.invalid",
  GIT_COMMITTER_NAME: "ChainOps Example",
  GIT_COMMITTER_EMAIL: "example@chainops.invalid",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

/**
 * Checks out what a `pull_request` run gets: a merge of head into base, whose first parent is base. Untracked files
 * stay. Returns the merge commit's id, the run's GITHUB_SHA.
 */
export async function checkOutMergeCommit(directory: string, baseSha: string, headSha: string): Promise<string> {
  const git = async (...args: string[]) =>
    (await run("git", args, { cwd: directory, env: { ...process.env, ...IDENTITY } })).stdout.trim();
  const tree = await git("rev-parse", `${headSha}^{tree}`);
  const merge = await git("commit-tree", tree, "-p", baseSha, "-p", headSha, "-m", `Merge ${headSha} into ${baseSha}`);
  await git("checkout", "--quiet", "--detach", merge);
  return merge;
}
