import type { GitHubDouble } from "@chainops/dev/github-double/github-double";
import type { Permissions } from "@chainops/dev/github-double/permissions";
import { Octokit } from "@octokit/rest";
import { RequestError } from "@octokit/request-error";

export const repository = { owner: "o", repo: "r" };
export const writeAll: Permissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  "pull-requests": "write",
  statuses: "write",
};

/** The real client, silent, with a token of these permissions. */
export function connect(double: GitHubDouble, permissions: Permissions = writeAll): Octokit {
  return createClient(double.url, double.createToken({ permissions }));
}

export function createClient(baseUrl: string, auth?: string): Octokit {
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  return new Octokit({ baseUrl, log, ...(auth !== undefined && { auth }) });
}

const silent = (): void => {};

/** The error of a request that must fail. */
export async function refused(request: Promise<unknown>): Promise<RequestError> {
  const outcome = await request.then(
    () => "the request succeeded",
    (error: unknown) => error,
  );
  if (outcome instanceof RequestError) return outcome;
  throw new Error(`expected an error answer: ${String(outcome)}`);
}
