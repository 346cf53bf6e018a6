import type { Workspace } from "@chainops/core/files/workspace";
import { InputError } from "@chainops/core/errors";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { isProjectSource, type ProjectSources } from "@chainops/reports/project/project-sources";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";

export interface CoveredTree {
  workspace: Pick<Workspace, "describe">;
  sources: ProjectSources;
  paths: PathContext;
  /** Files that are known to be there, relative to the workspace. */
  known: ReadonlySet<string>;
}

/** Behind links and outside of the working directory; a report of more such files is of another tree. */
const MAX_ASKED = 10_000;

/** Project sources that reports tell of and that are not in the tree: lines of another tree say nothing of this one. */
export async function findAbsent(
  reports: readonly CoverageReport[],
  { workspace, sources, paths, known }: CoveredTree,
): Promise<ReadonlySet<string>> {
  const told = new Set(reports.flatMap(({ files }) => files.flatMap(({ path }) => toWorkspacePath(path, paths) ?? [])));
  const unknown = [...told].filter((path) => !known.has(path) && isProjectSource(path, sources));
  const absent = new Set(unknown.slice(MAX_ASKED));
  for (const path of unknown.slice(0, MAX_ASKED)) if (!(await isPresent(workspace, path))) absent.add(path);
  return absent;
}

/** What leads out of the workspace is no source of it. */
async function isPresent(workspace: CoveredTree["workspace"], path: string): Promise<boolean> {
  try {
    return (await workspace.describe(path)) !== undefined;
  } catch (error) {
    if (error instanceof InputError || (error instanceof Error && "code" in error)) return false;
    throw error;
  }
}
