import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openScene } from "./gate-scene.ts";

interface BadInput {
  readonly name: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `.chainops.yml`. */
  readonly config?: string;
  /** One error each, in order. */
  readonly errors: readonly RegExp[];
}

const REFUSED_INPUTS: readonly BadInput[] = [
  {
    name: "a boolean that is none",
    inputs: { "dry-run": "yes" },
    errors: [/^Input `dry-run`: found "yes"; accepted: `true` or `false`\.$/],
  },
  {
    name: "every wrong input at once",
    inputs: { "fail-on": "sometimes", id: "No Spaces", covrage: "lcov.info" },
    errors: [
      /^Input `id`: found "No Spaces"; accepted: lower-case letters/,
      /^Input `fail-on`: found "sometimes"; accepted: `failure` or `never`\.$/,
      /^Input `covrage` is not an input of this action; did you mean `coverage`\?$/,
    ],
  },
  {
    name: "an outcome that is no JSON",
    inputs: { outcome: "${{ steps }}" },
    errors: [/^Input `outcome`: found "\$\{\{ steps \}\}"; accepted: a JSON object of steps or jobs\.$/],
  },
];

const REFUSED_PLACES: readonly BadInput[] = [
  {
    name: "a working directory outside the workspace",
    inputs: { "working-directory": "../.." },
    errors: [/^Input `working-directory`: "\.\.\/\.\." lies outside the workspace\.$/],
  },
  {
    name: "a named file that is missing",
    inputs: { config: "ci/gates.yml" },
    errors: [/ci\/gates\.yml/],
  },
  {
    name: "YAML that does not parse",
    config: "version: 1\nquality_gates: [\n",
    errors: [/^\.chainops\.yml:\d+:\d+: /],
  },
  {
    name: "an unknown key, with its place and the nearest key",
    config: "version: 1\nquality_gates:\n  min_test_covrage: 0.9\n",
    errors: [/^\.chainops\.yml:3:3: quality_gates\.min_test_covrage: .*min_test_coverage/],
  },
  {
    name: "a wrong type and a value out of range, both at once",
    config: "version: 1\nquality_gates:\n  security_scan_required: often\n  min_test_coverage: 80\n",
    errors: [
      /^\.chainops\.yml:3:\d+: quality_gates\.security_scan_required: .*often/,
      /^\.chainops\.yml:4:\d+: quality_gates\.min_test_coverage: .*80/,
    ],
  },
  {
    name: "aliases that grow without end",
    config: `version: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
      .split("")
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(",")}]`)
      .join("\n")}\n`,
    errors: [/^\.chainops\.yml:/],
  },
];

describe.each([
  { kind: "inputs", cases: REFUSED_INPUTS, posts: 0 },
  { kind: "paths and config", cases: REFUSED_PLACES, posts: 1 },
])("refused $kind", ({ cases, posts }) => {
  it.each(cases)("$name", async ({ inputs, config, errors }) => {
    await using scene = await openScene();
    if (config !== undefined) await writeFile(path.join(scene.workspace, ".chainops.yml"), config);
    const run = await scene.judge({ inputs: { "check-run": "true", ...inputs } });
    expect(run.step.exitCode).toBe(1);
    expect(run.errors.slice(0, errors.length)).toEqual(errors.map((error) => expect.stringMatching(error) as string));
    expect(run.errors).toHaveLength(errors.length);
    expect(run.document).toMatchObject({ conclusion: "failure", gates: [], details: { problems: run.errors } });
    expect(run.document.title).toBe(
      `ChainOps Quality Gate could not start: ${errors.length === 1 ? "one problem" : `${errors.length} problems`} in its input`,
    );
    expect(run.step.summary).toContain("could not start");
    expect(scene.checkRuns()).toHaveLength(posts);
    expect(run.text + run.step.log.join("\n")).not.toMatch(/\.[jt]s:\d+:\d+\)/);
  });
});

it("keeps the id of a step whose other inputs are refused", async () => {
  await using scene = await openScene();
  const { step } = await scene.judge({ inputs: { id: "contracts", summary: "no" } });
  expect(step.outputs["result"]).toMatch(/chainops\/results\/contracts\.json$/);
});
