import { type RepositoryCall, type RepositoryOperation, requireToken } from "../call.ts";
import { replyWithPage } from "../pagination.ts";
import { requirePermission } from "../permissions.ts";
import { exceededLimit } from "../refusal.ts";
import { findIssue, nextIssueNumber } from "./find-issue.ts";
import type { Issue } from "./issue-records.ts";
import { presentIssue } from "./present-issue.ts";

type Named = string | { readonly name?: string; readonly login?: string };

interface IssueBody {
  readonly title?: number | string | null;
  readonly body?: string | null;
  readonly labels?: readonly Named[];
  readonly assignees?: readonly Named[];
  readonly state?: Issue["state"];
  readonly state_reason?: string | null;
}

const maxTitleCharacters = 256;
const maxBodyCharacters = 65_536;

export const issueOperations: Readonly<Record<string, RepositoryOperation>> = {
  "issues/create": (call) => {
    const { user, app } = requireToken(call);
    const now = call.world.now();
    const issue: Issue = {
      id: call.world.nextId(),
      number: nextIssueNumber(call.repository),
      author: user,
      app,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      title: "",
      body: null,
      state: "open",
      stateReason: null,
      labels: [],
      assignees: [],
      pull: null,
    };
    applyChanges(call, issue, call.body as IssueBody);
    call.repository.issues.set(issue.number, issue);
    return { status: 201, body: presentIssue(call, issue) };
  },

  "issues/get": (call) => ({
    status: 200,
    body: presentIssue(call, findIssue(call, call.params.integer("issue_number"))),
  }),

  "issues/update": (call) => {
    const issue = findIssue(call, call.params.integer("issue_number"));
    const accepted = issue.pull === null ? (["issues"] as const) : (["issues", "pull-requests"] as const);
    requirePermission(call.token, call.repository, accepted, "write");
    applyChanges(call, issue, call.body as IssueBody);
    return { status: 200, body: presentIssue(call, issue) };
  },

  "issues/list-for-repo": (call) => {
    const issues = [...call.repository.issues.values()].filter((issue) => isWanted(call, issue));
    const key = call.params.optionalText("sort") === "updated" ? "updatedAt" : "createdAt";
    const sign = call.params.optionalText("direction") === "asc" ? 1 : -1;
    const sorted = issues.toSorted((a, b) => sign * (a[key] - b[key] || a.number - b.number));
    return replyWithPage(call, sorted, (issue) => presentIssue(call, issue));
  },
};

function isWanted({ params }: RepositoryCall, issue: Issue): boolean {
  const state = params.optionalText("state") ?? "open";
  const labels = (params.optionalText("labels") ?? "").split(",").filter((label) => label !== "");
  const creator = params.optionalText("creator");
  const assignee = params.optionalText("assignee");
  const since = Date.parse(params.optionalText("since") ?? "1970-01-01T00:00:00Z");
  return (
    (state === "all" || issue.state === state) &&
    labels.every((label) => issue.labels.includes(label)) &&
    (creator === undefined || issue.author.login === creator) &&
    (assignee === undefined || issue.assignees.includes(assignee)) &&
    issue.updatedAt >= since
  );
}

function applyChanges(call: RepositoryCall, issue: Issue, body: IssueBody): void {
  checkLengths(body);
  const now = call.world.now();
  issue.title = body.title === undefined || body.title === null ? issue.title : String(body.title);
  issue.body = body.body === undefined ? issue.body : body.body;
  issue.labels = body.labels?.map((label) => nameOf(label)) ?? issue.labels;
  issue.assignees = body.assignees?.map((assignee) => nameOf(assignee)) ?? issue.assignees;
  if (body.state !== undefined && body.state !== issue.state) {
    const isClosed = body.state === "closed";
    issue.state = body.state;
    issue.closedAt = isClosed ? now : null;
    issue.stateReason = body.state_reason ?? (isClosed ? "completed" : "reopened");
  }
  issue.updatedAt = now;
}

function checkLengths({ title, body }: IssueBody): void {
  if ([...String(title ?? "")].length > maxTitleCharacters) {
    throw exceededLimit("Issue", "title", `title is too long (maximum is ${maxTitleCharacters} characters)`);
  }
  if ([...(body ?? "")].length > maxBodyCharacters) {
    throw exceededLimit("Issue", "body", `body is too long (maximum is ${maxBodyCharacters} characters)`);
  }
}

const nameOf = (named: Named): string => (typeof named === "string" ? named : (named.name ?? named.login ?? ""));
