import { createGitHubClient, type GitHubClient } from "../github/github-client.ts";
import type { Log } from "./log.ts";
import type { Telemetry } from "./telemetry.ts";
import { SUITE_VERSION } from "./version.ts";

export interface GitHubAccess {
  token: string;
  apiUrl: string;
  repository: string;
  log: Log;
  telemetry: Pick<Telemetry, "recordHttp">;
  signal: AbortSignal;
}

/**
 * The GitHub client over Octokit, through the proxy that the environment names. Loaded when first needed: a run that
 * posts nothing does not pay for it.
 */
export async function openGitHub({
  token,
  apiUrl,
  repository,
  log,
  telemetry,
  signal,
}: GitHubAccess): Promise<GitHubClient> {
  const [{ openOctokit }, { defaults, getUserAgentWithOrchestrationId }] = await Promise.all([
    import("../github/open-octokit.ts"),
    import("@actions/github/lib/utils"),
  ]);
  const userAgent = getUserAgentWithOrchestrationId(`chainops-actions/${SUITE_VERSION}`) ?? "chainops-actions";
  const proxied = (defaults.request?.fetch ?? globalThis.fetch) as typeof globalThis.fetch;
  const fetch = withRecording(proxied, telemetry);
  const octokit = openOctokit({
    token,
    apiUrl,
    log,
    userAgent,
    signal,
    request: { fetch },
  });
  return createGitHubClient(octokit, repository);
}

/** One span per exchange. Octokit hands in a URL as text. */
function withRecording(
  fetch: typeof globalThis.fetch,
  telemetry: Pick<Telemetry, "recordHttp">,
): typeof globalThis.fetch {
  return async (input, init) => {
    const startedMs = performance.now();
    let status: number | undefined;
    try {
      const answer = await fetch(input, init);
      status = answer.status;
      return answer;
    } finally {
      const { host } = new URL(input instanceof Request ? input.url : input);
      telemetry.recordHttp({
        host,
        method: init?.method ?? "GET",
        attempt: 1,
        status,
        durationMs: performance.now() - startedMs,
      });
    }
  };
}
