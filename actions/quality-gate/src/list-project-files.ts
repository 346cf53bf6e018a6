import { posix } from "node:path";
import type { Workspace } from "@chainops/core/files/workspace";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import type { Project } from "./project.ts";

const NEVER_ENTERED: ReadonlySet<string> = new Set(["node_modules", ".git"]);
/** Large, and without anything of this project unless its sources or its artifacts lie in there. */
const MOSTLY_FOREIGN: ReadonlySet<string> = new Set(["lib", "cache", "broadcast"]);

/**
 * Every file that may be a source, a report or an artifact of the project, as sorted paths relative to the workspace.
 * The one walk of a run.
 */
export async function listProjectFiles(
  workspace: Workspace,
  workingDirectory: string,
  project: Project,
): Promise<readonly string[]> {
  const artifacts = project.artifactDirectories.map((directory) => posix.join(workingDirectory, directory));
  const isOwn = (directory: string) =>
    isProjectSource(`${directory}/any.sol`, project.sources) || artifacts.some((own) => isAtOrBelow(directory, own));
  const enter = (directory: string) => {
    const name = directory.slice(directory.lastIndexOf("/") + 1);
    return !NEVER_ENTERED.has(name) && (!MOSTLY_FOREIGN.has(name) || isOwn(directory));
  };
  const files = await workspace.list(workingDirectory, enter);
  const elsewhere = artifacts.filter((directory) => !isAtOrBelow(directory, workingDirectory));
  const found = await Promise.all(elsewhere.map((directory) => listIfThere(workspace, directory)));
  return [...files, ...found.flat()];
}

/** `out = "../out"` in foundry.toml. Nothing is compiled yet where it is missing, which its gate says. */
async function listIfThere(workspace: Workspace, directory: string): Promise<readonly string[]> {
  return workspace.find([`${directory}/**/*.json`], { skipDirectories: NEVER_ENTERED });
}

function isAtOrBelow(directory: string, parent: string): boolean {
  return parent === "" || directory === parent || directory.startsWith(`${parent}/`);
}
