import type { Workspace } from "@chainops/core/files/workspace";
import type { TestCase } from "@chainops/reports/tests/test-report";

const MAX_TEST_SOURCE_BYTES = 4 * 1024 * 1024;

/**
 * Where failing tests stand in the tree: test reports name a function, its file holds `function <name>`. Reads only the
 * files of the given cases.
 */
export async function locateTests(
  cases: readonly TestCase[],
  workspace: Workspace,
  workingDirectory: string,
): Promise<(test: TestCase) => { path: string; line: number } | undefined> {
  const sources = new Map<string, readonly string[]>();
  const pathOf = (test: TestCase) =>
    test.file === null || workingDirectory === "" ? test.file : `${workingDirectory}/${test.file}`;
  for (const path of new Set(cases.map(pathOf))) {
    if (path === null || sources.has(path)) continue;
    const text = await workspace.readText(path, MAX_TEST_SOURCE_BYTES).catch(() => undefined);
    if (text !== undefined) sources.set(path, text.split("\n"));
  }
  return (test) => {
    const path = pathOf(test);
    const lines = path === null ? undefined : sources.get(path);
    if (path === null || lines === undefined) return undefined;
    const name = test.name.replace(/\(.*$/s, "");
    const index = lines.findIndex((line) => line.includes(`function ${name}(`) || line.includes(`function ${name} (`));
    return { path, line: Math.max(1, index + 1) };
  };
}
