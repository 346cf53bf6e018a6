import * as v from "valibot";
import { ServiceError } from "../errors.ts";
import { toServiceError } from "./octokit-error.ts";

/** What is used of an Octokit; `openOctokit` makes one that retries, waits for rate limits and times out. */
export interface OctokitRequest {
  request(route: string, parameters?: Record<string, unknown> & { request?: object }): Promise<{ data: unknown }>;
}

/** Whether a request may be sent again after a fault that leaves open whether it had its effect. */
export type AfterFault = "repeat" | "report";

export interface CallOptions {
  /** Default: `report` for POST, which would make a second one; `repeat` for every other method. */
  afterFault?: AfterFault;
  /** Default `wait`, within the client's bound; `report` throws at once and skips the queue of writes. */
  afterLimit?: "wait" | "report";
}

/** GitHub's REST API, bound to one repository. Every answer is checked before it is believed. */
export interface GitHubClient {
  readonly repository: string;
  /**
   * `route` is as in GitHub's reference (`GET /repos/{owner}/{repo}/pulls`); owner and repo are filled in. Throws a
   * ServiceError without headers or token, `malformed-response` where the answer does not fit `schema`.
   */
  call<T>(
    route: string,
    parameters: Record<string, unknown>,
    schema: v.GenericSchema<unknown, T>,
    options?: CallOptions,
  ): Promise<T>;
}

export function createGitHubClient(octokit: OctokitRequest, repository: string): GitHubClient {
  const [owner, repo] = repository.split("/");
  return {
    repository,
    async call(route, parameters, schema, options = {}) {
      const answer = await octokit
        .request(route, { owner, repo, ...parameters, request: { ...options } })
        .catch((error: unknown) => {
          throw toServiceError(error, route, Date.now());
        });
      const parsed = v.safeParse(schema, answer.data);
      if (parsed.success) return parsed.output;
      const [issue] = parsed.issues;
      throw new ServiceError(
        "malformed-response",
        `GitHub's answer to ${route} is not what its API promises: ${v.getDotPath(issue) ?? "the body"}: ${issue.message}.`,
      );
    },
  };
}

const PER_PAGE = 100;

/**
 * All items of a list by page number, up to `maxPages` of 100. `pick` takes the items out of an answer that wraps them.
 */
export async function callPages<Answer, Item>(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
  schema: v.GenericSchema<unknown, Answer>,
  { maxPages, pick }: { maxPages: number; pick: (answer: Answer) => readonly Item[] },
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const found = pick(await client.call(route, { ...parameters, per_page: PER_PAGE, page }, schema));
    items.push(...found);
    if (found.length < PER_PAGE) break;
  }
  return items;
}
