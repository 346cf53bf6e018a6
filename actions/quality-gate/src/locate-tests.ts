import type { Workspace } from "@chainops/core/files/workspace";
import type { TestCase } from "@chainops/reports/tests/test-report";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import { describeFault } from "./find-report-files.ts";
import type { LocateTest } from "./gates/judge-tests.ts";

const MAX_TEST_SOURCE_BYTES = 4 * 1024 * 1024;
/** Where more tests fail, nobody reads on; each place costs a look into a file that a report names. */
const MAX_TEST_FILES = 500;

/**
 * Where failing tests stand in the tree: test reports name a function, its file holds `function <name>`. Reads only the
 * files of the given cases.
 */
export async function locateTests(
  cases: readonly TestCase[],
  workspace: Workspace,
  paths: PathContext,
): Promise<LocateTest> {
  const pathOf = (test: TestCase) => (test.file === null ? null : toWorkspacePath(test.file, paths));
  const linesByName = new Map<string, ReadonlyMap<string, number>>();
  for (const path of new Set(cases.map(pathOf))) {
    if (path === null) continue;
    if (linesByName.size >= MAX_TEST_FILES) break;
    const text = await readSource(workspace, path);
    if (text !== undefined) linesByName.set(path, findFunctions(text));
  }
  return (test) => {
    const path = pathOf(test);
    const lines = path === null ? undefined : linesByName.get(path);
    if (path === null || lines === undefined) return undefined;
    return { path, line: lines.get(test.name.replace(/\(.*$/s, "")) ?? null };
  };
}

/** A report may name any path; one that cannot be read only costs its link. */
async function readSource(workspace: Workspace, path: string): Promise<string | undefined> {
  try {
    return await workspace.readText(path, MAX_TEST_SOURCE_BYTES);
  } catch (error) {
    describeFault(error);
    return undefined;
  }
}

/** Line of each function by its name, the first where there are several. */
function findFunctions(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const [, name] = /\bfunction ([\w$]{1,512})\s{0,8}\(/.exec(line) ?? [];
    if (name !== undefined && !lines.has(name)) lines.set(name, index + 1);
  }
  return lines;
}
