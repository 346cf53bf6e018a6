import { expect, it } from "vitest";
import { openProject, type ProjectScene } from "./project-scene.ts";

const config = (gates: string) => `version: 1\nquality_gates: { ${gates} }\n`;

const CHANGES = [
  {
    name: "loosens its own threshold and misses the old one",
    base: "min_test_coverage: 0.99",
    head: "min_test_coverage: 0.5",
    failed: ["min_test_coverage"],
    message: / This pull request's config would let it pass; that counts after the merge\.$/,
    note: "This pull request loosens <code>min_test_coverage</code> from 0.99 to 0.5. The base commit's values count too until it is merged.",
  },
  {
    name: "tightens its own threshold and misses the new one",
    base: "min_test_coverage: 0.5",
    head: "min_test_coverage: 0.99",
    failed: ["min_test_coverage"],
    message: / The config of the base commit would let it pass; this pull request asks for more\.$/,
    note: "This pull request tightens <code>min_test_coverage</code> from 0.5 to 0.99. It is held to them already.",
  },
  {
    name: "loosens a threshold that it keeps all the same",
    base: "min_test_coverage: 0.9",
    head: "min_test_coverage: 0.5",
    failed: [],
    note: "This pull request loosens <code>min_test_coverage</code> from 0.9 to 0.5.",
  },
  {
    name: "brings its first config, which lowers a default",
    base: undefined,
    head: "max_complexity_score: 1000, max_contract_size: 1000000",
    failed: [],
    note: "This pull request loosens <code>max_complexity_score</code> from 10 to 1000, <code>max_contract_size</code> from 24576 to 1000000.",
  },
  {
    name: "turns its failing gate into a warning",
    base: "max_contract_size: 4000",
    head: "max_contract_size: 4000, size: { level: warn }",
    failed: ["max_contract_size"],
    message: /that counts after the merge\.$/,
    note: 'This pull request loosens <code>size.level</code> from "error" to "warn".',
  },
];

async function openWith(base: string | undefined): Promise<ProjectScene> {
  const project = await openProject();
  if (base !== undefined) await project.commitToMain({ ".chainops.yml": config(base) });
  return project;
}

it.each(CHANGES)("judges a pull request by both bars that $name", { timeout: 60_000 }, async (bar) => {
  await using project = await openWith(bar.base);
  const change = await project.propose({ ".chainops.yml": config(bar.head) });
  const { step, document, failedGates } = await change.judge();
  expect(failedGates).toEqual(bar.failed);
  expect(step.exitCode).toBe(bar.failed.length === 0 ? 0 : 1);
  const failing = document.gates.find(({ name }) => name === bar.failed[0]);
  expect(failing?.message ?? "").toMatch(bar.message ?? /^$/);
  expect(step.summary.replaceAll(/`([^`]+)`/g, "<code>$1</code>")).toContain(bar.note);
});

it("ends as bad input where the pull request's own config is broken, whatever base says", async () => {
  await using project = await openWith("min_test_coverage: 0.9");
  const change = await project.propose({ ".chainops.yml": config("min_test_coverage: lots") });
  const { step, errors } = await change.judge();
  expect(step.exitCode).toBe(1);
  expect(errors).toEqual([expect.stringContaining(".chainops.yml:2:37")]);
});
