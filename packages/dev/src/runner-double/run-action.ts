import { existsSync } from "node:fs";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import type { ActionMetadata } from "../workflow/action-metadata.ts";
import type { ExpressionEvaluator } from "../workflow/evaluate-expression.ts";
import { executeStep } from "./execute-step.ts";
import type { StepHost } from "./execute-step.ts";
import type { GitHubContext } from "./github-context.ts";
import type { JobSession } from "./job-session.ts";
import type { StepResult } from "./step-result.ts";

/** One stage of a JavaScript action. */
export interface ActionRun {
  readonly action: ActionMetadata;
  readonly stage: "main" | "post";
  /** As `with` gave them, evaluated. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly github: GitHubContext;
  readonly env: Readonly<Record<string, string>>;
  readonly state: ReadonlyMap<string, string>;
  readonly services: Readonly<Record<string, string>>;
  readonly evaluator: ExpressionEvaluator;
  /** The Node binary that stands for `runs.using`. */
  readonly nodePath: string;
}

/** Runs `runs.main` or `runs.post` of an action as NodeScriptActionHandler.cs does; its working directory is the workspace. */
export async function runAction(host: StepHost, job: JobSession, run: ActionRun): Promise<StepResult> {
  const script = findScript(run.action, run.stage);
  const known = new Map(run.action.inputs.map((input) => [input.id.toLowerCase(), input]));
  const inputs = new Map(run.inputs);
  const given = new Set([...inputs.keys()].map((name) => name.toLowerCase()));
  for (const { id, default: value } of run.action.inputs) {
    if (!given.has(id.toLowerCase())) inputs.set(id, value === undefined ? "" : run.evaluator.text(value));
  }
  const unexpected = [...run.inputs.keys()].filter((name) => !known.has(name.toLowerCase()));
  const deprecated = [...run.inputs.keys()].flatMap((name) => {
    const message = known.get(name.toLowerCase())?.deprecationMessage;
    return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`];
  });
  const accepted = run.action.inputs.map(({ id }) => id).join("', '");
  const unknown = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${accepted}']`;
  return executeStep(host, job, {
    file: run.nodePath,
    args: [script],
    cwd: host.workspace,
    environment: { github: run.github, env: run.env, inputs, state: run.state, services: run.services },
    warnings: [...deprecated, ...(unexpected.length > 0 ? [unknown] : [])],
    announceExitCode: false,
  });
}

/** `runs.main` and `runs.post` may leave the action's folder, as `../../dist/x/index.js` does. */
function findScript({ folder, template }: ActionMetadata, stage: "main" | "post"): string {
  const runs = template.runs;
  if (!("main" in runs))
    throw new InputError(`${folder}: only JavaScript actions run here, found using: ${runs.using}.`);
  const script = stage === "main" ? runs.main : runs.post;
  if (script === undefined) throw new InputError(`${folder}: the action has no ${stage} script.`);
  const file = path.resolve(folder, script);
  if (!existsSync(file)) throw new InputError(`File not found: '${file}', which runs.${stage} of ${folder} names.`);
  return file;
}
