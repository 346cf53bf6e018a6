import { describe, expect, it, onTestFinished } from "vitest";
import { InputError } from "@chainops/core/errors";
import { type Bar, loadBar } from "../../../actions/quality-gate/src/bar/load-bar.ts";
import { openBase } from "../../../actions/quality-gate/src/base-commit.ts";
import type { GateContext } from "../../../actions/quality-gate/src/gather-evidence.ts";
import { gateContext } from "../gate-context.ts";
import { openProject } from "../open-project.ts";
import { type Overlay, openPullRequest } from "../open-pull-request.ts";

const CONFIG = ".chainops.yml";
const coverage = (least: number) => `version: 1\nquality_gates: { min_test_coverage: ${least} }\n`;

async function load(context: GateContext): Promise<Bar> {
  await using base = openBase({ ...context, wanted: context.inputs.base });
  return await loadBar(context, base);
}

async function barOf(base: Overlay, head: Overlay, eventName?: string, inputs: Readonly<Record<string, string>> = {}) {
  const project = await openProject({ "README.md": "x" });
  onTestFinished(() => project[Symbol.asyncDispose]());
  const pullRequest = await openPullRequest(project, base, head);
  return load(pullRequest.context(eventName, inputs));
}

describe("on a pull request", () => {
  it.each([
    { name: "loosens", from: 0.9, to: 0.5, loosens: true },
    { name: "tightens", from: 0.5, to: 0.9, loosens: false },
  ])("both versions count where it $name the bar", async ({ from, to, loosens }) => {
    const bar = await barOf({ [CONFIG]: coverage(from) }, { [CONFIG]: coverage(to) });
    expect(bar.rules.min_test_coverage).toBe(to);
    expect(bar.baseRules?.min_test_coverage).toBe(from);
    expect(bar.changes).toEqual([{ key: "min_test_coverage", from: String(from), to: String(to), loosens }]);
    expect(bar).toMatchObject({ files: [CONFIG], notices: [], isOfDefaultBranch: false });
  });

  it("one version counts where both are the same in what they ask for", async () => {
    const same = await barOf({ [CONFIG]: coverage(0.9) }, { [CONFIG]: `# as before\n${coverage(0.9)}` });
    expect(same).toMatchObject({ baseRules: undefined, changes: [], notices: [] });
    expect((await barOf({}, {})).baseRules).toBeUndefined();
  });

  it("the defaults of a base without a config count", async () => {
    const bar = await barOf({}, { [CONFIG]: coverage(0.1) });
    expect(bar.baseRules?.min_test_coverage).toBe(0.8);
    expect(bar.changes).toMatchObject([{ key: "min_test_coverage", loosens: true }]);
  });

  it("a config that it deletes counts still", async () => {
    const bar = await barOf({ [CONFIG]: coverage(0.95) }, { [CONFIG]: null });
    expect(bar.rules.min_test_coverage).toBe(0.8);
    expect(bar.baseRules?.min_test_coverage).toBe(0.95);
    expect(bar.files).toEqual([]);
  });

  it("waivers, quarantines and files that the config extends are those of base too", async () => {
    const extended = { [CONFIG]: "version: 1\nextends: ./gates.yml\n" };
    const waiver = 'waivers: [{ rule: "slither/*", owner: "@a", reason: "r", until: "2027-06-30" }]';
    const bar = await barOf(
      { ...extended, "gates.yml": coverage(0.9) },
      { "gates.yml": `version: 1\nquality_gates: { min_test_coverage: 0.9, ${waiver} }\n` },
    );
    expect(bar.rules.waivers).toHaveLength(1);
    expect(bar.baseRules?.waivers).toEqual([]);
    expect(bar.changes).toMatchObject([{ key: "waivers", loosens: true }]);
  });

  it("the defaults count beside the tree's own where the config of base has a mistake, and that is said", async () => {
    const bar = await barOf({ [CONFIG]: "version: 1\nquality_gatez: {}\n" }, { [CONFIG]: coverage(0.1) });
    expect(bar.baseRules?.min_test_coverage).toBe(0.8);
    expect(bar.notices).toEqual([expect.stringMatching(/base commit's config is not known \(its file has a mistake:/)]);
  });

  it("a mistake in the tree's own config is an error, whatever base has", async () => {
    await expect(barOf({}, { [CONFIG]: "version: 1\nquality_gatez: {}\n" })).rejects.toThrow(InputError);
    const past =
      'version: 1\nquality_gates: { waivers: [{ rule: "a/*", owner: "@a", reason: "r", until: "2027-13-01" }] }';
    await expect(barOf({}, { [CONFIG]: past })).rejects.toThrow(/\.chainops\.yml:2/);
  });

  it("the defaults count too where the base commit is out of reach, and a tree without config is told nothing", async () => {
    await using project = await openProject({ [CONFIG]: coverage(0.1) });
    const context = gateContext(project);
    const bar = await load(context);
    expect(bar.baseRules?.min_test_coverage).toBe(0.8);
    expect(bar.notices).toEqual([expect.stringContaining("so the defaults count beside this tree's")]);
    await using bare = await openProject();
    expect(await load(gateContext(bare))).toMatchObject({ baseRules: undefined, notices: [] });
  });

  it("another base for comparing leads to no other rules", async () => {
    for (const base of ["HEAD", "none"]) {
      const bar = await barOf({ [CONFIG]: coverage(0.9) }, { [CONFIG]: coverage(0.1) }, "pull_request", { base });
      expect([base, bar.baseRules?.min_test_coverage]).toEqual([base, 0.9]);
    }
  });

  it("a named config that base lacks had the defaults there, and one that the tree lacks is an error", async () => {
    const bar = await barOf({}, { "ci/gate.yml": coverage(0.1) }, "pull_request", { config: "ci/gate.yml" });
    expect(bar.baseRules?.min_test_coverage).toBe(0.8);
    await expect(barOf({}, {}, "pull_request", { config: "ci/gate.yml" })).rejects.toThrow(InputError);
  });
});

describe("on other events", () => {
  it("a push sets its own rules", async () => {
    const bar = await barOf({ [CONFIG]: coverage(0.9) }, { [CONFIG]: coverage(0.1) }, "push");
    expect(bar.rules.min_test_coverage).toBe(0.1);
    expect(bar).toMatchObject({ baseRules: undefined, changes: [], isOfDefaultBranch: false });
  });

  it.each(["pull_request_target", "workflow_run", "issue_comment"])(
    "the default branch alone sets the rules on %s, whatever lies in the workspace",
    async (eventName) => {
      await using project = await openProject({ "README.md": "x" });
      const pullRequest = await openPullRequest(project, {}, { [CONFIG]: coverage(0.9) });
      await project.write(CONFIG, "version: 1\nquality_gates: { min_test_coverage: 0 }\npipeline: { stages: [] }\n");
      const bar = await load(pullRequest.context(eventName));
      expect(bar.rules.min_test_coverage).toBe(0.9);
      expect(bar).toMatchObject({ baseRules: undefined, pipeline: undefined, isOfDefaultBranch: true });
    },
  );

  it("nobody's rules are taken for the default branch's where its commit cannot be read", async () => {
    await using project = await openProject({ [CONFIG]: coverage(0.1) });
    const context = gateContext(project);
    const environment = { ...context.environment, eventName: "workflow_run" };
    const bar = await load({ ...context, environment });
    expect(bar).toMatchObject({ isOfDefaultBranch: false, baseRules: { min_test_coverage: 0.8 } });
  });
});
