/** A webhook event as GITHUB_EVENT_NAME and the file at GITHUB_EVENT_PATH give it. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const defaults = {
  action: "__run",
  actor: "octocat",
  actor_id: "583231",
  api_url: "https://api.github.com",
  base_ref: "",
  event_name: "workflow_dispatch",
  graphql_url: "https://api.github.com/graphql",
  head_ref: "",
  job: "job",
  ref: "refs/heads/main",
  ref_name: "main",
  ref_protected: "false",
  ref_type: "branch",
  repository: "octo-org/example",
  repository_id: "1296269",
  repository_owner: "octo-org",
  repository_owner_id: "9919",
  retention_days: "90",
  run_attempt: "1",
  run_id: "1658821493",
  run_number: "3",
  server_url: "https://github.com",
  sha: "ffac537e6cbbf934b08745a378932722df287a53",
  triggering_actor: "octocat",
  workflow: "CI",
  workflow_ref: "octo-org/example/.github/workflows/ci.yml@refs/heads/main",
  workflow_sha: "ffac537e6cbbf934b08745a378932722df287a53",
};

/**
 * The part of the `github` context that steps get as GITHUB_* variables (GitHubContext.cs), all text. `action_ref` and
 * `action_repository` exist only for actions of another repository.
 */
export type GitHubContext = typeof defaults & { readonly action_ref?: string; readonly action_repository?: string };

/**
 * Fills the context: what the caller says wins, then what the event's payload says (refs and commits of pull requests,
 * merge groups and pushes, as GitHub documents per event), then the repository of GitHub's own examples.
 */
export function createGitHubContext(event: WorkflowEvent, given: Partial<GitHubContext>): GitHubContext {
  const known = { ...fromEvent(event), event_name: event.name, ...withoutUndefined(given) };
  const repository = known.repository ?? defaults.repository;
  const ref = known.ref ?? defaults.ref;
  return {
    ...defaults,
    repository_owner: repository.split("/")[0] ?? "",
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    workflow_ref: `${repository}/.github/workflows/ci.yml@${ref}`,
    ...(known.sha === undefined ? {} : { workflow_sha: known.sha }),
    ...(known.actor === undefined ? {} : { triggering_actor: known.actor }),
    ...known,
  };
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
function fromEvent({ name, payload }: WorkflowEvent): Partial<GitHubContext> {
  const repository = text(payload, "repository", "full_name");
  const branch = text(payload, "repository", "default_branch") ?? "main";
  return withoutUndefined({ repository, ...fromKind(name, payload, branch) });
}

function fromKind(
  name: string,
  payload: unknown,
  defaultBranch: string,
): Partial<Record<keyof GitHubContext, string | undefined>> {
  const baseRef = text(payload, "pull_request", "base", "ref");
  const headRef = text(payload, "pull_request", "head", "ref");
  switch (name) {
    case "pull_request":
    case "pull_request_review":
      return {
        ref: `refs/pull/${text(payload, "pull_request", "number") ?? "1"}/merge`,
        sha: text(payload, "pull_request", "merge_commit_sha"),
        base_ref: baseRef,
        head_ref: headRef,
      };
    case "pull_request_target":
      return { ref: `refs/heads/${baseRef ?? defaultBranch}`, base_ref: baseRef, head_ref: headRef };
    case "merge_group":
      return { ref: text(payload, "merge_group", "head_ref"), sha: text(payload, "merge_group", "head_sha") };
    case "push":
      return { ref: text(payload, "ref"), sha: text(payload, "after") };
    default:
      return { ref: `refs/heads/${defaultBranch}` };
  }
}

function text(value: unknown, ...keys: readonly string[]): string | undefined {
  let at = value;
  for (const key of keys) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === "string" || typeof at === "number" ? String(at) : undefined;
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
