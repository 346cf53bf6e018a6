import { createHash } from "node:crypto";
import { basename } from "node:path/posix";

/** The numeric id of a workflow: GitHub gives one to each file, here it follows from the path. */
export function computeWorkflowId(path: string): number {
  return Number.parseInt(createHash("sha1").update(path).digest("hex").slice(0, 7), 16);
}

/** Whether a `workflow_id` parameter, a file name or a number, means the workflow file at `path`. */
export function isWorkflow(path: string, workflowId: string): boolean {
  return basename(path) === workflowId || String(computeWorkflowId(path)) === workflowId;
}
