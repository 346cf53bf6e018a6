import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Session, answerRequest } from "./answer-request.ts";
import { type Fault, FaultQueue } from "./faults.ts";
import { createRateBudget } from "./rate-limits.ts";
import type { RecordedRequest, Violation } from "./recording.ts";
import { type Hold, type Moment, type RequestHook, RequestHooks } from "./request-hooks.ts";
import type { CheckRun } from "./resources/check-run-records.ts";
import type { Deployment } from "./resources/deployment-records.ts";
import type { Comment, Issue } from "./resources/issue-records.ts";
import type { CommitStatus } from "./resources/status-records.ts";
import { pushFromGit } from "./seed-from-git.ts";
import {
  type CommentOptions,
  type IssueOptions,
  type PullRequestOptions,
  addComment,
  addIssue,
  addPullRequest,
  mergePullRequest,
  movePullRequestHead,
} from "./seed-issues.ts";
import {
  type CommitOptions,
  type EnvironmentOptions,
  type RepositoryOptions,
  addCommit,
  addEnvironment,
  addRepository,
  ensureApp,
  ensureUser,
  githubActionsAppId,
  githubActionsLogin,
  requireRepository,
} from "./seed-repository.ts";
import {
  type ArtifactOptions,
  type JobOptions,
  type WorkflowRunOptions,
  addArtifact,
  addJob,
  addWorkflowRun,
} from "./seed-runs.ts";
import { type Token, type TokenOptions, createToken } from "./tokens.ts";
import type { Dispatch, World } from "./world.ts";

export interface GitHubDoubleOptions {
  /** Milliseconds since 1970, default the real clock. */
  readonly now?: () => number;
  /** Base of `html_url`s, default `https://github.com`. */
  readonly webUrl?: string;
  /** Default 0: any free port. */
  readonly port?: number;
}

/**
 * A stateful GitHub REST server on 127.0.0.1. Each request and each of its own answers is held against GitHub's
 * OpenAPI; `violations` is empty after a test in which everybody kept to it. Repositories are named `owner/name`.
 */
export class GitHubDouble implements AsyncDisposable {
  /** For GITHUB_API_URL; `${url}/api/v3` answers as well, as on GitHub Enterprise Server. */
  readonly url: string;
  readonly requests: RecordedRequest[];
  readonly violations: Violation[];
  readonly #server: Server;
  readonly #session: Session;
  readonly #tokens: Map<string, Token>;

  constructor(server: Server, session: Session, tokens: Map<string, Token>) {
    this.#server = server;
    this.#session = session;
    this.#tokens = tokens;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.requests = session.requests;
    this.violations = session.violations;
  }

  /** Returns the token's text. */
  createToken(options: TokenOptions): string {
    const { world } = this.#session;
    const login = options.login ?? githubActionsLogin;
    const appId = options.appId === undefined ? githubActionsAppId : options.appId;
    const app = appId === null ? null : ensureApp(world, appId, login);
    const token = createToken(ensureUser(world, login), app, options, world.now());
    this.#tokens.set(token.value, token);
    return token.value;
  }

  addRepository(name: string, options: RepositoryOptions = {}): void {
    addRepository(this.#session.world, name, options);
  }

  /** Writes a real git commit and returns its id. */
  addCommit(repository: string, options: CommitOptions = {}): string {
    return addCommit(this.#session.world, this.#repository(repository), options);
  }

  /** Returns the issue's number. */
  addIssue(repository: string, options: IssueOptions = {}): number {
    return addIssue(this.#session.world, this.#repository(repository), options);
  }

  /** Returns the pull request's number. */
  addPullRequest(repository: string, options: PullRequestOptions): number {
    return addPullRequest(this.#session.world, this.#repository(repository), options);
  }

  movePullRequestHead(repository: string, number: number, sha: string): void {
    movePullRequestHead(this.#session.world, this.#repository(repository), number, sha);
  }

  /** Merges into the base branch as the merge button does; returns the new commit's id. */
  mergePullRequest(repository: string, number: number): string {
    return mergePullRequest(this.#session.world, this.#repository(repository), number);
  }

  /** Copies a revision with its history out of a real git repository, as a push does; returns the commit's id. */
  pushFromGit(repository: string, directory: string, revision: string, refName = "refs/heads/main"): Promise<string> {
    return pushFromGit(this.#repository(repository), directory, revision, refName);
  }

  addEnvironment(repository: string, name: string, options: EnvironmentOptions = {}): void {
    addEnvironment(this.#session.world, this.#repository(repository), name, options);
  }

  /** Returns the run's id. */
  addWorkflowRun(repository: string, options: WorkflowRunOptions): number {
    return addWorkflowRun(this.#session.world, this.#repository(repository), options);
  }

  /** Returns the job's id. */
  addJob(repository: string, runId: number, options: JobOptions): number {
    return addJob(this.#session.world, this.#repository(repository), runId, options);
  }

  /** Returns the artifact's id. */
  addArtifact(repository: string, options: ArtifactOptions): number {
    return addArtifact(this.#session.world, this.#repository(repository), options);
  }

  /** Adds a comment without a request and returns its id. */
  addComment(repository: string, issueNumber: number, body: string, options: CommentOptions = {}): number {
    return addComment(this.#session.world, this.#repository(repository), issueNumber, body, options);
  }

  fault(fault: Fault): void {
    this.#session.faults.add(fault);
  }

  /** Runs `hook` in each request of an operation (`*` for any); returns the function that removes it. */
  onRequest(operationId: string, hook: RequestHook, moment: Moment = "before"): () => void {
    return this.#session.hooks.add(operationId, hook, moment);
  }

  /** Stops the next matching request before its effect, or after it and before its answer. */
  holdNext(
    operationId: string,
    moment: Moment = "before",
    matches: (request: RecordedRequest) => boolean = () => true,
  ): Hold {
    return this.#session.hooks.holdNext(operationId, moment, matches);
  }

  checkRuns(repository: string, sha: string): readonly CheckRun[] {
    return [...this.#repository(repository).checkRuns.values()].filter((run) => run.headSha === sha);
  }

  issues(repository: string): readonly Issue[] {
    return [...this.#repository(repository).issues.values()];
  }

  comments(repository: string, issueNumber: number): readonly Comment[] {
    return [...this.#repository(repository).comments.values()].filter((one) => one.issueNumber === issueNumber);
  }

  /** Oldest first. */
  statuses(repository: string, sha: string): readonly CommitStatus[] {
    return this.#repository(repository).statuses.filter((status) => status.sha === sha);
  }

  /** Oldest first, each with its statuses. */
  deployments(repository: string): readonly Deployment[] {
    return [...this.#repository(repository).deployments.values()];
  }

  dispatches(repository: string): readonly Dispatch[] {
    return this.#repository(repository).dispatches;
  }

  /** The commit id a full ref name points at, such as `refs/heads/main`. */
  ref(repository: string, name: string): string | undefined {
    return this.#repository(repository).refs.get(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #repository(name: string) {
    return requireRepository(this.#session.world, name);
  }
}

/** Starts the double; `await using` stops it. */
export async function startGitHubDouble(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  const tokens = new Map<string, Token>();
  const world = createWorld(options.now ?? Date.now);
  const session: Session = {
    world,
    webUrl: options.webUrl ?? "https://github.com",
    tokens,
    anonymousBudget: createRateBudget(60, world.now()),
    requests: [],
    violations: [],
    faults: new FaultQueue(),
    hooks: new RequestHooks(),
  };
  const server = createServer((message, response) => {
    answerRequest(session, message, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return new GitHubDouble(server, session, tokens);
}

function createWorld(now: () => number): World {
  let lastId = 1000;
  const world: World = { now, nextId: () => ++lastId, users: new Map(), apps: new Map(), repositories: new Map() };
  ensureApp(world, githubActionsAppId, githubActionsLogin);
  return world;
}
