import type { App, User } from "./accounts.ts";
import { createSignature, readCommit, writeCommit } from "./git/commit.ts";
import { ObjectStore } from "./git/object-store.ts";
import { type Snapshot, putFile, readSnapshot, removePath, writeSnapshot } from "./git/tree.ts";
import { type Repository, type World, renderTime } from "./world.ts";

export const githubActionsAppId = 15_368;
export const githubActionsLogin = "github-actions[bot]";

export interface RepositoryOptions {
  readonly isPrivate?: boolean;
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** Full name of the repository this one is a fork of; they share git objects, as on GitHub. */
  readonly forkOf?: string;
}

export interface CommitOptions {
  /** Paths to contents; null deletes. Applied to the first parent's files. */
  readonly files?: Readonly<Record<string, Uint8Array | string | null>>;
  /** Default: what `branch` points at, else none. */
  readonly parents?: readonly string[];
  readonly message?: string;
  /** Branch to move to the new commit; default the default branch, null for none. */
  readonly branch?: string | null;
}

export interface EnvironmentOptions {
  /** Minutes a deployment waits, default none. */
  readonly waitTimerMinutes?: number;
  /** Logins that must approve. */
  readonly reviewers?: readonly string[];
}

/** Finds a repository by full name in any case; throws where the test forgot to add it. */
export function requireRepository(world: World, name: string): Repository {
  const repository = world.repositories.get(name.toLowerCase());
  if (repository === undefined) throw new Error(`the GitHub double has no repository ${name}: call addRepository`);
  return repository;
}

/** Finds or makes an account; `…[bot]` logins are bots. */
export function ensureUser(world: World, login: string, type: User["type"] = "User"): User {
  const known = world.users.get(login.toLowerCase());
  if (known !== undefined) return known;
  const isActions = login === githubActionsLogin;
  const user: User = {
    id: isActions ? 41_898_282 : world.nextId(),
    login,
    type: login.endsWith("[bot]") ? "Bot" : type,
  };
  world.users.set(login.toLowerCase(), user);
  return user;
}

export function ensureApp(world: World, id: number, login: string): App {
  const app = world.apps.get(id) ?? {
    id,
    slug: id === githubActionsAppId ? "github-actions" : login.replace("[bot]", ""),
  };
  world.apps.set(id, app);
  return app;
}

export function addRepository(world: World, name: string, options: RepositoryOptions): Repository {
  const [owner, repositoryName, ...rest] = name.split("/");
  if (!owner || !repositoryName || rest.length > 0) throw new Error(`${name} is not of the form owner/name`);
  const parent = options.forkOf === undefined ? null : requireRepository(world, options.forkOf);
  const repository: Repository = {
    id: world.nextId(),
    owner: ensureUser(world, owner),
    name: repositoryName,
    isPrivate: options.isPrivate ?? false,
    defaultBranch: options.defaultBranch ?? "main",
    parent,
    createdAt: world.now(),
    objects: parent?.objects ?? new ObjectStore(),
    refs: new Map(parent?.refs),
    checkRuns: new Map(),
    issues: new Map(),
    comments: new Map(),
    statuses: [],
    deployments: new Map(),
    environments: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    dispatches: [],
  };
  world.repositories.set(name.toLowerCase(), repository);
  return repository;
}

export function addEnvironment(world: World, repository: Repository, name: string, options: EnvironmentOptions): void {
  repository.environments.set(name, {
    id: world.nextId(),
    name,
    createdAt: world.now(),
    waitTimerMinutes: options.waitTimerMinutes ?? 0,
    reviewers: (options.reviewers ?? []).map((login) => ensureUser(world, login)),
  });
}

/** Writes a real git commit and returns its id. */
export function addCommit(world: World, repository: Repository, options: CommitOptions): string {
  const branch = options.branch === undefined ? repository.defaultBranch : options.branch;
  const tip = branch === null ? undefined : repository.refs.get(`refs/heads/${branch}`);
  const parents = options.parents ?? (tip === undefined ? [] : [tip]);
  const snapshot = readFiles(repository, parents[0]);
  for (const [path, content] of Object.entries(options.files ?? {})) {
    if (content === null) removePath(snapshot, path);
    else putFile(snapshot, path, { mode: "100644", id: repository.objects.write("blob", Buffer.from(content)) });
  }
  const signature = createSignature("Octo Cat", "octocat@users.noreply.github.com", renderTime(world.now()));
  const commit = writeCommit(repository.objects, {
    tree: writeSnapshot(repository.objects, snapshot),
    parents,
    author: signature,
    committer: signature,
    message: options.message ?? "Change files",
  });
  if (branch !== null) repository.refs.set(`refs/heads/${branch}`, commit);
  return commit;
}

function readFiles(repository: Repository, commitId: string | undefined): Snapshot {
  if (commitId === undefined) return new Map();
  const commit = readCommit(repository.objects, commitId);
  if (commit === undefined) throw new Error(`the repository has no commit ${commitId}`);
  return readSnapshot(repository.objects, commit.tree);
}
