import type { Links, RepositoryCall } from "../call.ts";
import { type Repository, renderTime } from "../world.ts";
import type { Issue } from "./issue-records.ts";
import { nodeId, presentApp, presentUser } from "./present-accounts.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";

/** `issue` of the API; pull requests are issues with a `pull_request` part. */
export function presentIssue({ links, repository, world }: RepositoryCall, issue: Issue): Record<string, unknown> {
  const api = apiUrl(links, repository);
  const url = `${api}/issues/${issue.number}`;
  const web = `${webUrl(links, repository)}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
  const assignees = issue.assignees.flatMap((login) => world.users.get(login.toLowerCase()) ?? []);
  const presented = assignees.map((user) => presentUser(links, user));
  const pullUrl = `${api}/pulls/${issue.number}`;
  const pull = { url: pullUrl, html_url: web, diff_url: `${web}.diff`, patch_url: `${web}.patch`, merged_at: null };
  return {
    id: issue.id,
    node_id: nodeId("Issue", issue.id),
    number: issue.number,
    url,
    html_url: web,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    user: presentUser(links, issue.author),
    labels: presentLabels(links, repository, issue),
    assignee: presented[0] ?? null,
    assignees: presented,
    milestone: null,
    locked: false,
    author_association: issue.author === repository.owner ? "OWNER" : "CONTRIBUTOR",
    comments: [...repository.comments.values()].filter((one) => one.issueNumber === issue.number).length,
    created_at: renderTime(issue.createdAt),
    updated_at: renderTime(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : renderTime(issue.closedAt),
    performed_via_github_app: presentApp(links, issue.app),
    ...(issue.pull !== null && { pull_request: pull, draft: issue.pull.isDraft }),
  };
}

/** Labels of an issue, which GitHub makes on first use. */
export function presentLabels(links: Links, repository: Repository, issue: Issue): Record<string, unknown>[] {
  return issue.labels.map((name) => ({
    id: Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1_000_000_007, 7),
    node_id: nodeId("Label", name),
    url: `${apiUrl(links, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    color: "ededed",
    default: false,
    description: "",
  }));
}
