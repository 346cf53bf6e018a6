import type { DescriptionDictionary } from "@actions/expressions";
import type { ContextProviderConfig } from "@actions/languageservice";
import { openGitHubParsers } from "./github-parsers.ts";
import type { GitHubParsers } from "./github-parsers.ts";
import { validateWithService } from "./language-service.ts";
import { lintWorkflow } from "./lint-workflow.ts";
import { readRepositoryFile, readUsedAction, toServiceMetadata } from "./repository-actions.ts";
import type { RepositoryFolder } from "./repository-actions.ts";

/** What one of the checkers says of one place; lines and columns count from 1. */
export interface WorkflowProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: "error" | "warning";
  readonly source: "github" | "actionlint";
}

/**
 * Checks a workflow with GitHub's parser and language service and with actionlint. Actions of `repository` are checked
 * for unknown and missing inputs and for outputs that are read but not declared; other actions only as far as
 * actionlint knows them. Sorted by line.
 */
export async function checkWorkflow(
  text: string,
  file: string,
  repository: RepositoryFolder,
): Promise<WorkflowProblem[]> {
  const parsers = await openGitHubParsers();
  const name = file.split("/").at(-1) ?? "";
  const diagnostics = await validateWithService(exposeLocalActions(text), `.github/workflows/${name}`, {
    actionsMetadataProvider: {
      async fetchActionMetadata(action) {
        const uses = `${action.owner}/${action.name}/${action.path ?? ""}@${action.ref}`;
        const own = `${action.owner}/${action.name}`.toLowerCase() === repository.name.toLowerCase();
        if (!own) return { name: action.name, description: "" };
        const metadata = await readUsedAction(uses, repository, parsers).catch(() => undefined);
        return metadata === undefined ? undefined : toServiceMetadata(metadata);
      },
    },
    fileProvider: {
      async getFileContent(reference) {
        if ("repository" in reference) throw new Error("Workflows of other repositories are not read.");
        return { name: reference.path, content: await readRepositoryFile(repository, reference.path) };
      },
    },
    contextProviderConfig: describeOutputs(repository, parsers),
  });
  const problems: WorkflowProblem[] = [
    ...diagnostics.map((diagnostic) => ({
      ...diagnostic,
      file,
      message: diagnostic.message.replaceAll("`$/", "`./"),
      source: "github" as const,
    })),
    ...(await lintWorkflow(text, file)).map((finding) => ({
      ...finding,
      file,
      severity: "error" as const,
      source: "actionlint" as const,
    })),
  ];
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * The language service looks into actions named `$/x` but not into `./x`, which is the same place in a checkout. The
 * replacement keeps every position.
 */
function exposeLocalActions(text: string): string {
  return text.replaceAll(/(\buses:[ \t]*["']?)\.\/(?!\.github\/workflows\/)/g, "$1$/");
}

/** Tells the service which outputs the repository's own actions have, so that reading another one is a problem. */
function describeOutputs(repository: RepositoryFolder, { expressions }: GitHubParsers): ContextProviderConfig {
  const { DescriptionDictionary: Dictionary, data } = expressions;
  return {
    async getContext(name, known, workflow): Promise<DescriptionDictionary | undefined> {
      if (name !== "steps" || known === undefined) return undefined;
      const parsers = await openGitHubParsers();
      const described = new Dictionary();
      for (const { key, value, description } of known.pairs()) {
        const step = workflow.job?.steps.find(({ id }) => id === key);
        const uses = step !== undefined && "uses" in step ? step.uses.value : undefined;
        const action =
          uses === undefined ? undefined : await readUsedAction(uses, repository, parsers).catch(() => undefined);
        if (action === undefined) {
          described.add(key, value, description);
          continue;
        }
        const outputs = new Dictionary(...action.outputs.map((id) => ({ key: id, value: new data.StringData("") })));
        const context = new Dictionary(
          { key: "outputs", value: outputs },
          { key: "conclusion", value: new data.Null() },
          { key: "outcome", value: new data.Null() },
        );
        described.add(key, context, description);
      }
      return described;
    },
  };
}

/** Checks an action.yml with GitHub's parser and language service; `file` must end in action.yml or action.yaml. */
export async function checkActionYml(text: string, file: string): Promise<WorkflowProblem[]> {
  const diagnostics = await validateWithService(text, file.split("/").at(-1) ?? "", {});
  return diagnostics.map((diagnostic) => ({ ...diagnostic, file, source: "github" as const }));
}
