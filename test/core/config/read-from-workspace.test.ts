import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "@chainops/core/config/load-config";
import { readFromWorkspace } from "@chainops/core/config/read-from-workspace";
import { openWorkspace } from "@chainops/core/files/workspace";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { problemsOf } from "./config-files.ts";

let directory = "";
let root = "";
const load = async (config = ".chainops.yml", isNamed = false) =>
  loadConfig({ path: config, isNamed, readFile: readFromWorkspace(await openWorkspace(root)) });

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "chainops-config-"));
  root = path.join(directory, "workspace");
  await mkdir(path.join(root, "ci"), { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

describe("a config in a checked-out tree", () => {
  it("is read with what it extends", async () => {
    await writeFile(path.join(root, ".chainops.yml"), "extends: ci/base.yml\n");
    await writeFile(path.join(root, "ci/base.yml"), "quality_gates: {max_complexity_score: 3}\n");
    const { config, files } = await load();
    expect(config.quality_gates.max_complexity_score).toBe(3);
    expect(files).toEqual([".chainops.yml", "ci/base.yml"]);
  });

  it("may be missing where nobody named it", async () => {
    expect((await load()).files).toEqual([]);
  });

  it("that is a folder is no file", async () => {
    expect(await problemsOf(load("ci", true))).toEqual([expect.stringMatching(/found no file "ci"/)]);
  });

  it("behind a link out of the tree is refused, also through extends", async () => {
    await writeFile(path.join(directory, "outside.yml"), "version: 1\n");
    await symlink(path.join(directory, "outside.yml"), path.join(root, "ci/link.yml"));
    await writeFile(path.join(root, ".chainops.yml"), "extends: ci/link.yml\n");
    expect(await problemsOf(load("ci/link.yml", true))).toEqual([expect.stringMatching(/outside the workspace/)]);
    expect(await problemsOf(load())).toEqual([expect.stringMatching(/outside the workspace/)]);
  });

  it("of a gigabyte is refused without being read", async () => {
    await writeFile(path.join(root, ".chainops.yml"), "");
    await truncate(path.join(root, ".chainops.yml"), 1024 ** 3);
    expect(await problemsOf(load())).toEqual([expect.stringMatching(/1073741824 bytes; at most 1048576/)]);
  });
});
