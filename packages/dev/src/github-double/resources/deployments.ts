import { type RepositoryCall, type RepositoryOperation, requireToken } from "../call.ts";
import { replyWithPage } from "../pagination.ts";
import { Refusal, conflictingState, notFound } from "../refusal.ts";
import { writeMerge } from "../write-merge.ts";
import { isAncestor } from "../git/history.ts";
import { requireWebUrl } from "./check-web-url.ts";
import type { Deployment, DeploymentStatus } from "./deployment-records.ts";
import { ensureEnvironment } from "./environments.ts";
import { findCommit } from "./find-commit.ts";
import { presentDeployment, presentDeploymentStatus } from "./present-deployment.ts";
import { checkDescription, selectLatestStatuses } from "./statuses.ts";

interface DeploymentBody {
  readonly ref: string;
  readonly task?: string;
  readonly auto_merge?: boolean;
  readonly required_contexts?: readonly string[];
  readonly payload?: Deployment["payload"];
  readonly environment?: string;
  readonly description?: string | null;
  readonly transient_environment?: boolean;
  readonly production_environment?: boolean;
}

interface StatusBody {
  readonly state: string;
  readonly target_url?: string;
  readonly log_url?: string;
  readonly description?: string;
  readonly environment?: string;
  readonly environment_url?: string;
  readonly auto_inactive?: boolean;
}

export const deploymentOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/create-deployment": (call) => {
    const body = call.body as DeploymentBody;
    const commit = findCommit(call.repository, body.ref);
    if (commit === undefined) throw conflictingState(`No ref found for: ${body.ref}`);
    checkDescription(body.description);
    const merged = body.auto_merge === false ? null : mergeDefaultBranch(call, body.ref, commit.id);
    if (merged !== null) return { status: 202, body: { message: merged } };
    requireContexts(call, commit.id, body);
    const deployment = createDeployment(call, commit.id, body);
    return { status: 201, body: presentDeployment(call, deployment) };
  },

  "repos/list-deployments": (call) => {
    const { params } = call;
    const isWanted = (deployment: Deployment) =>
      (["sha", "ref", "task", "environment"] as const).every((key) => {
        const wanted = params.optionalText(key);
        return wanted === undefined || deployment[key] === wanted;
      });
    const deployments = [...call.repository.deployments.values()].filter(isWanted).toReversed();
    return replyWithPage(call, deployments, (deployment) => presentDeployment(call, deployment));
  },

  "repos/get-deployment": (call) => ({ status: 200, body: presentDeployment(call, requireDeployment(call)) }),

  "repos/create-deployment-status": (call) => {
    const deployment = requireDeployment(call);
    const status = createStatus(call, deployment, call.body as StatusBody);
    return { status: 201, body: presentDeploymentStatus(call, deployment, status) };
  },

  "repos/list-deployment-statuses": (call) => {
    const deployment = requireDeployment(call);
    const newestFirst = deployment.statuses.toReversed();
    return replyWithPage(call, newestFirst, (status) => presentDeploymentStatus(call, deployment, status));
  },
};

function requireDeployment(call: RepositoryCall): Deployment {
  const deployment = call.repository.deployments.get(call.params.integer("deployment_id"));
  if (deployment === undefined) throw notFound();
  return deployment;
}

/** `auto_merge`: a branch that lacks commits of the default branch gets them instead of a deployment. */
function mergeDefaultBranch({ repository, world }: RepositoryCall, ref: string, headSha: string): string | null {
  const { defaultBranch, objects, refs } = repository;
  const [branch, base] = [`refs/heads/${ref}`, refs.get(`refs/heads/${defaultBranch}`)];
  if (!refs.has(branch) || base === undefined || isAncestor(objects, base, headSha)) return null;
  const merge = writeMerge(world, repository, headSha, base, `Merge branch '${defaultBranch}' into ${ref}`);
  if (merge === null) throw new Refusal(409, `Conflict merging ${defaultBranch} into ${ref}.`);
  refs.set(branch, merge);
  return `Auto-merged ${defaultBranch} into ${ref} on deployment.`;
}

/** Statuses and check runs of the commit must be green: the named contexts, or all there are where none are named. */
function requireContexts({ repository }: RepositoryCall, sha: string, body: DeploymentBody): void {
  const contexts = new Map<string, boolean>();
  for (const { context, state } of selectLatestStatuses(repository, sha)) contexts.set(context, state === "success");
  for (const run of repository.checkRuns.values()) {
    const passed = ["success", "neutral", "skipped"].includes(run.conclusion ?? "");
    if (run.headSha === sha) contexts.set(run.name, passed);
  }
  const required = body.required_contexts ?? [...contexts.keys()];
  if (required.every((context) => contexts.get(context) === true)) return;
  throw new Refusal(409, `Conflict: Commit status checks failed for ${body.ref}.`);
}

function createDeployment(call: RepositoryCall, sha: string, body: DeploymentBody): Deployment {
  const { user, app } = requireToken(call);
  const now = call.world.now();
  const environment = body.environment ?? "production";
  ensureEnvironment(call.world, call.repository, environment);
  const deployment: Deployment = {
    id: call.world.nextId(),
    sha,
    ref: body.ref,
    task: body.task ?? "deploy",
    payload: body.payload ?? {},
    environment,
    description: body.description ?? null,
    isTransient: body.transient_environment ?? false,
    isProduction: body.production_environment ?? environment === "production",
    creator: user,
    app,
    createdAt: now,
    updatedAt: now,
    statuses: [],
  };
  call.repository.deployments.set(deployment.id, deployment);
  return deployment;
}

function createStatus(call: RepositoryCall, deployment: Deployment, body: StatusBody): DeploymentStatus {
  checkDescription(body.description);
  for (const field of ["target_url", "log_url", "environment_url"] as const) {
    requireWebUrl("DeploymentStatus", field, body[field]);
  }
  const { user, app } = requireToken(call);
  const status: DeploymentStatus = {
    id: call.world.nextId(),
    state: body.state,
    description: body.description ?? "",
    environment: body.environment ?? deployment.environment,
    environmentUrl: body.environment_url ?? "",
    logUrl: body.log_url ?? body.target_url ?? "",
    creator: user,
    app,
    createdAt: call.world.now(),
  };
  if (body.state === "success" && body.auto_inactive !== false) deactivateOthers(call, deployment, status);
  deployment.statuses.push(status);
  deployment.updatedAt = status.createdAt;
  return status;
}

/** `auto_inactive`: earlier successful deployments to the same passing (not transient, not production) environment. */
function deactivateOthers(call: RepositoryCall, current: Deployment, cause: DeploymentStatus): void {
  for (const other of call.repository.deployments.values()) {
    const isPrior = other.id < current.id && other.environment === current.environment;
    const isEligible = !other.isTransient && !other.isProduction && other.statuses.at(-1)?.state === "success";
    if (!isPrior || !isEligible) continue;
    other.statuses.push({ ...cause, id: call.world.nextId(), state: "inactive", description: "" });
  }
}
