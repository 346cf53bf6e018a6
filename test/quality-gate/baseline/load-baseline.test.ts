import { describe, expect, it } from "vitest";
import { renderBaselineFile } from "../../../actions/quality-gate/src/baseline/render-baseline-file.ts";
import { openProject } from "../open-project.ts";
import { baseOf, openBaselineScene } from "./baseline-scene.ts";
import { sampleMeasurements } from "./sample-measurements.ts";

const FILE = ".chainops-baseline.json";
const OTHER = "b".repeat(40);

describe("a committed file", () => {
  it("of the base commit wins over what runs have uploaded", async () => {
    const committed = sampleMeasurements(OTHER, { quality: { security: 0.9 } });
    const scene = await openBaselineScene(2, { [FILE]: renderBaselineFile(committed) });
    scene.upload({ commit: scene.base });
    expect(await scene.load()).toEqual({
      measurements: committed,
      source: "`.chainops-baseline.json` of the base commit",
      reason: "",
      notes: [],
    });
  });

  it("is looked for below the working directory, under the name that the config gives it", async () => {
    const committed = sampleMeasurements(OTHER);
    const scene = await openBaselineScene(2, { "app/gates/base.json": renderBaselineFile(committed) });
    const found = await scene.load({ workingDirectory: "app", file: "gates/base.json" });
    expect(found.measurements).toEqual(committed);
    await expect(scene.load({ workingDirectory: "app", file: "../../x.json" })).rejects.toThrow(
      /outside the workspace/,
    );
  });

  it.each([
    { name: "no JSON", text: "<<<<<<< HEAD", says: "is not JSON" },
    { name: "of another schema", text: '{"schema":"chainops.baseline/v9"}', says: "does not fit its schema" },
    { name: "empty", text: "", says: "is not JSON" },
  ])("that is $name is named, and no other baseline stands in for it", async ({ text, says }) => {
    const scene = await openBaselineScene(2, { [FILE]: text });
    scene.upload({ commit: scene.base });
    const found = await scene.load();
    expect(found).toMatchObject({ measurements: undefined, isBroken: true });
    expect(found.reason).toContain(`\`${FILE}\` of the base commit ${says}`);
  });
});

describe("an uploaded result", () => {
  it("of the base commit is taken, whatever its verdict was", async () => {
    const scene = await openBaselineScene();
    const runId = scene.upload({
      commit: scene.base,
      total: 9,
      run: { conclusion: "failure" },
      document: { conclusion: "failure" },
    });
    const found = await scene.load();
    expect(found.measurements?.tests?.total).toBe(9);
    expect(found.source).toBe(`the result of run ${runId} on \`${scene.base.slice(0, 7)}\``);
  });

  it.each(["schedule", "merge_group", "workflow_dispatch"])("of a %s run is taken too", async (event) => {
    const scene = await openBaselineScene();
    scene.upload({ commit: scene.base, total: 5, run: { event } });
    expect((await scene.load()).measurements?.tests?.total).toBe(5);
  });

  it("of the nearest commit is taken, up to 20 first parents away", async () => {
    const scene = await openBaselineScene(25);
    scene.upload({ commit: scene.commits.at(-22) ?? "", total: 21 });
    expect((await scene.load()).measurements).toBeUndefined();
    scene.upload({ commit: scene.commits.at(-21) ?? "", total: 20 });
    const far = await scene.load();
    expect(far.measurements?.tests?.total).toBe(20);
    expect(far.source).toMatch(/, 20 first parents before the base commit$/);
    scene.upload({ commit: scene.commits.at(-2) ?? "", total: 1 });
    scene.upload({ commit: scene.commits.at(-3) ?? "", total: 2 });
    expect((await scene.load()).source).toMatch(/, 1 first parent before the base commit$/);
  });

  it("of a second parent is not taken: it was never the base branch", async () => {
    const scene = await openBaselineScene(2);
    const side = scene.double.addCommit("octo/vault", { branch: "side", files: { s: "1" } });
    const number = scene.double.addPullRequest("octo/vault", { headSha: side });
    const base = scene.double.mergePullRequest("octo/vault", number);
    scene.upload({ commit: side, total: 666 });
    const reader = baseOf(base);
    expect((await scene.load({ base: reader })).measurements).toBeUndefined();
    scene.upload({ commit: scene.base, total: 2 });
    expect((await scene.load({ base: reader })).measurements?.tests?.total).toBe(2);
  });

  it("of the newest attempt is taken where there are several", async () => {
    const scene = await openBaselineScene();
    scene.upload({ commit: scene.base, total: 1 });
    scene.upload({ commit: scene.base, total: 2 });
    expect((await scene.load()).measurements?.tests?.total).toBe(2);
  });

  it("is found by the history of a checkout, without asking GitHub for it", async () => {
    await using project = await openProject({ a: "1" });
    await project.git("init", "--quiet", "--initial-branch=main");
    for (const text of ["1", "2", "3"]) {
      await project.write("a", text);
      await project.git("add", "--all");
      await project.git("commit", "--quiet", "--message", text);
    }
    const scene = await openBaselineScene();
    await scene.double.pushFromGit("octo/vault", project.root, "HEAD", "refs/heads/checked");
    const eventBaseSha = (await project.git("rev-parse", "HEAD")).trim();
    scene.upload({ commit: (await project.git("rev-parse", "HEAD~2")).trim(), total: 3 });
    const git = project.reader;
    const base = baseOf(eventBaseSha);
    expect((await scene.load({ base, git })).measurements?.tests?.total).toBe(3);
    expect(scene.double.requests.map(({ operationId }) => operationId)).not.toContain("repos/list-commits");
  });
});

describe("the search", () => {
  it("costs five requests where the newest artifact is the right one", async () => {
    const scene = await openBaselineScene();
    scene.upload({ commit: scene.base });
    expect((await scene.load()).measurements).toBeDefined();
    expect(scene.double.requests.map(({ operationId }) => operationId).sort()).toEqual([
      "actions/download-artifact",
      "actions/get-workflow-run",
      "actions/list-artifacts-for-repo",
      "repos/get",
      "repos/list-commits",
    ]);
  });

  it("asks GitHub for the history that a shallow checkout lacks", async () => {
    await using project = await openProject({ a: "1" });
    await project.git("init", "--quiet", "--initial-branch=main");
    for (const text of ["1", "2", "3"]) {
      await project.write("a", text);
      await project.git("add", "--all");
      await project.git("commit", "--quiet", "--message", text);
    }
    const [base = "", , oldest = ""] = (await project.git("rev-list", "HEAD")).split("\n");
    await project.git("clone", "--quiet", "--depth=1", `file://${project.root}`, "shallow");
    const scene = await openBaselineScene();
    await scene.double.pushFromGit("octo/vault", project.root, "HEAD", "refs/heads/checked");
    scene.upload({ commit: oldest, total: 3 });
    const git = { read: (args: readonly string[]) => project.reader.read(["-C", "shallow", ...args]) };
    const found = await scene.load({ base: baseOf(base), git });
    expect(found.measurements?.tests?.total).toBe(3);
    scene.double.fault({ operationId: "repos/list-commits", status: 404 });
    expect((await scene.load({ base: baseOf(base), git })).reason).toContain("No run on the base commit has uploaded");
  });
});

describe("no baseline", () => {
  it("is a reason that says what to do, never an error", async () => {
    const scene = await openBaselineScene();
    const found = await scene.load();
    expect(found).toMatchObject({ measurements: undefined, source: "" });
    expect(found.reason).toBe(
      "The base commit tracks no .chainops-baseline.json. No run on the base commit or its 2 first parents has uploaded a result `quality-gate`: set `upload-result: true` on pushes to the base branch.",
    );
  });

  it("names the permission that the token lacks", async () => {
    const scene = await openBaselineScene(2, {}, { contents: "read" });
    expect((await scene.load()).reason).toContain("actions=read");
  });

  it("says that the service failed", async () => {
    const scene = await openBaselineScene();
    scene.double.fault({ operationId: "actions/list-artifacts-for-repo", status: 502, times: 9 });
    expect((await scene.load()).reason).toContain("No earlier run could be asked for.");
  });

  it("is the answer where the search takes too long", async () => {
    const scene = await openBaselineScene();
    const hold = scene.double.holdNext("actions/list-artifacts-for-repo");
    const over = new AbortController();
    const loading = scene.load({ signal: over.signal });
    await hold.reached;
    over.abort();
    expect((await loading).reason).toContain("given up, since it took too long");
    hold.release();
  });

  it("is what no base commit means", async () => {
    const scene = await openBaselineScene();
    const missing = { found: false as const, reason: "input `base` is `none`" };
    const found = await scene.load({ base: { resolve: async () => missing, read: async () => missing } });
    expect(found).toMatchObject({ measurements: undefined, reason: "Input `base` is `none`." });
    expect(scene.double.requests).toEqual([]);
  });
});
