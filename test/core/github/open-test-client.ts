import { createGitHubClient, type GitHubClient } from "@chainops/core/github/github-client";
import { openOctokit, type CallLimits } from "@chainops/core/github/open-octokit";
import { startGitHubDouble, type GitHubDouble } from "@chainops/dev/github-double/github-double";
import type { Section } from "@chainops/core/github/comment-document";

export const REPOSITORY = "octo/vault";

export interface World {
  double: GitHubDouble;
  /** Head commit of the pull request. */
  sha: string;
  pullRequest: number;
  token: string;
}

/** A repository with one pull request, and a token that may write checks, comments and statuses. */
export async function startWorld(): Promise<World> {
  const double = await startGitHubDouble();
  double.addRepository(REPOSITORY);
  double.addCommit(REPOSITORY, { files: { "src/Vault.sol": "contract Vault {}" } });
  const sha = double.addCommit(REPOSITORY, { branch: "topic", files: { "src/Vault.sol": "contract Vault { }" } });
  const pullRequest = double.addPullRequest(REPOSITORY, { headSha: sha });
  const token = double.createToken({
    permissions: { checks: "write", "pull-requests": "write", statuses: "write", actions: "read", contents: "read" },
  });
  return { double, sha, pullRequest, token };
}

/** Stops the double; throws where a request or an answer broke GitHub's schema or limits. */
export async function stopWorld({ double }: World): Promise<void> {
  await double[Symbol.asyncDispose]();
  if (double.violations.length > 0) throw new Error(JSON.stringify(double.violations, null, 2));
}

/** The true Octokit over HTTP, without the seconds it leaves between writes. */
export function openTestClient(
  world: Pick<World, "double" | "token">,
  limits: Partial<CallLimits> = {},
  repository = REPOSITORY,
): GitHubClient {
  const octokit = openOctokit({
    token: world.token,
    apiUrl: world.double.url,
    log: { debug: () => undefined },
    userAgent: "chainops-test",
    throttleLimits: { pacesWrites: false, faultBackoffMs: 1, ...limits },
  });
  return createGitHubClient(octokit, repository);
}

/** A section of the given id, as the given run would write it. */
export function sectionOf(
  id: string,
  sha: string,
  origin: Partial<Section["origin"]> = {},
  body = `### ${id} passed`,
): Section {
  return {
    id,
    origin: { sha, workflow: "CI", runNumber: 7, runId: "700", attempt: 1, ...origin },
    body,
    short: `**${id}**`,
  };
}
