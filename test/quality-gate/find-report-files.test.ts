import { chmod, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findReportFiles } from "../../actions/quality-gate/src/find-report-files.ts";
import { listProjectFiles } from "../../actions/quality-gate/src/list-project-files.ts";
import { readProject } from "../../actions/quality-gate/src/project.ts";
import type { Family } from "../../actions/quality-gate/src/report-families.ts";
import { listTrackedFiles } from "../../actions/quality-gate/src/tracked-files.ts";
import { openProject, type TestProject } from "./open-project.ts";

async function find(project: TestProject, family: Family, named: readonly string[] = [], workingDirectory = "") {
  const { workspace, reader } = project;
  const { artifactDirectories, ...rest } = await readProject(workspace, workingDirectory);
  const found = await findReportFiles(family, named, {
    workspace,
    workingDirectory,
    projectFiles: await listProjectFiles(workspace, workingDirectory, { artifactDirectories, ...rest }),
    trackedFiles: (await listTrackedFiles(reader, workingDirectory)) ?? new Set(),
    artifactDirectories,
  });
  return { ...found, paths: found.files.map((file) => file.path) };
}

describe("discovery", () => {
  it("finds reports by name below the working directory and nowhere else", async () => {
    await using project = await openProject({
      "contracts/reports/lcov.info": "x",
      "contracts/lib/dep/lcov.info": "x",
      "other/lcov.info": "x",
      "lcov.info": "x",
    });
    expect((await find(project, "coverage", [], "contracts")).paths).toEqual(["contracts/reports/lcov.info"]);
    expect((await find(project, "coverage")).paths).toEqual([
      "contracts/reports/lcov.info",
      "lcov.info",
      "other/lcov.info",
    ]);
  });

  it("finds reports of a project that itself lies in a folder named lib", async () => {
    await using project = await openProject({ "lib/core/lcov.info": "x" });
    expect((await find(project, "coverage", [], "lib/core")).paths).toEqual(["lib/core/lcov.info"]);
  });

  it("passes over what git tracks: a committed report is yesterday's", async () => {
    await using project = await openProject({ "lcov.info": "x", "reports/junit.xml": "x" });
    await project.git("init", "--quiet");
    await project.git("add", "--all");
    await project.write("new/lcov.info", "x");
    expect((await find(project, "coverage")).paths).toEqual(["new/lcov.info"]);
    expect((await find(project, "tests")).paths).toEqual([]);
  });

  it("passes over what a repository below the workspace tracks", async () => {
    await using project = await openProject({ "sub/lcov.info": "x" });
    await project.git("-C", "sub", "init", "--quiet");
    await project.git("-C", "sub", "add", "--all");
    await project.write("sub/reports/lcov.info", "x");
    expect((await find(project, "coverage", [], "sub")).paths).toEqual(["sub/reports/lcov.info"]);
  });

  it("takes a tracked snapshot only where this run wrote no other", async () => {
    await using project = await openProject({ ".gas-snapshot": "x" });
    await project.git("init", "--quiet");
    await project.git("add", "--all");
    expect((await find(project, "gas")).paths).toEqual([".gas-snapshot"]);
    await project.write("gas-report.json", "x");
    expect((await find(project, "gas")).paths).toEqual(["gas-report.json", ".gas-snapshot"]);
    await project.write("reports/.gas-snapshot", "x");
    expect((await find(project, "gas")).paths).toEqual(["gas-report.json", "reports/.gas-snapshot"]);
  });

  it("takes every tracked figure and group of a snapshot folder, also beside new ones", async () => {
    await using project = await openProject({ ".forge-snapshots/old.snap": "1", "snapshots/Old.json": "x" });
    await project.git("init", "--quiet");
    await project.git("add", "--all");
    await project.write(".forge-snapshots/new.snap", "1");
    await project.write(".gas-snapshot", "x");
    const all = [".forge-snapshots/new.snap", ".gas-snapshot", ".forge-snapshots/old.snap", "snapshots/Old.json"];
    expect((await find(project, "gas")).paths.toSorted()).toEqual(all.toSorted());
  });

  it("keeps lists of sizes apart from artifacts", async () => {
    await using project = await openProject({ "reports/build-sizes.json": "{}", "out/A.sol/A.json": "{}" });
    expect((await find(project, "artifacts")).paths).toEqual(["out/A.sol/A.json"]);
    expect((await find(project, "sizes")).paths).toEqual(["reports/build-sizes.json"]);
  });

  it("counts a link and its target once, and tells of a link that leads out", async () => {
    await using project = await openProject({ "lcov.info": "x" });
    await symlink("lcov.info", path.join(project.root, "again.lcov"));
    await writeFile(path.join(project.root, "../outside.info"), "secret");
    await symlink("../outside.info", path.join(project.root, "lcov-out.info"));
    const found = await find(project, "coverage");
    expect(found.paths).toEqual(["lcov.info"]);
    expect(found.problems).toEqual([expect.stringMatching(/^lcov-out\.info: .*outside the workspace/)]);
  });

  it("finds artifacts where foundry.toml puts them, folders named lib or cache among them", async () => {
    await using project = await openProject({
      "app/foundry.toml": '[profile.default]\nout = "../build/out"\n',
      "build/out/lib/A.sol/A.json": "{}",
      "build/out/cache/B.sol/B.json": "{}",
      "app/out/C.sol/C.json": "{}",
    });
    expect((await find(project, "artifacts", [], "app")).paths).toEqual([
      "build/out/cache/B.sol/B.json",
      "build/out/lib/A.sol/A.json",
    ]);
  });

  it("knows which names nothing but a report has", async () => {
    await using project = await openProject({ "slither.json": "x", "slither.config.json": "x" });
    const { files } = await find(project, "findings");
    expect(files.map((file) => [file.path, file.mustBeReport])).toEqual([
      ["slither.config.json", false],
      ["slither.json", true],
    ]);
  });
});

describe("named files", () => {
  it("beat discovered ones, wherever they lie and whatever tracks them", async () => {
    await using project = await openProject({ "lcov.info": "x", "node_modules/x/cov.txt": "x" });
    await project.git("init", "--quiet");
    await project.git("add", "--all", "--force");
    const { paths, files } = await find(project, "coverage", ["node_modules/x/*.txt"]);
    expect(paths).toEqual(["node_modules/x/cov.txt"]);
    expect(files[0]?.mustBeReport).toBe(true);
  });

  it("may be paths from the working directory, absolute paths and globs, each file once", async () => {
    await using project = await openProject({ "sub/a.info": "x", "sub/b.info": "x" });
    const named = ["a.info", path.join(project.root, "sub/b.info"), "*.info", "./a.info"];
    expect((await find(project, "coverage", named, "sub")).paths).toEqual(["sub/a.info", "sub/b.info"]);
  });

  it("may hold the characters of globs", async () => {
    await using project = await openProject({ "a[1].info": "x", "a1.info": "x" });
    expect((await find(project, "coverage", ["a[1].info"])).paths).toEqual(["a[1].info"]);
    expect((await find(project, "coverage", ["a[1-2].info"])).paths).toEqual(["a1.info"]);
  });

  it("are problems where they match nothing, each line for itself", async () => {
    await using project = await openProject({ "a.info": "x" });
    const { paths, problems } = await find(project, "coverage", ["a.info", "b*.info", "!a.info", "."]);
    expect(paths).toEqual(["a.info"]);
    expect(problems).toEqual([
      expect.stringMatching(/^Input `coverage`: "b\*\.info" matches no file\. Check/),
      expect.stringMatching(/"!a\.info" matches no file/),
      expect.stringMatching(/"\." matches no file/),
    ]);
  });

  it.each(["../outside.info", "/etc/hostname", "link.info", "a/../../outside.info"])(
    "are problems where they lead outside the workspace: %s",
    async (line) => {
      await using project = await openProject();
      await writeFile(path.join(project.root, "../outside.info"), "secret");
      await symlink("../outside.info", path.join(project.root, "link.info"));
      const { files, problems } = await find(project, "coverage", [line]);
      expect(files).toEqual([]);
      expect(problems).toEqual([expect.stringMatching(/^Input `coverage`: .*outside the workspace/)]);
    },
  );
});

it("says what to do where the working directory does not exist", async () => {
  await using project = await openProject();
  await expect(find(project, "coverage", [], "contarcts")).rejects.toThrow(
    /no directory "contarcts".*working-directory/,
  );
});

it.skipIf(process.getuid?.() === 0)("names a directory that cannot be read", async () => {
  await using project = await openProject({ "locked/lcov.info": "x" });
  await chmod(path.join(project.root, "locked"), 0o000);
  await expect(find(project, "coverage")).rejects.toThrow(/"locked" cannot be read \(EACCES\)/);
  await chmod(path.join(project.root, "locked"), 0o700);
});
