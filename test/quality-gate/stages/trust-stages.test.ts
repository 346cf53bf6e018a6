import { InputError } from "@chainops/core/errors";
import { describe, expect, it } from "vitest";
import { isEventTree, refuseForeignStages } from "../../../actions/quality-gate/src/stages/trust-stages.ts";
import { gateContext } from "../gate-context.ts";
import { openProject } from "../open-project.ts";
import { runPipeline } from "./run-pipeline.ts";

const foreign = { isConfigOfDefaultBranch: false, isTreeOfDefaultBranch: false };
const own = { isConfigOfDefaultBranch: true, isTreeOfDefaultBranch: true };

describe("stages", () => {
  it.each(["push", "pull_request", "merge_group", "schedule", "workflow_dispatch"])(
    "of any tree run on %s",
    (event) => {
      expect(() => refuseForeignStages(event, foreign)).not.toThrow();
    },
  );

  it.each(["pull_request_target", "workflow_run", "issue_comment", "release", "made_up_tomorrow"])(
    "run on %s only where config and tree are the default branch's",
    (event) => {
      refuseForeignStages(event, own);
      for (const origin of [
        foreign,
        { ...own, isConfigOfDefaultBranch: false },
        { ...own, isTreeOfDefaultBranch: false },
      ]) {
        expect(() => refuseForeignStages(event, origin)).toThrow(InputError);
      }
      expect(() => refuseForeignStages(event, foreign)).toThrow(`on event ${event}, and the checked-out tree is not`);
      expect(() => refuseForeignStages(event, { ...own, isConfigOfDefaultBranch: false })).toThrow(
        "and the config is not",
      );
    },
  );

  it("of a foreign tree start nothing, and those that run nothing are told all the same", async () => {
    await using project = await openProject();
    const { environment } = gateContext(project);
    const context = { environment: { ...environment, eventName: "pull_request_target" } };
    const yaml = "pipeline: {stages: [unit_tests, {name: a, run: 'touch ran'}]}";
    await expect(runPipeline(yaml, { project, context, judges: { isConfigOfDefaultBranch: true } })).rejects.toThrow(
      "set input `stages` to `none`",
    );
    expect(await project.workspace.describe("ran")).toBeUndefined();
    const inputs = { stages: "none", outcome: '{"unit_tests": {"result": "success"}}' };
    expect((await runPipeline(yaml, { project, context, inputs })).statuses).toEqual({
      unit_tests: "success",
      a: "skipped",
    });
  });
});

describe("isEventTree", () => {
  it("holds for the event's commit as it is, and for nothing that was put over it", async () => {
    await using project = await openProject({ "a.txt": "a" });
    await project.git("init", "--quiet");
    await project.git("add", "--all");
    await project.git("commit", "--quiet", "--message", "first");
    const sha = (await project.git("rev-parse", "HEAD")).trim();
    expect(await isEventTree(project.reader, sha)).toBe(true);
    expect(await isEventTree(project.reader, "0".repeat(40))).toBe(false);
    await project.write("b.txt", "b");
    expect(await isEventTree(project.reader, sha)).toBe(false);
  });

  it("does not hold where git says nothing", async () => {
    await using project = await openProject();
    expect(await isEventTree(project.reader, "0".repeat(40))).toBe(false);
  });
});
