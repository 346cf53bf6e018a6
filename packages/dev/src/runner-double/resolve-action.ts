import { statSync } from "node:fs";
import path from "node:path";
import { InputError } from "@chainops/core/errors";

/** Where the actions of a job come from. */
export interface ActionSources {
  readonly workspace: string;
  /** Folder that stands for a `uses` value, such as `acme/chainops/actions/quality-gate@v1`; undefined: unknown. */
  readonly find?: ((uses: string) => string | undefined) | undefined;
  /** `owner/repo` of actions whose work the caller has already done. */
  readonly done: readonly string[];
}

export interface ResolvedAction {
  /** Undefined: nothing to run. */
  readonly folder: string | undefined;
  readonly repository?: string;
  readonly ref?: string;
}

/** `./x` lies in the workspace, anything else is looked up; nothing is downloaded. An unknown action is an InputError. */
export function resolveAction(uses: string, sources: ActionSources): ResolvedAction {
  const found = sources.find?.(uses);
  const [, repository, ref] = /^([^/@]+\/[^/@]+)(?:\/[^@]*)?@(.+)$/.exec(uses) ?? [];
  const origin = repository === undefined || ref === undefined ? {} : { repository, ref };
  if (found !== undefined) return { folder: found, ...origin };
  if (repository !== undefined && sources.done.includes(repository)) return { folder: undefined, ...origin };
  if (!uses.startsWith("./")) throw new InputError(`uses: ${uses} is not available here; map it to a folder.`);
  const folder = path.resolve(sources.workspace, uses);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError(`uses: ${uses} names no folder of the workspace ${sources.workspace}.`);
  }
  return { folder };
}
