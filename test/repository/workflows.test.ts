import { describe, expect, it } from "vitest";
import { checkActionYml, checkWorkflow } from "@chainops/dev/workflow/check-workflow";
import { checkMarkdown, extractWorkflowBlocks } from "@chainops/dev/workflow/workflow-blocks";
import { readYaml } from "./read-yaml.ts";
import { findFiles, readText, REPOSITORY } from "./repository-files.ts";

const WORKFLOWS = findFiles(".github/workflows/*.{yml,yaml}");
const MANIFESTS = findFiles("actions/*/action.{yml,yaml}");
const READMES = findFiles("README.md", "actions/*/README.md");

interface Workflow {
  permissions?: unknown;
  jobs: Readonly<Record<string, { "timeout-minutes"?: number; permissions?: unknown; uses?: string }>>;
}

/** Lines that name an action of somebody else without a full commit id and the version that it stands for. */
function loosePins(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
  return lines.filter((line) => {
    const isOwn = line.includes("uses: ./") || line.includes(`uses: ${REPOSITORY.name}/`);
    return !isOwn && !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/.test(line);
  });
}

it("there are workflows, action manifests and README examples to check", () => {
  expect(WORKFLOWS.length).toBeGreaterThan(3);
  expect(MANIFESTS).toContain("actions/quality-gate/action.yml");
  expect(READMES.flatMap((file) => extractWorkflowBlocks(readText(file))).length).toBeGreaterThan(1);
});

describe.each(WORKFLOWS)("%s", (file) => {
  const text = readText(file);
  const workflow = readYaml(text) as Workflow;

  it("passes GitHub's parser and language service and actionlint", async () => {
    expect(await checkWorkflow(text, file, REPOSITORY)).toStrictEqual([]);
  });

  it("pins every foreign action to a commit and names its version", () => {
    expect(loosePins(text)).toStrictEqual([]);
  });

  it("grants nothing at the top, and each job what it needs, for a bounded time", () => {
    expect(workflow.permissions).toStrictEqual({});
    const jobs = Object.entries(workflow.jobs);
    expect(jobs.filter(([, job]) => typeof job.permissions !== "object").map(([name]) => name)).toStrictEqual([]);
    // A job that calls a reusable workflow is bounded there.
    const unbounded = jobs.filter(([, job]) => job.uses === undefined && typeof job["timeout-minutes"] !== "number");
    expect(unbounded.map(([name]) => name)).toStrictEqual([]);
  });
});

it.each(MANIFESTS)("%s passes GitHub's parser and language service", async (file) => {
  expect(await checkActionYml(readText(file), file)).toStrictEqual([]);
});

describe.each(READMES)("the examples of %s", (file) => {
  it("pass GitHub's parser and language service and actionlint", async () => {
    expect(await checkMarkdown(readText(file), file, REPOSITORY)).toStrictEqual([]);
  });

  it("pin every foreign action", () => {
    expect(loosePins(readText(file))).toStrictEqual([]);
  });

  it("hold YAML that can be read", () => {
    for (const [, text = ""] of readText(file).matchAll(/^ *```ya?ml\n([\s\S]*?)^ *```/gm)) {
      expect(() => readYaml(text)).not.toThrow();
    }
  });
});

it.each([
  "      - uses: actions/checkout@v6",
  "      - uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3",
  "        uses: actions/checkout@main # v6.0.0",
  "      - uses: docker://alpine:3",
  "      - uses: actions/checkout",
])("a loose pin is seen: %s", (line) => {
  expect(loosePins(line)).toStrictEqual([line]);
});
