import { type GitHubDouble, startGitHubDouble } from "../github-double/github-double.ts";

/** A pull request on the built-in GitHub double, ready to be judged. */
export interface PullRequestScene {
  github: GitHubDouble;
  repository: string;
  number: number;
  token: string;
  /** What GITHUB_EVENT_PATH holds. */
  payload: Readonly<Record<string, unknown>>;
}

export interface PullRequestSource {
  /** A git repository with both commits. */
  directory: string;
  repository: string;
  baseSha: string;
  /** Also the default branch of the simulated repository. */
  baseBranch: string;
  headSha: string;
  headBranch: string;
  title: string;
}

/** Starts the double, pushes both commits into it and opens a pull request. The caller disposes of `github`. */
export async function simulatePullRequest(source: PullRequestSource): Promise<PullRequestScene> {
  const github = await startGitHubDouble();
  const { repository, directory, baseSha, baseBranch, headSha, headBranch, title } = source;
  try {
    github.addRepository(repository, { defaultBranch: baseBranch });
    await github.pushFromGit(repository, directory, baseSha, `refs/heads/${baseBranch}`);
    await github.pushFromGit(repository, directory, headSha, `refs/heads/${headBranch}`);
    const number = github.addPullRequest(repository, { title, headSha, headRef: headBranch });
    const token = github.createToken({
      permissions: { checks: "write", "pull-requests": "write", issues: "write", statuses: "write", contents: "read" },
    });
    return { github, repository, number, token, payload: pullRequestPayload(source, number) };
  } catch (error) {
    await github[Symbol.asyncDispose]();
    throw error;
  }
}

function pullRequestPayload(source: PullRequestSource, number: number): Readonly<Record<string, unknown>> {
  const [owner] = source.repository.split("/");
  const repo = { id: 1, full_name: source.repository, owner: { login: owner }, default_branch: source.baseBranch };
  return {
    action: "synchronize",
    number,
    repository: repo,
    pull_request: {
      number,
      title: source.title,
      head: { sha: source.headSha, ref: source.headBranch, repo },
      base: { sha: source.baseSha, ref: source.baseBranch, repo },
    },
  };
}
