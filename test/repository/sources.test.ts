import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { listSources } from "@chainops/dev/checks/list-sources";
import { checkSources } from "@chainops/dev/checks/source-rules";
import { findFiles } from "./repository-files.ts";

const run = promisify(execFile);
const OXLINT = path.join(REPOSITORY_ROOT, "node_modules/oxlint/bin/oxlint");

/** What oxlint says of these files under the repository's own config. */
async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-lint-"));
  try {
    await copyFile(path.join(REPOSITORY_ROOT, ".oxlintrc.json"), path.join(directory, ".oxlintrc.json"));
    for (const [file, text] of Object.entries(files)) await writeFile(path.join(directory, file), text);
    const args = [OXLINT, "--deny-warnings", "--format", "unix"];
    return await run(process.execPath, args, { cwd: directory }).then(
      () => "",
      (error: { stdout: string }) => error.stdout,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

it("every source keeps the rules of direction", async () => {
  const sources = await listSources(REPOSITORY_ROOT);
  expect(sources.length).toBeGreaterThan(200);
  expect(checkSources(sources)).toStrictEqual([]);
});

it("git ignores no source: what is compiled and tested is what a clone gets", async () => {
  const files = findFiles("{packages,actions}/*/src/**/*", "test/**/*.ts", ".github/**/*");
  const child = run("git", ["check-ignore", "--stdin"], { cwd: REPOSITORY_ROOT });
  child.child.stdin?.end(files.join("\n"));
  // Exit code 1 with no output means that none of them is ignored.
  const ignored = await child.then(
    ({ stdout }) => stdout,
    (error: { code: number; stdout: string }) => (error.code === 1 ? error.stdout : `git failed: ${error.code}`),
  );
  expect(ignored).toBe("");
});

it.each([
  {
    name: "an import cycle",
    files: {
      "a.ts": `import { b } from "./b.ts";\nexport const a = (): number => b();\n`,
      "b.ts": `import { a } from "./a.ts";\nexport const b = (): number => a();\n`,
    },
    rule: "no-cycle",
  },
  { name: "`any`", files: { "a.ts": "export const a: any = 1;\n" }, rule: "no-explicit-any" },
  { name: "a default export", files: { "a.ts": "export default 1;\n" }, rule: "no-default-export" },
  {
    name: "a non-null assertion",
    files: { "a.ts": "export const a = (x: string | null): number => x!.length;\n" },
    rule: "no-non-null-assertion",
  },
  { name: "console", files: { "a.ts": "console.log(1);\n" }, rule: "no-console" },
])("the linter refuses $name", async ({ files, rule }) => {
  expect(await lint(files)).toContain(rule);
});

it("the linter accepts a file without any of these", async () => {
  expect(await lint({ "a.ts": "export const a = 1;\n" })).toBe("");
});
