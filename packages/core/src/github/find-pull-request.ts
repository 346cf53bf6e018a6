import * as v from "valibot";
import type { GitHubClient } from "./github-client.ts";

const Pulls = v.array(
  v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)), head: v.object({ sha: v.string() }) }),
);

/**
 * The open pull request whose head is this very commit, as GitHub itself says: a `workflow_run` may not believe its
 * payload, and an artifact even less. Null where there is none, or more than one.
 */
export async function findPullRequest(
  client: GitHubClient,
  head: { owner: string; branch: string; sha: string },
): Promise<number | null> {
  const pulls = await client.call(
    "GET /repos/{owner}/{repo}/pulls",
    { state: "open", head: `${head.owner}:${head.branch}`, per_page: 100 },
    Pulls,
  );
  const [first, ...others] = pulls.filter((pull) => pull.head.sha === head.sha);
  return first === undefined || others.length > 0 ? null : first.number;
}
