import { createGitHubClient, type GitHubClient } from "../github/github-client.ts";
import type { Log } from "./log.ts";
import { SUITE_VERSION } from "./version.ts";

export interface GitHubAccess {
  token: string;
  apiUrl: string;
  repository: string;
  log: Log;
  signal: AbortSignal;
}

/**
 * The GitHub client over Octokit, through the proxy that the environment names. Loaded when first needed: a run that
 * posts nothing does not pay for it.
 */
export async function openGitHub({ token, apiUrl, repository, log, signal }: GitHubAccess): Promise<GitHubClient> {
  const [{ openOctokit }, { defaults, getUserAgentWithOrchestrationId }] = await Promise.all([
    import("../github/open-octokit.ts"),
    import("@actions/github/lib/utils"),
  ]);
  const userAgent = getUserAgentWithOrchestrationId(`chainops-actions/${SUITE_VERSION}`) ?? "chainops-actions";
  const fetch = defaults.request?.fetch as typeof globalThis.fetch | undefined;
  const octokit = openOctokit({
    token,
    apiUrl,
    log,
    userAgent,
    signal,
    ...(fetch !== undefined && { request: { fetch } }),
  });
  return createGitHubClient(octokit, repository);
}
