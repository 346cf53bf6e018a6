import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ActionMetadata as ServiceMetadata } from "@actions/languageservice/action";
import { readActionMetadata } from "./action-metadata.ts";
import type { ActionMetadata } from "./action-metadata.ts";
import type { GitHubParsers } from "./github-parsers.ts";

/** A checkout whose actions and workflows may be named by `uses`. */
export interface RepositoryFolder {
  readonly root: string;
  /** `owner/repo`, by which README examples name it. */
  readonly name: string;
}

/** The action of this repository that a `uses` value names (`./x`, `$/x`, `owner/repo/x@ref`); undefined: another's. */
export async function readUsedAction(
  uses: string,
  repository: RepositoryFolder,
  parsers: GitHubParsers,
): Promise<ActionMetadata | undefined> {
  const local = /^(?:\.|\$)\/(.+)$/.exec(uses)?.[1];
  const [, name, folder] = /^([^/@]+\/[^/@]+)\/?([^@]*)@/.exec(uses) ?? [];
  const inside = local ?? (name?.toLowerCase() === repository.name.toLowerCase() ? folder : undefined);
  return inside === undefined ? undefined : readActionMetadata(path.join(repository.root, inside), parsers);
}

/** The same in the shape that the language service takes. */
export function toServiceMetadata({ template, inputs, outputs }: ActionMetadata): ServiceMetadata {
  return {
    name: template.name,
    description: template.description,
    inputs: Object.fromEntries(
      inputs.map(({ id, description = "", required, default: value, deprecationMessage }) => [
        id,
        {
          description,
          ...(required === undefined ? {} : { required }),
          ...(value === undefined ? {} : { default: value.toString() }),
          ...(deprecationMessage === undefined ? {} : { deprecationMessage }),
        },
      ]),
    ),
    outputs: Object.fromEntries(outputs.map((id) => [id, { description: "" }])),
  };
}

/** Text of a file of the repository, for reusable workflows and `$/` actions. */
export async function readRepositoryFile(repository: RepositoryFolder, file: string): Promise<string> {
  return readFile(path.join(repository.root, file), "utf8");
}
