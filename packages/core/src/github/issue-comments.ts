import * as v from "valibot";
import { nullOn } from "./fault-kinds.ts";
import { callPages, type CallOptions, type GitHubClient } from "./github-client.ts";
import type { CommentStore, StoredComment } from "./sticky-comment.ts";

const IssueComment = v.object({
  id: v.pipe(v.number(), v.integer()),
  html_url: v.string(),
  body: v.nullish(v.string(), ""),
  // Null where the account was deleted.
  user: v.nullable(v.object({ login: v.string() })),
});

/** GitHub lets an issue have 2,500 comments. */
const MAX_PAGES = 30;
const GONE = ["not-found"] as const;
/** What was merged into a write is old news after a wait: the writer reads again before it tries again. */
const ONE_TRY: CallOptions = { afterFault: "report", afterLimit: "report" };

/** The comments of a pull request's conversation, over GitHub's REST API. */
export function createIssueComments(client: GitHubClient, pullRequest: number): CommentStore {
  return {
    async list() {
      const comments = await callPages(
        client,
        "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
        { issue_number: pullRequest },
        v.array(IssueComment),
        { maxPages: MAX_PAGES, pick: (page) => page },
      );
      return comments.map(storedComment);
    },
    fetchOne: (id) =>
      nullOn(GONE, async () =>
        storedComment(
          await client.call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id }, IssueComment),
        ),
      ),
    async create(body) {
      const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
      return storedComment(await client.call(route, { issue_number: pullRequest, body }, IssueComment, ONE_TRY));
    },
    update: (id, body) =>
      nullOn(GONE, async () => {
        const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
        return storedComment(await client.call(route, { comment_id: id, body }, IssueComment, ONE_TRY));
      }),
    async remove(id) {
      const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
      await nullOn(GONE, () => client.call(route, { comment_id: id }, v.unknown()));
    },
  };
}

function storedComment(comment: v.InferOutput<typeof IssueComment>): StoredComment {
  return { id: comment.id, url: comment.html_url, author: comment.user?.login ?? "", body: comment.body };
}
