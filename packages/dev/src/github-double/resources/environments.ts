import type { Links, RepositoryCall, RepositoryOperation } from "../call.ts";
import { notFound } from "../refusal.ts";
import { type Repository, type World, renderTime } from "../world.ts";
import type { Environment } from "./deployment-records.ts";
import { nodeId, presentUser } from "./present-accounts.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";

export const environmentOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/get-environment": (call) => {
    const environment = call.repository.environments.get(call.params.text("environment_name"));
    if (environment === undefined) throw notFound();
    return { status: 200, body: presentEnvironment(call, environment) };
  },
};

/** The environment of that name; GitHub makes one without rules when it is first deployed to. */
export function ensureEnvironment(world: World, repository: Repository, name: string): void {
  if (repository.environments.has(name)) return;
  const environment = { id: world.nextId(), name, createdAt: world.now(), waitTimerMinutes: 0, reviewers: [] };
  repository.environments.set(name, environment);
}

function presentEnvironment({ links, repository }: RepositoryCall, environment: Environment): Record<string, unknown> {
  const name = encodeURIComponent(environment.name);
  const created = renderTime(environment.createdAt);
  return {
    id: environment.id,
    node_id: nodeId("Environment", environment.id),
    name: environment.name,
    url: `${apiUrl(links, repository)}/environments/${name}`,
    html_url: `${webUrl(links, repository)}/deployments/activity_log?environments_filter=${name}`,
    created_at: created,
    updated_at: created,
    protection_rules: presentRules(links, environment),
    deployment_branch_policy: null,
  };
}

function presentRules(links: Links, environment: Environment): unknown[] {
  const { id, waitTimerMinutes, reviewers } = environment;
  const wait = {
    id: id * 10 + 1,
    node_id: nodeId("Gate", id * 10 + 1),
    type: "wait_timer",
    wait_timer: waitTimerMinutes,
  };
  const review = {
    id: id * 10 + 2,
    node_id: nodeId("Gate", id * 10 + 2),
    prevent_self_review: false,
    type: "required_reviewers",
    reviewers: reviewers.map((user) => ({ type: "User", reviewer: presentUser(links, user) })),
  };
  return [...(waitTimerMinutes > 0 ? [wait] : []), ...(reviewers.length > 0 ? [review] : [])];
}
