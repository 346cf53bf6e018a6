import { type RepositoryCall, type RepositoryOperation, requireToken } from "../call.ts";
import { replyWithPage } from "../pagination.ts";
import { requirePermission } from "../permissions.ts";
import { Refusal, exceededLimit, notFound } from "../refusal.ts";
import { fullName, renderTime } from "../world.ts";
import { findIssue } from "./find-issue.ts";
import type { Comment, Issue } from "./issue-records.ts";
import { nodeId, presentApp, presentUser } from "./present-accounts.ts";

const maxBodyCharacters = 65_536;

export const commentOperations: Readonly<Record<string, RepositoryOperation>> = {
  "issues/list-comments": (call) => {
    const issue = findIssue(call, call.params.integer("issue_number"));
    const since = Date.parse(call.params.optionalText("since") ?? "1970-01-01T00:00:00Z");
    const comments = [...call.repository.comments.values()].filter(
      (comment) => comment.issueNumber === issue.number && comment.updatedAt >= since,
    );
    return replyWithPage(call, comments, (comment) => presentComment(call, comment));
  },

  "issues/get-comment": (call) => ({ status: 200, body: presentComment(call, requireComment(call, "read")) }),

  "issues/create-comment": (call) => {
    const issue = findIssue(call, call.params.integer("issue_number"));
    requireIssuePermission(call, issue, "write");
    const { user, app } = requireToken(call);
    const now = call.world.now();
    const comment: Comment = {
      id: call.world.nextId(),
      issueNumber: issue.number,
      author: user,
      app,
      createdAt: now,
      updatedAt: now,
      body: readBody(call),
    };
    call.repository.comments.set(comment.id, comment);
    return { status: 201, body: presentComment(call, comment) };
  },

  "issues/update-comment": (call) => {
    const comment = requireComment(call, "write");
    comment.body = readBody(call);
    comment.updatedAt = call.world.now();
    return { status: 200, body: presentComment(call, comment) };
  },

  "issues/delete-comment": (call) => {
    call.repository.comments.delete(requireComment(call, "write").id);
    return { status: 204 };
  },
};

/** Comments of a pull request need `issues` or `pull-requests`, those of an issue `issues`. */
function requireIssuePermission(call: RepositoryCall, issue: Issue, level: "read" | "write"): void {
  const accepted = issue.pull === null ? (["issues"] as const) : (["issues", "pull-requests"] as const);
  requirePermission(call.token, call.repository, accepted, level);
}

function requireComment(call: RepositoryCall, level: "read" | "write"): Comment {
  const comment = call.repository.comments.get(call.params.integer("comment_id"));
  if (comment === undefined) throw notFound();
  requireIssuePermission(call, findIssue(call, comment.issueNumber), level);
  return comment;
}

function readBody(call: RepositoryCall): string {
  const { body } = call.body as { readonly body: string };
  if (body.trim() === "") {
    const errors = [{ resource: "IssueComment", field: "body", code: "missing_field", message: "body can't be blank" }];
    throw new Refusal(422, "Validation Failed", { errors, isClientMistake: true });
  }
  if ([...body].length > maxBodyCharacters) {
    throw exceededLimit("IssueComment", "body", `body is too long (maximum is ${maxBodyCharacters} characters)`);
  }
  return body;
}

function presentComment(call: RepositoryCall, comment: Comment): Record<string, unknown> {
  const { links, repository } = call;
  const api = `${links.api}/repos/${fullName(repository)}`;
  const page = findIssue(call, comment.issueNumber).pull === null ? "issues" : "pull";
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${links.web}/${fullName(repository)}/${page}/${comment.issueNumber}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issueNumber}`,
    body: comment.body,
    user: presentUser(links, comment.author),
    created_at: renderTime(comment.createdAt),
    updated_at: renderTime(comment.updatedAt),
    author_association: comment.author.login === repository.owner.login ? "OWNER" : "CONTRIBUTOR",
    performed_via_github_app: presentApp(links, comment.app),
  };
}
