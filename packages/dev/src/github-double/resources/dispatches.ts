import { type RepositoryCall, type RepositoryOperation, requireToken } from "../call.ts";
import { conflictingState, exceededLimit, notFound } from "../refusal.ts";
import { fullName } from "../world.ts";
import { findCommit } from "./find-commit.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";
import type { WorkflowRun } from "./run-records.ts";
import { isWorkflow } from "./workflow-files.ts";
import { readCommitSnapshot } from "../git/compare-snapshots.ts";

interface WorkflowDispatchBody {
  readonly ref: string;
  readonly inputs?: Record<string, unknown>;
  readonly return_run_details?: boolean;
}

const maxPayloadCharacters = 65_535;
const workflowsFolder = ".github/workflows/";

export const dispatchOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/create-dispatch-event": (call) => {
    const { event_type: eventType, client_payload: clientPayload = {} } = call.body as {
      event_type: string;
      client_payload?: Record<string, unknown>;
    };
    if (JSON.stringify(clientPayload).length > maxPayloadCharacters) {
      throw exceededLimit("Repository", "client_payload", "client_payload is too large.");
    }
    call.repository.dispatches.push({ kind: "repository", eventType, clientPayload });
    return { status: 204 };
  },

  "actions/create-workflow-dispatch": (call) => {
    const { ref, inputs = {}, return_run_details: wantsDetails = false } = call.body as WorkflowDispatchBody;
    const commit = findCommit(call.repository, ref);
    if (commit === undefined) throw conflictingState(`No ref found for: ${ref}`);
    const path = requireDispatchableWorkflow(call, commit.id);
    call.repository.dispatches.push({ kind: "workflow", workflow: path, ref, inputs });
    const run = startRun(call, path, ref, commit.id);
    if (!wantsDetails) return { status: 204 };
    const runUrl = `${apiUrl(call.links, call.repository)}/actions/runs/${run.id}`;
    const htmlUrl = `${webUrl(call.links, call.repository)}/actions/runs/${run.id}`;
    return { status: 200, body: { workflow_run_id: run.id, run_url: runUrl, html_url: htmlUrl } };
  },
};

/** The workflow file must be on the default branch, and the ref's version must have the trigger. */
function requireDispatchableWorkflow({ repository, params }: RepositoryCall, sha: string): string {
  const wanted = params.text("workflow_id");
  const known = readCommitSnapshot(repository.objects, repository.refs.get(`refs/heads/${repository.defaultBranch}`));
  const path = [...known.keys()].find((file) => file.startsWith(workflowsFolder) && isWorkflow(file, wanted));
  if (path === undefined) throw notFound();
  const blob = readCommitSnapshot(repository.objects, sha).get(path)?.id ?? "";
  const text = repository.objects.read("blob", blob)?.toString("utf8") ?? "";
  if (!text.includes("workflow_dispatch")) throw conflictingState("Workflow does not have 'workflow_dispatch' trigger");
  return path;
}

function startRun(call: RepositoryCall, path: string, ref: string, headSha: string): WorkflowRun {
  const { repository, world } = call;
  const run: WorkflowRun = {
    id: world.nextId(),
    attempt: 1,
    runNumber: repository.runs.size + 1,
    name: path,
    path,
    event: "workflow_dispatch",
    headBranch: ref.replace(/^refs\/(?:heads|tags)\//, ""),
    headSha,
    headRepository: fullName(repository),
    status: "queued",
    conclusion: null,
    pullRequests: [],
    actor: requireToken(call).user.login,
    createdAt: world.now(),
  };
  repository.runs.set(run.id, run);
  return run;
}
