import type { RepositoryCall } from "../call.ts";
import { listFileChanges, readCommitSnapshot } from "../git/compare-snapshots.ts";
import { findMergeBase, listCommitsBetween } from "../git/history.ts";
import { type Repository, renderTime } from "../world.ts";
import type { PullIssue } from "./find-issue.ts";
import { nodeId, presentUser } from "./present-accounts.ts";
import { countLines } from "./present-commit.ts";
import { presentLabels } from "./present-issue.ts";
import { presentRepository } from "./present-repository.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";

/** Files a pull request changes: its head against where it left the base branch. */
export function listPullFiles({ objects }: Repository, { pull }: PullIssue) {
  const start = findMergeBase(objects, pull.baseSha, pull.headSha);
  return listFileChanges(objects, readCommitSnapshot(objects, start?.id), readCommitSnapshot(objects, pull.headSha));
}

/** `pull-request-simple` of the API. */
export function presentPullSimple(call: RepositoryCall, issue: PullIssue): Record<string, unknown> {
  const { links, repository } = call;
  const { pull, number } = issue;
  const web = `${webUrl(links, repository)}/pull/${number}`;
  return {
    ...presentPullUrls(call, issue),
    id: issue.id,
    node_id: nodeId("PullRequest", issue.id),
    number,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: false,
    draft: pull.isDraft,
    user: presentUser(links, issue.author),
    author_association: issue.author === repository.owner ? "OWNER" : "CONTRIBUTOR",
    labels: presentLabels(links, repository, issue),
    assignee: null,
    assignees: [],
    milestone: null,
    auto_merge: null,
    created_at: renderTime(issue.createdAt),
    updated_at: renderTime(issue.updatedAt),
    closed_at: renderNullable(issue.closedAt),
    merged_at: renderNullable(pull.mergedAt),
    merge_commit_sha: pull.mergeSha,
    head: presentEnd(call, pull.headRef, pull.headSha, findHeadRepository(call, issue)),
    base: presentEnd(call, pull.baseRef, pull.baseSha, repository),
  };
}

/** `pull-request` of the API, with the counts that only a single one has. */
export function presentPull(call: RepositoryCall, issue: PullIssue): Record<string, unknown> {
  const { repository } = call;
  const { pull } = issue;
  const files = listPullFiles(repository, issue);
  const comments = [...repository.comments.values()].filter((one) => one.issueNumber === issue.number);
  return {
    ...presentPullSimple(call, issue),
    ...countLines(files),
    changed_files: files.length,
    commits: listCommitsBetween(repository.objects, pull.baseSha, pull.headSha).length,
    comments: comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    merged: pull.mergedAt !== null,
    merged_by: null,
    mergeable: pull.mergeSha !== null,
    mergeable_state: pull.mergeSha === null ? "dirty" : "clean",
  };
}

function presentPullUrls({ links, repository }: RepositoryCall, { number, pull }: PullIssue): Record<string, unknown> {
  const api = apiUrl(links, repository);
  const [url, issueUrl] = [`${api}/pulls/${number}`, `${api}/issues/${number}`];
  const urls = {
    review_comment_url: `${api}/pulls/comments{/number}`,
    review_comments_url: `${url}/comments`,
    comments_url: `${issueUrl}/comments`,
    commits_url: `${url}/commits`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
  };
  const _links = {
    self: { href: url },
    html: { href: `${webUrl(links, repository)}/pull/${number}` },
    issue: { href: issueUrl },
    comments: { href: urls.comments_url },
    review_comments: { href: urls.review_comments_url },
    review_comment: { href: urls.review_comment_url },
    commits: { href: urls.commits_url },
    statuses: { href: urls.statuses_url },
  };
  return { url, issue_url: issueUrl, ...urls, _links };
}

function findHeadRepository({ world }: RepositoryCall, { pull }: PullIssue): Repository | null {
  return world.repositories.get(pull.headRepository?.toLowerCase() ?? "") ?? null;
}

function presentEnd({ links }: RepositoryCall, ref: string, sha: string, repository: Repository | null) {
  if (repository === null) return { label: `unknown:${ref}`, ref, sha, user: null, repo: null };
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: presentUser(links, repository.owner),
    repo: presentRepository(links, repository),
  };
}

const renderNullable = (timeMs: number | null): string | null => (timeMs === null ? null : renderTime(timeMs));
