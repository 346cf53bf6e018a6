import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Changes } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import { openOrigin, type Origin } from "./open-clone.ts";

const lines = (...all: readonly (string | number)[]) => all.map((line) => `${line}\n`).join("");

/** `main` went on after the pull request left it; GitHub merged both. */
async function openPullRequest(origin: Origin) {
  const left = await origin.commit([], {
    "a.sol": lines(1, 2, 3, 4, 5),
    ".chainops.yml": "version: 1\n",
    "gone.sol": "x\n",
  });
  const moved = await origin.commit([left], { "main.sol": "new on main\n", ".gas-snapshot": "base" });
  await origin.git("update-ref", "refs/heads/main", moved);
  const head = await origin.commit([left], {
    "a.sol": lines(1, "two", 3, 5, 6),
    'src/é "q" b/x.sol': "one\ntwo",
    "gone.sol": null,
  });
  const merge = await origin.commit([moved, head], {
    "a.sol": lines(1, "two", 3, 5, 6),
    'src/é "q" b/x.sol': "one\ntwo",
    "gone.sol": null,
  });
  const subject = { repository: "octo/vault", sha: head, testedSha: merge, ref: "refs/pull/7/merge", pullRequest: 7 };
  return { left, moved, head, merge, event: { subject, baseSha: left } };
}

function readable(changes: Changes): unknown {
  if (!changes.known) return changes.reason;
  return {
    base: changes.baseSha,
    files: Object.fromEntries(
      [...changes.files].map(([file, { basePath, added, removed }]) => [file, { basePath, added, removed }]),
    ),
    deleted: changes.deleted,
  };
}

const range = (start: number, end = start) => ({ start, end });
const CHANGED = {
  files: {
    "a.sol": { basePath: "a.sol", added: [range(2), range(5)], removed: [range(2), range(4)] },
    'src/é "q" b/x.sol': { basePath: null, added: [range(1, 2)], removed: [] },
  },
  deleted: ["gone.sol"],
};

describe("a pull request", () => {
  it("is compared with the merge commit's first parent, fetched once where the clone has depth 1", async () => {
    await using origin = await openOrigin();
    const { merge, moved, event } = await openPullRequest(origin);
    const clone = await origin.clone(merge);
    {
      await using base = clone.openBase(event);
      expect(await base.resolve()).toEqual({ found: true, sha: moved, doubt: null });
      expect(readable(await base.findChanges())).toEqual({ base: moved, ...CHANGED });
      expect(await base.read(".gas-snapshot")).toEqual({ found: true, text: "base" });
      expect(
        origin.server.requests.filter((request) => request.path.endsWith("/git-upload-pack")).length,
      ).toBeGreaterThan(0);
      expect(origin.server.requests.filter((request) => request.path.endsWith("/info/refs"))).toHaveLength(1);
      expect(await readdir(origin.temp)).toHaveLength(1);
    }
    expect(await readdir(origin.temp)).toEqual([]);
    expect(await clone.git("status", "--porcelain")).toBe("");
    await expect(clone.git("cat-file", "-e", moved)).rejects.toThrow(/Command failed/);
  });

  it("needs no network where the clone has the first parent", async () => {
    await using origin = await openOrigin();
    const { merge, moved, event } = await openPullRequest(origin);
    const clone = await origin.clone(merge, { depth: 2 });
    await using base = clone.openBase(event);
    expect(readable(await base.findChanges())).toEqual({ base: moved, ...CHANGED });
    expect(origin.server.requests).toEqual([]);
  });

  it("asks nobody and knows nothing with `base: none`", async () => {
    await using origin = await openOrigin();
    const { merge, event } = await openPullRequest(origin);
    const clone = await origin.clone(merge);
    await using base = clone.openBase(event, { wanted: "none" });
    expect(await base.findChanges()).toEqual({ known: false, reason: "input `base` is `none`" });
    expect(await base.chooseRules()).toMatchObject({ from: "unknown" });
    expect(origin.server.requests).toEqual([]);
  });

  it("whose own head is checked out is compared with the commit where it left the base branch", async () => {
    await using origin = await openOrigin();
    const { head, left, moved, event } = await openPullRequest(origin);
    const whole = await origin.clone(head, { depth: 0 });
    await whole.git("fetch", "--quiet", await origin.git("rev-parse", "--absolute-git-dir"), moved);
    await using base = whole.openBase({ ...event, baseSha: moved });
    expect(readable(await base.findChanges())).toEqual({ base: left, ...CHANGED });
  });

  it("whose own head is checked out at depth 1 is not guessed at", async () => {
    await using origin = await openOrigin();
    const later = await openPullRequest(origin);
    const second = await origin.commit([later.head], { "b.sol": "b\n" });
    const clone = await origin.clone(second);
    await using base = clone.openBase({ ...later.event, subject: { ...later.event.subject, sha: second } });
    expect(await base.findChanges()).toEqual({
      known: false,
      reason: expect.stringMatching(/history does not reach back .* there is no token/),
    });
    expect(await base.read("a.sol")).toEqual({ found: true, text: lines(1, 2, 3, 4, 5) });
  });

  it("cannot choose its base by a merge commit of its own", async () => {
    await using origin = await openOrigin();
    const { head, event } = await openPullRequest(origin);
    const evil = await origin.commit([], { "a.sol": lines(1, "two", 3, 5, 6), ".chainops.yml": "evil\n" });
    const own = await origin.commit([evil, head], { "a.sol": lines(1, "two", 3, 5, 6) });
    const clone = await origin.clone(own, { depth: 2 });
    for (const eventName of ["pull_request", "pull_request_target"]) {
      const testedSha = eventName === "pull_request" ? event.subject.testedSha : own;
      await using base = clone.openBase({ ...event, subject: { ...event.subject, testedSha } }, { eventName });
      expect(await base.resolve()).toMatchObject({ sha: event.baseSha, doubt: expect.any(String) });
    }
  });

  it("cannot hide its lines by an attribute that calls them binary, or by a replaced object", async () => {
    await using origin = await openOrigin();
    const { merge, moved, event } = await openPullRequest(origin);
    const hiding = await origin.commit([moved, event.subject.sha], {
      ".gitattributes": "*.sol binary\n*.txt diff=x\n",
      "a.sol": lines(1, "two", 3, 4, 5),
      "a.txt": lines(1, 2),
    });
    const clone = await origin.clone(hiding, { depth: 2 });
    await clone.git("config", "diff.x.textconv", "true");
    await clone.git("config", "diff.external", "true");
    await clone.git("config", "diff.noprefix", "true");
    await clone.git("replace", moved, hiding);
    await using base = clone.openBase({ ...event, subject: { ...event.subject, testedSha: hiding } });
    const changes = await base.findChanges();
    expect(changes.known && changes.files.get("a.sol")?.added).toEqual([range(2)]);
    expect(changes.known && changes.files.get("a.txt")?.added).toEqual([range(1, 2)]);
    expect(merge).not.toBe(hiding);
  });
});

describe("what happens to files", () => {
  it("is told of renames, modes, bytes, submodules and names of every kind", async () => {
    await using origin = await openOrigin();
    const names = [
      "new\nline",
      "tab\tname",
      'quo"te',
      "back\\slash",
      "sp ace b/sp ace",
      "日本語.sol",
      " lead",
      "trail ",
    ];
    const all = Object.fromEntries(names.map((name) => [name, lines(1, 2)]));
    const before = await origin.commit([], {
      ...all,
      "old.sol": lines(1, 2, 3, 4, 5, 6, 7, 8),
      "pure.sol": lines("a", "b", "c"),
      "bytes.bin": Buffer.from([0, 1, 2]),
      "copied.sol": lines("x", "y", "z"),
    });
    const after = await origin.commit([before], {
      ...Object.fromEntries(names.map((name) => [name, lines(1, "changed", 3)])),
      "old.sol": null,
      "new.sol": lines(1, 2, 3, "four", 5, 6, 7, 8),
      "pure.sol": null,
      "moved/pure.sol": lines("a", "b", "c"),
      "bytes.bin": Buffer.from([0, 1, 3]),
      "copy.sol": lines("x", "y", "z"),
      "empty.sol": "",
    });
    const clone = await origin.clone(after, { depth: 0 });
    await using base = clone.openBase({ baseSha: before }, { eventName: "merge_group" });
    const changes = await base.findChanges();
    const alike = { added: [range(2, 3)], removed: [range(2)] };
    expect(readable(changes)).toEqual({
      base: before,
      deleted: [],
      files: {
        ...Object.fromEntries(names.map((name) => [name, { basePath: name, ...alike }])),
        "new.sol": { basePath: "old.sol", added: [range(4)], removed: [range(4)] },
        "moved/pure.sol": { basePath: "pure.sol", added: [], removed: [] },
        "bytes.bin": { basePath: "bytes.bin", added: [range(1)], removed: [range(1)] },
        "copy.sol": { basePath: null, added: [range(1, 3)], removed: [] },
        "empty.sol": { basePath: null, added: [], removed: [] },
      },
    });
  });

  it("has paths of the workspace where the checkout is in a folder of it", async () => {
    await using origin = await openOrigin();
    const { merge, moved, event } = await openPullRequest(origin);
    const clone = await origin.clone(merge, { folder: "the repo" });
    await using base = clone.openBase(event);
    const changes = await base.findChanges();
    expect(changes.known && [...changes.files.keys()]).toEqual(["the repo/a.sol", 'the repo/src/é "q" b/x.sol']);
    expect(changes.known && changes.deleted).toEqual(["the repo/gone.sol"]);
    expect(await base.read("the repo/.gas-snapshot")).toEqual({ found: true, text: "base" });
    expect(await base.read(".gas-snapshot")).toMatchObject({ found: false });
    expect(await base.resolve()).toMatchObject({ sha: moved });
  });

  it("is read through a fetch where the clone lacks the files of its own history", async () => {
    await using origin = await openOrigin();
    const { merge, moved, event } = await openPullRequest(origin);
    const clone = await origin.clone(merge, { depth: 0, filter: "blob:none" });
    const marker = path.join(clone.root, "ran");
    await clone.git("config", "remote.origin.url", `ext::touch ${marker}`);
    await clone.git("config", "protocol.allow", "always");
    await using base = clone.openBase(event);
    expect(readable(await base.findChanges())).toEqual({ base: moved, ...CHANGED });
    expect(await base.read("a.sol")).toEqual({ found: true, text: lines(1, 2, 3, 4, 5) });
    await expect(access(marker)).rejects.toThrow(/ENOENT/);
  });
});

const pushed = (sha: string, ref = "refs/heads/topic") => ({
  subject: { repository: "octo/vault", sha, testedSha: sha, ref, pullRequest: null },
});

describe("a push", () => {
  it("is compared with what was there before", async () => {
    await using origin = await openOrigin();
    const { moved, left } = await openPullRequest(origin);
    const clone = await origin.clone(moved);
    await using base = clone.openBase({ ...pushed(moved), baseSha: left }, { eventName: "push" });
    expect(await base.findChanges()).toMatchObject({ known: true, baseSha: left });
    expect(await base.chooseRules()).toEqual({ from: "head" });
  });

  it.each([
    { name: "of a new branch", baseSha: null, isForced: false },
    { name: "that was forced", baseSha: "d".repeat(40), isForced: true },
  ])("$name is compared with where the branch left the default branch", async ({ baseSha, isForced }) => {
    await using origin = await openOrigin();
    const { head, left, moved } = await openPullRequest(origin);
    const event = { ...pushed(head), baseSha, isForced };
    const whole = await origin.clone(head, { depth: 0 });
    await whole.git(
      "fetch",
      "--quiet",
      await origin.git("rev-parse", "--absolute-git-dir"),
      "main:refs/remotes/origin/main",
    );
    await using base = whole.openBase(event, { eventName: "push" });
    expect(readable(await base.findChanges())).toEqual({ base: left, ...CHANGED });
    const shallow = await origin.clone(head);
    await using unknown = shallow.openBase(event, { eventName: "push" });
    expect(await unknown.findChanges()).toEqual({ known: false, reason: expect.stringMatching(/left main, and/) });
    expect(moved).not.toBe(left);
  });

  it.each([
    { name: "a tag", event: pushed("a".repeat(40), "refs/tags/v1"), reason: /a pushed tag has no commit before it/ },
    { name: "the first branch", event: pushed("a".repeat(40), "refs/heads/main"), reason: /made a new branch/ },
  ])("of $name says why there is nothing to compare with", async ({ event, reason }) => {
    await using origin = await openOrigin();
    const { moved } = await openPullRequest(origin);
    await using base = (await origin.clone(moved)).openBase(event, { eventName: "push" });
    expect(await base.findChanges()).toEqual({ known: false, reason: expect.stringMatching(reason) });
  });
});

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString("utf8"));

describe("whose config counts", () => {
  it("is the base's on a pull request, whatever input `base` names, and follows links inside the tree", async () => {
    await using origin = await openOrigin();
    const { merge, moved, event, head } = await openPullRequest(origin);
    const clone = await origin.clone(merge, { depth: 2 });
    await using base = clone.openBase(event, { wanted: head });
    const rules = await base.chooseRules();
    expect(rules).toMatchObject({ from: "base", sha: moved });
    if (rules.from !== "base") return;
    expect(text(await rules.readFile(".chainops.yml", 100))).toBe("version: 1\n");
    expect(text(await rules.readFile(".chainops.yml", 3))).toBe("vers");
    expect(await rules.readFile("none.yml", 100)).toBeNull();
    expect(origin.server.requests).toEqual([]);
  });

  it.each(["pull_request_target", "workflow_run", "issue_comment"])(
    "is the default branch's on %s, though a pull request's head is checked out",
    async (eventName) => {
      await using origin = await openOrigin();
      const { head, moved, event } = await openPullRequest(origin);
      const clone = await origin.clone(head);
      await using base = clone.openBase({ ...event, subject: { ...event.subject, testedSha: moved } }, { eventName });
      const rules = await base.chooseRules();
      expect(rules).toMatchObject({ from: "default-branch", sha: moved });
      if (rules.from !== "default-branch") return;
      expect(text(await rules.readFile(".chainops.yml", 100))).toBe("version: 1\n");
    },
  );

  it("is not known where the base cannot be read", async () => {
    await using origin = await openOrigin();
    const { merge, event } = await openPullRequest(origin);
    const clone = await origin.clone(merge);
    await using base = clone.openBase(event, { fetchCommit: undefined });
    expect(await base.chooseRules()).toEqual({ from: "unknown", reason: expect.stringMatching(/no token/) });
    expect(await base.findChanges()).toEqual({ known: false, reason: expect.stringMatching(/no token/) });
  });
});
