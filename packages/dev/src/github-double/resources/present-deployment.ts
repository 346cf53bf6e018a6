import type { RepositoryCall } from "../call.ts";
import { renderTime } from "../world.ts";
import type { Deployment, DeploymentStatus } from "./deployment-records.ts";
import { nodeId, presentApp, presentUser } from "./present-accounts.ts";
import { apiUrl } from "./repository-urls.ts";

/** `deployment` of the API. */
export function presentDeployment(call: RepositoryCall, deployment: Deployment): Record<string, unknown> {
  const api = apiUrl(call.links, call.repository);
  const url = `${api}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId("Deployment", deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: presentUser(call.links, deployment.creator),
    created_at: renderTime(deployment.createdAt),
    updated_at: renderTime(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: api,
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
    performed_via_github_app: presentApp(call.links, deployment.app),
  };
}

/** `deployment-status` of the API. */
export function presentDeploymentStatus(
  call: RepositoryCall,
  deployment: Deployment,
  status: DeploymentStatus,
): Record<string, unknown> {
  const api = apiUrl(call.links, call.repository);
  const url = `${api}/deployments/${deployment.id}`;
  const created = renderTime(status.createdAt);
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId("DeploymentStatus", status.id),
    state: status.state,
    creator: presentUser(call.links, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: created,
    updated_at: created,
    deployment_url: url,
    repository_url: api,
    performed_via_github_app: presentApp(call.links, status.app),
  };
}
