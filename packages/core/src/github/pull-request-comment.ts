import * as v from "valibot";
import { createIssueComments } from "./issue-comments.ts";
import type { GitHubClient } from "./github-client.ts";
import { withRefusalAsValue, type PublishOutcome } from "./publish-outcome.ts";
import { publishStickyComment, type Pace, type StickyComment } from "./sticky-comment.ts";

const Pull = v.object({ head: v.object({ sha: v.string() }) });

const REASONS = {
  stale: "a newer run has written this section",
  "no-room": "the comment has no room for another section; give some actions another comment-key",
} as const;

/**
 * Puts a section into the pull request's comment, unless the pull request has moved on to another commit than the
 * section is about. A token that may not write, or a pull request it cannot see, is a value; GitHub's faults are thrown.
 */
export function publishPullRequestComment(
  client: GitHubClient,
  pullRequest: number,
  comment: StickyComment,
  pace: Pace,
): Promise<PublishOutcome> {
  return withRefusalAsValue<object>(async () => {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    const { head } = await client.call(route, { pull_number: pullRequest }, Pull);
    if (head.sha !== comment.section.origin.sha) {
      return { posted: false, reason: "stale", message: `the pull request is at ${head.sha.slice(0, 12)} by now` };
    }
    const outcome = await publishStickyComment(comment, createIssueComments(client, pullRequest), pace);
    return outcome.posted ? outcome : { ...outcome, message: REASONS[outcome.reason] };
  });
}
