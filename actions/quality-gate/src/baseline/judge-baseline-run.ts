import type { WorkflowArtifact } from "@chainops/core/artifacts/workflow-artifacts";
import type { WorkflowRun } from "@chainops/core/artifacts/workflow-runs";

export interface BaselineOrigin {
  repositoryId: number;
  /** Commit that was measured. */
  commit: string;
  /** Workflow file of this run; null where it is not known. */
  workflowPath: string | null;
}

/** Events that run a commit of the repository itself, with the workflow file of that commit. */
const TRUSTED_EVENTS: ReadonlySet<string> = new Set(["push", "schedule", "merge_group", "workflow_dispatch"]);
const FINISHED: ReadonlySet<string | null> = new Set(["success", "failure"]);

/**
 * Whether an artifact is worth asking for its run: made for a commit of the history, and not by a fork. A fork's branch
 * may bear any name and its artifact any name too, so that ids alone decide.
 */
export function mayHoldBaseline(artifact: WorkflowArtifact, repositoryId: number): boolean {
  return (
    !artifact.isExpired &&
    artifact.runId !== null &&
    artifact.repositoryId === repositoryId &&
    artifact.headRepositoryId === repositoryId
  );
}

/** Reasons not to take a baseline from a run; empty where it may be. All facts are the API's word. */
export function judgeBaselineRun(run: WorkflowRun, origin: BaselineOrigin): readonly string[] {
  const problems: string[] = [];
  if (run.repositoryId !== origin.repositoryId) problems.push("it ran in another repository");
  if (run.headRepositoryId !== origin.repositoryId) problems.push("its commit comes from a fork");
  if (run.headSha !== origin.commit) problems.push(`it ran on ${run.headSha.slice(0, 7)}`);
  if (!TRUSTED_EVENTS.has(run.event)) problems.push(`a ${run.event} event started it`);
  if (!FINISHED.has(run.conclusion)) problems.push(`it has not ended with success or failure`);
  if (origin.workflowPath !== null && run.path !== origin.workflowPath) problems.push(`${run.path} made it`);
  return problems;
}
