import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const OURS = new URL("../../../packages/core/src/runner/workflow-commands.ts", import.meta.url).href;
const VALUES = [
  "plain",
  "100 % of a,b:c",
  "two\nlines\r\nand more",
  "::error::x",
  "EOF\nother<<EOF\nsmuggled",
  "",
  "🎉",
];

/** What `source` prints and leaves in its command files; random delimiters become DELIMITER. */
async function runCommands(source: string, hasFiles = true) {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-commands-"));
  try {
    const files = {
      GITHUB_OUTPUT: path.join(directory, "output"),
      GITHUB_STEP_SUMMARY: path.join(directory, "summary"),
    };
    for (const file of Object.values(files)) await writeFile(file, "");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--conditions=source", "--input-type=module", "--eval", source],
      { env: hasFiles ? files : {} },
    );
    const output = await readFile(files.GITHUB_OUTPUT, "utf8");
    return {
      stdout,
      output: output.replaceAll(/(?:chainops|ghadelimiter)_[0-9a-f-]{36}/g, "DELIMITER"),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, "utf8"),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const each = (body: string) => `for (const value of ${JSON.stringify(VALUES)}) { ${body} }`;

describe("what a step says to the runner equals what @actions/core says", () => {
  it.each([
    { name: "outputs", ours: `writeOutputs(new Map([["a", value]]))`, theirs: `core.setOutput("a", value)` },
    { name: "masks", ours: "maskSecret(value)", theirs: "core.setSecret(value)" },
    {
      name: "annotations with a place",
      ours: `annotate("warning", value, { title: value, file: value, startLine: 3, endLine: 4 })`,
      theirs: `core.warning(value, { title: value, file: value, startLine: 3, endLine: 4 })`,
    },
    { name: "annotations without a place", ours: `annotate("error", value, {})`, theirs: "core.error(value)" },
    { name: "summaries", ours: "appendSummary(value)", theirs: "await core.summary.addRaw(value).write()" },
  ])("for $name", async ({ ours, theirs }) => {
    const [own, reference] = await Promise.all([
      runCommands(
        `const { writeOutputs, maskSecret, annotate, appendSummary } = await import(${JSON.stringify(OURS)}); ${each(ours)}`,
      ),
      runCommands(`const core = await import("@actions/core"); ${each(theirs)}`),
    ]);
    expect(own).toStrictEqual(reference);
    expect(own.stdout + own.output + own.summary).not.toBe("");
  });
});

it("falls back to the old command for an output, and tells that there is no summary, where the runner offers no files", async () => {
  const { stdout } = await runCommands(
    `const { writeOutputs, appendSummary } = await import(${JSON.stringify(OURS)});
     writeOutputs(new Map([["a", "1\\n::error::x"]])); console.log(appendSummary("text"));`,
    false,
  );
  expect(stdout).toBe("::set-output name=a::1%0A::error::x\nfalse\n");
});
