import { readFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import type { ActionInputDefinition, ActionTemplate } from "@actions/workflow-parser/actions/index";
import type { GitHubParsers } from "./github-parsers.ts";

/** An action.yml as GitHub's parser understood it. */
export interface ActionMetadata {
  readonly folder: string;
  readonly template: ActionTemplate;
  readonly inputs: readonly ActionInputDefinition[];
  readonly outputs: readonly string[];
}

/** Reads `action.yml`, else `action.yaml`, of a folder; anything GitHub would refuse is an InputError with its line. */
export async function readActionMetadata(folder: string, parsers: GitHubParsers): Promise<ActionMetadata> {
  const { file, content } = await readManifest(folder);
  const { context, value } = parsers.action.parseAction(
    { name: file, content },
    new parsers.workflow.NoOperationTraceWriter(),
  );
  const template = value === undefined ? undefined : parsers.action.convertActionTemplate(context, value);
  const problems = context.errors.getErrors().map((error) => error.message);
  if (problems.length > 0 || template === undefined)
    throw new InputError(problems.length > 0 ? problems : `${file} is empty.`);
  return { folder, template, inputs: template.inputs ?? [], outputs: (template.outputs ?? []).map(({ id }) => id) };
}

async function readManifest(folder: string): Promise<{ file: string; content: string }> {
  for (const name of ["action.yml", "action.yaml"]) {
    const file = path.join(folder, name);
    const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
      throw error;
    });
    if (content !== undefined) return { file, content };
  }
  throw new InputError(`Can't find 'action.yml' or 'action.yaml' under '${folder}'.`);
}
