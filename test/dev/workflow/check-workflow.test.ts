import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkActionYml, checkWorkflow } from "@chainops/dev/workflow/check-workflow";
import type { RepositoryFolder } from "@chainops/dev/workflow/repository-actions";
import { checkMarkdown } from "@chainops/dev/workflow/workflow-blocks";

let repository: RepositoryFolder;

beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), "workflow-"));
  repository = { root, name: "acme/chainops" };
  await mkdir(path.join(root, "actions", "gate"), { recursive: true });
  await writeFile(
    path.join(root, "actions", "gate", "action.yml"),
    `name: Gate
description: Judges
inputs:
  config: {description: c, default: .chainops.yml}
  key: {description: k, required: true}
  old: {description: o, deprecationMessage: use key}
outputs:
  conclusion: {description: c}
runs: {using: node24, main: x.js}
`,
  );
  await mkdir(path.join(root, ".github", "workflows"), { recursive: true });
  await writeFile(
    path.join(root, ".github", "workflows", "called.yml"),
    "on: {workflow_call: {inputs: {net: {type: string, required: true}}}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}}\n",
  );
});

afterAll(() => rm(repository.root, { recursive: true, force: true }));

/** Problems of a job with these steps, as `line text` with the line within the steps. */
async function problemsOf(steps: string): Promise<string[]> {
  const head = "on: pull_request\npermissions: {contents: read}\njobs:\n  x:\n    runs-on: ubuntu-24.04\n    steps:\n";
  const problems = await checkWorkflow(head + steps.replaceAll(/^/gm, "      "), ".github/workflows/x.yml", repository);
  return problems.map(({ line, message, source }) => `${line - 6} ${source}: ${message}`);
}

const callWith = (lines: string): string => `on: push\njobs:\n  x:\n    uses: ./.github/workflows/called.yml\n${lines}`;

describe("checking a workflow", () => {
  it.each(["./actions/gate", "$/actions/gate", "acme/chainops/actions/gate@v1"])(
    "finds unknown, missing and deprecated inputs of %s",
    async (uses) => {
      const problems = await problemsOf(`- uses: ${uses}\n  with:\n    confg: x\n    old: y\n`);
      expect(problems).toStrictEqual([
        "2 github: Missing required input `key`",
        "3 github: Invalid action input 'confg'",
        "4 github: use key",
      ]);
    },
  );

  it("accepts a right use of an action and of its outputs", async () => {
    const steps =
      '- id: gate\n  uses: ./actions/gate\n  with: {key: k}\n- run: echo "$C"\n  env: {C: "${{ steps.gate.outputs.conclusion }}"}\n';
    expect(await problemsOf(steps)).toStrictEqual([]);
  });

  it("finds an output that the action does not declare, but knows nothing of other actions", async () => {
    const steps =
      '- {id: gate, uses: ./actions/gate, with: {key: k}}\n- {id: other, uses: some/action@v1}\n- run: echo "$A $B"\n  env:\n    A: ${{ steps.gate.outputs.verdict }}\n    B: ${{ steps.other.outputs.any }}\n';
    const problems = await problemsOf(steps);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^5 github: .*verdict/);
  });

  it("finds an action that is not there", async () => {
    expect(await problemsOf("- uses: ./actions/none\n")).toStrictEqual([
      expect.stringContaining("1 github: Unable to resolve action `./actions/none`"),
    ]);
    expect(await problemsOf("- {uses: ./actions/none}\n")).toHaveLength(1);
    expect(await problemsOf("- uses: acme/chainops/actions/none@v1\n")).toStrictEqual([
      expect.stringContaining("1 github: Unable to resolve action"),
    ]);
  });

  it("finds untrusted text in a script", async () => {
    const problems = await problemsOf('- run: echo "${{ github.event.pull_request.title }}"\n');
    expect(problems).toStrictEqual([
      expect.stringContaining('1 actionlint: "github.event.pull_request.title" is potentially untrusted'),
    ]);
  });

  it.each([
    ["an unknown key", "- {run: x, usess: y}\n", "Unexpected value 'usess'"],
    ["an unknown function", "- {run: x, if: sucess()}\n", "Unrecognized function: 'sucess'"],
    ["an unknown context", "- {run: x, if: githb.ref == 'x'}\n", "githb"],
    ["a later step's output", "- {run: x, if: steps.later.outcome == 'success'}\n- {id: later, run: x}\n", "later"],
    ["broken YAML", "- run: [x\n", "actionlint cannot read this file"],
  ])("finds %s", async (_, steps, message) => {
    const problems = await problemsOf(steps);
    expect(problems.join("\n")).toContain(message);
    expect(problems).not.toStrictEqual([]);
  });

  it("finds a label that GitHub does not have", async () => {
    const text = "on: push\njobs: {x: {runs-on: ubuntu-lastest, steps: [{run: x}]}}\n";
    const problems = await checkWorkflow(text, "x.yml", repository);
    expect(problems.map(({ message }) => message).join()).toContain("ubuntu-lastest");
  });

  it("checks the call of a reusable workflow of this repository", async () => {
    expect(await checkWorkflow(callWith("    with: {net: sepolia}\n"), "x.yml", repository)).toStrictEqual([]);
    const problems = await checkWorkflow(callWith("    with: {nett: sepolia}\n"), "x.yml", repository);
    expect(problems.map(({ message }) => message).join()).toContain("nett");
  });

  it("goes on with other files after one that actionlint cannot read", async () => {
    await problemsOf("- run: [x\n");
    expect(await problemsOf('- run: echo "${{ github.head_ref }}"\n')).toStrictEqual([
      expect.stringContaining("1 actionlint:"),
    ]);
  });

  it("does not mix up two texts of the same name", async () => {
    expect(await problemsOf("- {run: x, usess: y}\n")).not.toStrictEqual([]);
    expect(await problemsOf("- run: x\n")).toStrictEqual([]);
  });
});

describe("checking an action.yml", () => {
  it.each([
    ["a Node version GitHub does not know", "runs: {using: node99, main: x.js}", "node99"],
    [
      "an icon that is no Feather icon",
      "runs: {using: node24, main: x.js}\nbranding: {icon: rocket-ship, color: blue}",
      "rocket-ship",
    ],
    ["an unknown key", "runs: {using: node24, main: x.js, mian: y}", "mian"],
    [
      "a secret in a default",
      "runs: {using: node24, main: x.js}\ninputs: {a: {description: a, default: '${{ secrets.A }}'}}",
      "secrets",
    ],
  ])("finds %s", async (_, rest, message) => {
    const problems = await checkActionYml(`name: x\ndescription: y\n${rest}\n`, "actions/x/action.yml");
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  it("accepts a right one", async () => {
    const text =
      "name: x\ndescription: y\ninputs: {t: {description: t, default: '${{ github.token }}'}}\nruns: {using: node24, main: ../../dist/x/index.js}\nbranding: {icon: shield, color: green}\n";
    expect(await checkActionYml(text, "actions/x/action.yml")).toStrictEqual([]);
  });
});

describe("checking the examples of a README", () => {
  it("tells the line of the markdown", async () => {
    const markdown =
      "# Gate\n\n1. Add\n\n   ```yaml\n   - uses: acme/chainops/actions/gate@v1\n     with:\n       key: k\n       nope: 1\n   ```\n";
    const problems = await checkMarkdown(markdown, "README.md", repository);
    expect(problems.map(({ file, line, column, message }) => [file, line, column, message])).toStrictEqual([
      ["README.md", 9, 5, "Invalid action input 'nope'"],
    ]);
  });
});
