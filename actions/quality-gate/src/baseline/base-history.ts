import * as v from "valibot";
import { ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";

/** The base commit itself and how many first parents before it may stand for it. */
export const MAX_FIRST_PARENTS = 20;

const COMMIT_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const sha = v.pipe(v.string(), v.regex(COMMIT_ID));
const CommitsSchema = v.array(v.object({ sha, parents: v.array(v.object({ sha })) }));

export interface HistoryPlaces {
  /** The base commit. */
  commit: string;
  git: { read(args: readonly string[]): Promise<string | undefined> };
  openGitHub: () => Promise<GitHubClient>;
}

/**
 * The base commit and its first parents, newest first, at most 21: from the checkout where it is deep enough, else one
 * request to GitHub, whose list of 100 commits may hold fewer of them. Throws a ServiceError.
 */
export async function readBaseHistory(places: HistoryPlaces): Promise<readonly string[]> {
  const local = await readLocal(places);
  if (local.isWhole) return local.commits;
  try {
    const remote = await readRemote(await places.openGitHub(), places.commit);
    return remote.length > local.commits.length ? remote : local.commits;
  } catch (error) {
    if (!(error instanceof ServiceError) || local.commits.length === 0) throw error;
    return local.commits;
  }
}

async function readLocal({ git, commit }: HistoryPlaces): Promise<{ commits: readonly string[]; isWhole: boolean }> {
  const wanted = MAX_FIRST_PARENTS + 1;
  const [listed, shallow] = await Promise.all([
    git.read(["rev-list", "--first-parent", `--max-count=${wanted}`, commit, "--"]),
    git.read(["rev-parse", "--is-shallow-repository"]),
  ]);
  const commits = (listed ?? "").split("\n").filter((line) => COMMIT_ID.test(line));
  return { commits, isWhole: commits.length === wanted || (commits.length > 0 && shallow?.trim() === "false") };
}

async function readRemote(client: GitHubClient, commit: string): Promise<readonly string[]> {
  const route = "GET /repos/{owner}/{repo}/commits";
  const listed = await client.call(route, { sha: commit, per_page: 100 }, CommitsSchema);
  const parents = new Map(listed.map(({ sha: id, parents: [first] }) => [id, first?.sha]));
  const commits: string[] = [];
  for (
    let at: string | undefined = commit;
    at !== undefined && commits.length <= MAX_FIRST_PARENTS;
    at = parents.get(at)
  ) {
    commits.push(at);
  }
  return commits;
}
