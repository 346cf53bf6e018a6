import { InputError } from "@chainops/core/errors";
import type { Job, Step } from "@actions/workflow-parser/model/workflow-template";
import type { MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import type { GitHubParsers } from "./github-parsers.ts";

/** A step with its expressions not yet evaluated. */
export interface JobStep {
  readonly id: string;
  readonly name: TemplateToken | undefined;
  /** Always calls a status function: GitHub's parser puts `success() && (…)` around one that does not. */
  readonly condition: string;
  readonly continueOnError: TemplateToken | boolean;
  readonly env: TemplateToken | undefined;
  readonly run: TemplateToken | undefined;
  readonly uses: string | undefined;
  readonly with: TemplateToken | undefined;
  readonly shell: TemplateToken | undefined;
  readonly workingDirectory: TemplateToken | undefined;
}

/** A job of a workflow with what it inherits from the workflow. */
export interface JobDefinition {
  readonly id: string;
  readonly workflowName: string;
  readonly condition: string;
  /** Of the workflow, then of the job. */
  readonly env: readonly TemplateToken[];
  readonly outputs: TemplateToken | undefined;
  readonly shell: TemplateToken | undefined;
  readonly workingDirectory: TemplateToken | undefined;
  readonly steps: readonly JobStep[];
}

export interface WorkflowFile {
  /** Relative to the repository, such as `.github/workflows/ci.yml`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads one job with GitHub's own parser. `jobId` may be left out where the workflow has one job. What GitHub would
 * refuse, and jobs that call another workflow, are InputErrors.
 */
export async function readJob(
  file: WorkflowFile,
  jobId: string | undefined,
  parsers: GitHubParsers,
): Promise<JobDefinition> {
  const { context, value } = parsers.workflow.parseWorkflow(
    { name: file.path, content: file.text },
    new parsers.workflow.NoOperationTraceWriter(),
  );
  const template = value === undefined ? undefined : await parsers.workflow.convertWorkflowTemplate(context, value);
  const problems = context.errors.getErrors().map((error) => error.message);
  if (value === undefined || template === undefined || problems.length > 0) {
    throw new InputError(problems.length > 0 ? problems : `${file.path} is empty.`);
  }
  const ids = template.jobs.map((job) => job.id.value);
  const wanted = jobId ?? (ids.length === 1 ? ids[0] : undefined);
  const job = template.jobs.find(({ id }) => id.value === wanted);
  if (job?.type !== "job") {
    throw new InputError(`${file.path}: name one of the jobs that have steps: ${ids.join(", ")}.`);
  }
  if (job.container !== undefined || job.services !== undefined) {
    throw new InputError(`${file.path}: container and services of job ${job.id.value} cannot be run here.`);
  }
  return toDefinition(file, job, value.assertMapping("workflow"));
}

function toDefinition(file: WorkflowFile, job: Job, root: MappingToken): JobDefinition {
  const mapping = child(child(root, "jobs"), job.id.value);
  const items = [...(child(mapping, "steps")?.assertSequence("steps") ?? [])];
  const runDefaults = [mapping, root].map((level) => child(child(level, "defaults"), "run"));
  return {
    id: job.id.value,
    workflowName: child(root, "name")?.toString() ?? file.path,
    condition: job.if.expression,
    env: [child(root, "env"), job.env].filter((token) => token !== undefined),
    outputs: job.outputs,
    shell: firstOf(runDefaults, "shell"),
    workingDirectory: firstOf(runDefaults, "working-directory"),
    steps: job.steps.map((step, index) => toStep(file, step, items[index])),
  };
}

/** The converted step lacks `with`, `shell` and `working-directory`: these come from the parsed tree. */
function toStep(file: WorkflowFile, step: Step, item: TemplateToken | undefined): JobStep {
  if (!("run" in step) && !("uses" in step)) {
    throw new InputError(`${file.path}:${item?.line ?? 0}: only run and uses steps can be run here.`);
  }
  return {
    id: step.id,
    name: child(item, "name"),
    condition: step.if.expression,
    continueOnError: step["continue-on-error"] ?? false,
    env: step.env,
    run: "run" in step ? step.run : undefined,
    uses: "uses" in step ? step.uses.value : undefined,
    with: child(item, "with"),
    shell: child(item, "shell"),
    workingDirectory: child(item, "working-directory"),
  };
}

function firstOf(mappings: readonly (TemplateToken | undefined)[], key: string): TemplateToken | undefined {
  return mappings.map((mapping) => child(mapping, key)).find((token) => token !== undefined);
}

function child(token: TemplateToken | undefined, key: string): TemplateToken | undefined {
  if (token === undefined) return undefined;
  for (const pair of token.assertMapping(key)) if (pair.key.toString() === key) return pair.value;
  return undefined;
}
