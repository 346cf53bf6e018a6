import { writeMerge } from "./write-merge.ts";
import { nextIssueNumber } from "./resources/find-issue.ts";
import type { Issue, PullRequest } from "./resources/issue-records.ts";
import { ensureUser, githubActionsAppId, githubActionsLogin, requireRepository } from "./seed-repository.ts";
import { type Repository, type World, fullName } from "./world.ts";

export interface IssueOptions {
  readonly title?: string;
  readonly body?: string;
  /** Login, default `octocat`. */
  readonly author?: string;
  readonly labels?: readonly string[];
}

export interface PullRequestOptions extends IssueOptions {
  /** Commit id, in this repository or a fork of it. */
  readonly headSha: string;
  /** Default `topic`. */
  readonly headRef?: string;
  /** Full name; default this repository; null where the fork was deleted. */
  readonly headRepository?: string | null;
  /** Default the default branch. */
  readonly baseRef?: string;
  /** Default what the base branch points at. */
  readonly baseSha?: string;
  readonly isDraft?: boolean;
  readonly state?: "closed" | "open";
}

export interface CommentOptions {
  /** Login, default `octocat`; `github-actions[bot]` is also marked as made by its app. */
  readonly author?: string;
}

/** Adds an issue and returns its number (issues and pull requests count together). */
export function addIssue(world: World, repository: Repository, options: IssueOptions): number {
  return storeIssue(world, repository, options, null).number;
}

/** Adds a pull request and its `refs/pull/<number>/head`, and returns its number. */
export function addPullRequest(world: World, repository: Repository, options: PullRequestOptions): number {
  const baseRef = options.baseRef ?? repository.defaultBranch;
  const baseSha = options.baseSha ?? repository.refs.get(`refs/heads/${baseRef}`);
  if (baseSha === undefined) throw new Error(`${fullName(repository)} has no branch ${baseRef}`);
  if (repository.objects.kindOf(options.headSha) !== "commit") {
    throw new Error(`${options.headSha} is no commit of ${fullName(repository)} or its forks: call addCommit`);
  }
  if (typeof options.headRepository === "string") requireRepository(world, options.headRepository);
  const issue = storeIssue(world, repository, options, {
    baseRef,
    baseSha,
    headRef: options.headRef ?? "topic",
    headSha: options.headSha,
    headRepository: options.headRepository === undefined ? fullName(repository) : options.headRepository,
    isDraft: options.isDraft ?? false,
    mergedAt: null,
    mergeSha: null,
  });
  if (options.state === "closed") Object.assign(issue, { state: "closed", closedAt: world.now() });
  movePullRequestHead(world, repository, issue.number, options.headSha);
  return issue.number;
}

/** Moves a pull request's head, as a push to its branch does, and its test merge with it. */
export function movePullRequestHead(world: World, repository: Repository, number: number, sha: string): void {
  const { issue, pull } = requirePull(repository, number);
  if (repository.objects.kindOf(sha) !== "commit") throw new Error(`${sha} is no commit: call addCommit`);
  pull.headSha = sha;
  pull.mergeSha = writeMerge(world, repository, pull.baseSha, sha, `Merge ${sha} into ${pull.baseSha}`);
  issue.updatedAt = world.now();
  repository.refs.set(`refs/pull/${number}/head`, sha);
  if (pull.mergeSha !== null) repository.refs.set(`refs/pull/${number}/merge`, pull.mergeSha);
}

/** Merges a pull request into its base branch as the merge button does, and returns the new commit's id. */
export function mergePullRequest(world: World, repository: Repository, number: number): string {
  const { issue, pull } = requirePull(repository, number);
  const branch = `refs/heads/${pull.baseRef}`;
  const sha = writeMerge(world, repository, repository.refs.get(branch) ?? "", pull.headSha, issue.title);
  if (sha === null) throw new Error(`pull request ${number} has conflicts`);
  repository.refs.set(branch, sha);
  const now = world.now();
  Object.assign(issue, { state: "closed", closedAt: now, updatedAt: now });
  Object.assign(pull, { mergedAt: now, mergeSha: sha });
  return sha;
}

/** Adds a comment as some account, past every limit, and returns its id. */
export function addComment(
  world: World,
  repository: Repository,
  issueNumber: number,
  body: string,
  options: CommentOptions,
): number {
  const login = options.author ?? "octocat";
  const id = world.nextId();
  repository.comments.set(id, {
    id,
    issueNumber,
    body,
    author: ensureUser(world, login),
    app: login === githubActionsLogin ? (world.apps.get(githubActionsAppId) ?? null) : null,
    createdAt: world.now(),
    updatedAt: world.now(),
  });
  return id;
}

function requirePull(repository: Repository, number: number): { issue: Issue; pull: PullRequest } {
  const issue = repository.issues.get(number);
  if (issue === undefined || issue.pull === null) throw new Error(`there is no pull request ${number}`);
  return { issue, pull: issue.pull };
}

function storeIssue(world: World, repository: Repository, options: IssueOptions, pull: Issue["pull"]): Issue {
  const now = world.now();
  const issue: Issue = {
    id: world.nextId(),
    number: nextIssueNumber(repository),
    author: ensureUser(world, options.author ?? "octocat"),
    app: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    title: options.title ?? "A change",
    body: options.body ?? null,
    state: "open",
    stateReason: null,
    labels: [...(options.labels ?? [])],
    assignees: [],
    pull,
  };
  repository.issues.set(issue.number, issue);
  return issue;
}
