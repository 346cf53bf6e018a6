import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { GitHubClient } from "@chainops/core/github/github-client";
import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { type Base, openBase } from "../../actions/quality-gate/src/base-commit.ts";
import { openTestClient } from "../core/github/open-test-client.ts";
import { openProject, type TestProject } from "./open-project.ts";

const REPOSITORY = "octo/vault";
const GONE = "c".repeat(40);

async function openRepository(): Promise<TestProject & { base: string; head: string }> {
  const project = await openProject({ ".gas-snapshot": "base", "sub/.gas-snapshot": "base of sub" });
  await project.git("init", "--quiet", "--initial-branch=main");
  const commit = async () => {
    await project.git("add", "--all");
    await project.git("commit", "--quiet", "--message", "x");
    return (await project.git("rev-parse", "HEAD")).trim();
  };
  const base = await commit();
  await project.write(".gas-snapshot", "head");
  return Object.assign(project, { base, head: await commit() });
}

interface Given {
  wanted?: string;
  eventBaseSha?: string | null;
  openGitHub?: (() => Promise<GitHubClient>) | undefined;
  workingDirectory?: string;
}

/** The base of a merge group, whose event names its base commit. */
function openTestBase(project: TestProject, given: Given): Base {
  const { wanted = "auto", eventBaseSha = null, openGitHub, workingDirectory = "" } = given;
  const subject = { repository: REPOSITORY, sha: GONE, testedSha: GONE, ref: "refs/heads/queue", pullRequest: null };
  const base = openBase({
    wanted,
    event: { subject, fromFork: false, baseSha: eventBaseSha, isForced: false, defaultBranch: "main", head: null },
    environment: { eventName: "merge_group" },
    workspace: project.workspace,
    workingDirectory,
    git: project.reader,
    fetchCommit: undefined,
    openGitHub,
  });
  onTestFinished(() => base[Symbol.asyncDispose]());
  return base;
}

/** A GitHub that has the base commit which the checkout lacks. */
async function startGitHub() {
  const double = await startGitHubDouble();
  double.addRepository(REPOSITORY);
  const sha = double.addCommit(REPOSITORY, { files: { ".gas-snapshot": "from GitHub ·", "README.md": "x" } });
  const token = double.createToken({ permissions: { contents: "read" } });
  const openGitHub = async (): Promise<GitHubClient> => openTestClient({ double, token }, {}, REPOSITORY);
  return { double, sha, openGitHub, [Symbol.asyncDispose]: () => double[Symbol.asyncDispose]() };
}

describe("from the checkout", () => {
  it("reads the file as the event's base commit has it", async () => {
    await using project = await openRepository();
    const base = openTestBase(project, {
      wanted: "auto",
      eventBaseSha: project.base,
    });
    expect(base.revision).toBe(project.base);
    expect(await base.read(".gas-snapshot")).toEqual({ found: true, text: "base" });
    expect(await base.read("sub/.gas-snapshot")).toEqual({ found: true, text: "base of sub" });
  });

  it.each(["main", "HEAD", "HEAD~0", "v1"])(
    "takes the ref %s that the workflow names over the event's commit",
    async (wanted) => {
      await using project = await openRepository();
      await project.git("tag", "v1");
      const base = openTestBase(project, { wanted, eventBaseSha: project.base });
      expect(await base.read(".gas-snapshot")).toEqual({ found: true, text: "head" });
    },
  );

  it("says what to commit where the base tracks no such file", async () => {
    await using project = await openRepository();
    const base = openTestBase(project, {
      wanted: "auto",
      eventBaseSha: project.base,
    });
    expect(await base.read("other/.gas-snapshot")).toEqual({
      found: false,
      reason: expect.stringMatching(/tracks no other\/\.gas-snapshot; commit one/),
    });
  });

  it("lists the regular files of a folder, and none where there is no such folder", async () => {
    await using project = await openRepository();
    await project.write("snapshots/Vault é.json", "12345");
    await project.write("snapshots/deep/Other.json", "1");
    await symlink("Vault é.json", path.join(project.root, "snapshots/link.json"));
    await project.git("add", "--all");
    await project.git("commit", "--quiet", "--message", "x");
    const base = openTestBase(project, { wanted: "HEAD", eventBaseSha: null });
    expect(await base.list("snapshots")).toEqual({ found: true, files: [{ name: "Vault é.json", sizeBytes: 5 }] });
    expect(await base.list("none")).toEqual({ found: true, files: [] });
    expect(await base.list("snapshots/Vault é.json")).toEqual({ found: true, files: [] });
  });

  it("never takes a revision for an option of git", async () => {
    await using project = await openRepository();
    const base = openTestBase(project, {
      wanted: "--output=/tmp/x",
      eventBaseSha: null,
    });
    await expect(base.read(".gas-snapshot")).rejects.toThrow(
      /Input `base`: found "--output=\/tmp\/x", which is no commit/,
    );
  });
});

describe("from GitHub, where the checkout is too shallow", () => {
  it("reads the file of the base commit", async () => {
    await using project = await openRepository();
    await using github = await startGitHub();
    const base = openTestBase(project, {
      wanted: "auto",
      eventBaseSha: github.sha,
      openGitHub: github.openGitHub,
    });
    expect(await base.read(".gas-snapshot")).toEqual({ found: true, text: "from GitHub ·" });
    expect(github.double.violations).toEqual([]);
  });

  it("lists a folder of the base commit, but none with more files than it may ask for", async () => {
    await using project = await openRepository();
    await using github = await startGitHub();
    const many = Array.from({ length: 101 }, (_, index) => [`many/${index}.snap`, "1"] as const);
    const sha = github.double.addCommit(REPOSITORY, {
      files: { "snapshots/A.json": "{}", "snapshots/deep/B.json": "{}", ...Object.fromEntries(many) },
    });
    const places = { wanted: "auto", openGitHub: github.openGitHub };
    const base = openTestBase(project, { ...places, eventBaseSha: sha });
    expect(await base.list("snapshots")).toEqual({ found: true, files: [{ name: "A.json", sizeBytes: 2 }] });
    expect(await base.list("none")).toEqual({ found: true, files: [] });
    expect(await base.list("many")).toEqual({ found: false, reason: expect.stringMatching(/more than 100 files/) });
    expect(await openTestBase(project, { ...places, eventBaseSha: GONE }).list("snapshots")).toEqual({
      found: false,
      reason: expect.stringMatching(/neither in this checkout nor on GitHub/),
    });
    expect(github.double.violations).toEqual([]);
  });

  it("tells a missing file from a missing commit, which share one answer", async () => {
    await using project = await openRepository();
    await using github = await startGitHub();
    const places = { wanted: "auto", openGitHub: github.openGitHub };
    const known = openTestBase(project, { ...places, eventBaseSha: github.sha });
    expect(await known.read("none")).toEqual({
      found: false,
      reason: expect.stringMatching(/^the base commit tracks no none/),
    });
    const gone = openTestBase(project, { ...places, eventBaseSha: GONE });
    expect(await gone.read("none")).toEqual({
      found: false,
      reason: expect.stringMatching(/neither in this checkout nor on GitHub/),
    });
  });

  it("refuses a named base that is nowhere, with or without a token", async () => {
    await using project = await openRepository();
    await using github = await startGitHub();
    for (const openGitHub of [undefined, github.openGitHub]) {
      const base = openTestBase(project, { wanted: "mian", eventBaseSha: project.base, openGitHub });
      await expect(base.read(".gas-snapshot")).rejects.toThrow(
        /^Input `base`: found "mian", which is no commit, tag or branch/,
      );
    }
  });

  it("has no baseline, and says why, where GitHub is down", async () => {
    await using project = await openRepository();
    await using github = await startGitHub();
    await github.double[Symbol.asyncDispose]();
    const base = openTestBase(project, {
      wanted: "auto",
      eventBaseSha: GONE,
      openGitHub: github.openGitHub,
    });
    expect(await base.read(".gas-snapshot")).toEqual({
      found: false,
      reason: expect.stringMatching(/could not be read from GitHub \(/),
    });
  });

  it("says that a token is missing", async () => {
    await using project = await openRepository();
    const base = openTestBase(project, { wanted: "auto", eventBaseSha: GONE });
    expect(await base.read(".gas-snapshot")).toEqual({
      found: false,
      reason: expect.stringMatching(/there is no token to ask GitHub/),
    });
  });
});

it.each([
  { name: "input `base` is `none`", wanted: "none", eventBaseSha: GONE, reason: /input `base` is `none`/ },
  { name: "the event has no base", wanted: "auto", eventBaseSha: null, reason: /this event has no base commit/ },
])("compares with nothing where $name", async ({ wanted, eventBaseSha, reason }) => {
  await using project = await openProject();
  const base = openTestBase(project, { wanted, eventBaseSha });
  expect(base.revision).toBeNull();
  expect(await base.read("x")).toEqual({ found: false, reason: expect.stringMatching(reason) });
  expect(await base.list("x")).toEqual({ found: false, reason: expect.stringMatching(reason) });
});
