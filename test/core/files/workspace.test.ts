import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "@chainops/core/files/workspace";

let base: string;
let workspace: Workspace;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), "chainops-workspace-"));
  const root = path.join(base, "root");
  await mkdir(path.join(root, "reports/deep"), { recursive: true });
  await mkdir(path.join(root, "node_modules/x"), { recursive: true });
  await writeFile(path.join(root, "reports/lcov.info"), "TN:\n");
  await writeFile(path.join(root, "reports/deep/.gas-snapshot"), "a");
  await writeFile(path.join(root, "node_modules/x/lcov.info"), "");
  await writeFile(path.join(base, "outside.txt"), "secret");
  await symlink(path.join(base, "outside.txt"), path.join(root, "reports/link.info"));
  await symlink(root, path.join(root, "reports/loop"));
  workspace = await openWorkspace(root);
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe("find", () => {
  it("finds files at any depth, dot files too, and stays out of skipped directories and link loops", async () => {
    const skipDirectories = new Set(["node_modules"]);
    expect(await workspace.find(["**/lcov.info", "**/.gas-snapshot"], { skipDirectories })).toEqual([
      "reports/deep/.gas-snapshot",
      "reports/lcov.info",
    ]);
  });

  it("takes a plain path and a leading ./", async () => {
    expect(await workspace.find(["./reports/lcov.info"])).toEqual(["reports/lcov.info"]);
  });

  it("looks for a plain path where it says and nowhere else", async () => {
    expect(await workspace.find(["lcov.info"])).toEqual([]);
    expect(await workspace.find(["reports/deep/*"])).toEqual(["reports/deep/.gas-snapshot"]);
  });

  it("takes a leading exclamation mark for a character, not for everything else", async () => {
    expect(await workspace.find(["!reports/lcov.info"])).toEqual([]);
  });
});

describe("list", () => {
  it("names every file and link, and asks before it enters a directory", async () => {
    expect(await workspace.list("", (directory) => directory !== "node_modules")).toEqual([
      "reports/deep/.gas-snapshot",
      "reports/lcov.info",
      "reports/link.info",
      "reports/loop",
    ]);
  });

  it("starts at a directory of the workspace, which must be there", async () => {
    expect(await workspace.list("reports/deep", () => true)).toEqual(["reports/deep/.gas-snapshot"]);
    await expect(workspace.list("reprots", () => true)).rejects.toThrow(/no directory "reprots"/);
    await expect(workspace.list("..", () => true)).rejects.toThrow(/outside the workspace/);
  });
});

describe("reading", () => {
  it.each(["../outside.txt", "/etc/hostname", "reports/link.info", "reports/../../outside.txt"])(
    "refuses %s",
    async (file) => {
      await expect(workspace.readText(file, 100)).rejects.toThrow(/outside the workspace/);
      await expect(workspace.describe(file)).rejects.toThrow(/outside the workspace/);
      await expect(Array.fromAsync(workspace.stream(file))).rejects.toThrow(/outside the workspace/);
    },
  );

  it("caps the size", async () => {
    await expect(workspace.readText("reports/lcov.info", 3)).rejects.toThrow(/at most 3/);
  });

  it("describes a file and says nothing of a directory or of one that is not there", async () => {
    expect(await workspace.describe("reports/lcov.info")).toMatchObject({ path: "reports/lcov.info", sizeBytes: 4 });
    expect(await workspace.describe("reports")).toBeUndefined();
    expect(await workspace.describe("nothing/here")).toBeUndefined();
  });
});
