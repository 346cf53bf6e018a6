import { type RepositoryCall, type RepositoryOperation, requireToken } from "../call.ts";
import { replyWithPage, selectPage } from "../pagination.ts";
import { conflictingState, exceededLimit } from "../refusal.ts";
import { type Repository, renderTime } from "../world.ts";
import { requireWebUrl } from "./check-web-url.ts";
import { requireCommit } from "./find-commit.ts";
import { nodeId, presentUser } from "./present-accounts.ts";
import { presentMinimalRepository } from "./present-repository.ts";
import { apiUrl } from "./repository-urls.ts";
import type { CommitStatus } from "./status-records.ts";

interface StatusBody {
  readonly state: CommitStatus["state"];
  readonly context?: string;
  readonly description?: string | null;
  readonly target_url?: string | null;
}

const maxDescriptionLength = 140;
const maxPerContext = 1000;

export const statusOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/create-commit-status": (call) => {
    const body = call.body as StatusBody;
    const { id: sha } = requireCommit(call.repository, call.params.text("sha"));
    const { context = "default", description = null, target_url: targetUrl = null } = body;
    checkDescription(description);
    requireWebUrl("Status", "target_url", targetUrl);
    const known = call.repository.statuses.filter((one) => one.sha === sha && one.context === context);
    if (known.length >= maxPerContext) {
      throw conflictingState("This SHA and context has reached the maximum number of statuses.");
    }
    const status: CommitStatus = {
      id: call.world.nextId(),
      sha,
      state: body.state,
      context,
      description,
      targetUrl,
      creator: requireToken(call).user,
      createdAt: call.world.now(),
    };
    call.repository.statuses.push(status);
    return { status: 201, body: presentStatus(call, status) };
  },

  "repos/list-commit-statuses-for-ref": (call) => {
    const { id: sha } = requireCommit(call.repository, call.params.text("ref"));
    const statuses = call.repository.statuses.filter((one) => one.sha === sha).toReversed();
    return replyWithPage(call, statuses, (status) => presentStatus(call, status));
  },

  "repos/get-combined-status-for-ref": (call) => {
    const { links, repository } = call;
    const { id: sha } = requireCommit(repository, call.params.text("ref"));
    const latest = selectLatestStatuses(repository, sha);
    const page = selectPage(call, latest);
    const commitUrl = `${apiUrl(links, repository)}/commits/${sha}`;
    const body = {
      state: combineStates(latest),
      statuses: page.items.map((status) => presentStatus(call, status)),
      sha,
      total_count: latest.length,
      repository: presentMinimalRepository(links, repository),
      commit_url: commitUrl,
      url: `${commitUrl}/status`,
    };
    return { status: 200, body, headers: page.headers };
  },
};

/** The newest status of each context of a commit. */
export function selectLatestStatuses(repository: Repository, sha: string): CommitStatus[] {
  const ofCommit = repository.statuses.filter((one) => one.sha === sha);
  return [...new Map(ofCommit.map((status) => [status.context, status])).values()];
}

/** Throws 422 above the 140 characters that statuses of commits and deployments may have. */
export function checkDescription(description: string | null | undefined): void {
  if ([...(description ?? "")].length <= maxDescriptionLength) return;
  const message = `description is too long (maximum is ${maxDescriptionLength} characters)`;
  throw exceededLimit("Status", "description", message);
}

function combineStates(statuses: readonly CommitStatus[]): string {
  if (statuses.some(({ state }) => state === "error" || state === "failure")) return "failure";
  return statuses.length > 0 && statuses.every(({ state }) => state === "success") ? "success" : "pending";
}

function presentStatus({ links, repository }: RepositoryCall, status: CommitStatus): Record<string, unknown> {
  const creator = presentUser(links, status.creator);
  const created = renderTime(status.createdAt);
  return {
    url: `${apiUrl(links, repository)}/statuses/${status.sha}`,
    avatar_url: creator["avatar_url"],
    id: status.id,
    node_id: nodeId("StatusContext", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: created,
    updated_at: created,
    creator,
  };
}
