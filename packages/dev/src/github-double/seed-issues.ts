import type { Issue } from "./resources/issue-records.ts";
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
    mergeCommitSha: null,
  });
  if (options.state === "closed") Object.assign(issue, { state: "closed", closedAt: world.now() });
  repository.refs.set(`refs/pull/${issue.number}/head`, options.headSha);
  return issue.number;
}

/** Moves a pull request's head, as a push to its branch does. */
export function movePullRequestHead(world: World, repository: Repository, number: number, sha: string): void {
  const issue = repository.issues.get(number);
  if (issue?.pull === null || issue === undefined) throw new Error(`there is no pull request ${number}`);
  if (repository.objects.kindOf(sha) !== "commit") throw new Error(`${sha} is no commit`);
  issue.pull.headSha = sha;
  issue.updatedAt = world.now();
  repository.refs.set(`refs/pull/${number}/head`, sha);
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

function storeIssue(world: World, repository: Repository, options: IssueOptions, pull: Issue["pull"]): Issue {
  const now = world.now();
  const issue: Issue = {
    id: world.nextId(),
    number: repository.issues.size + 1,
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
