import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { describe, expect, test } from "vitest";
import { connect, createClient, refused, repository } from "./connect.ts";

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  double.addRepository("fork/r", { forkOf: "o/r" });
  const base = double.addCommit("o/r", { files: { a: "1\n2\n3\n", "dir/b c": "x\n" }, message: "base" });
  const head = double.addCommit("fork/r", {
    files: { a: "1\ntwo\n3\n4\n", "dir/b c": null, new: "n\n" },
    parents: [base],
    branch: "topic",
    message: "head",
  });
  return { double, base, head, octokit: connect(double) };
}

describe("a pull request", () => {
  test("from a fork names the fork, its commits and its files", async () => {
    const { double, base, head, octokit } = await start();
    await using _ = double;
    const pull_number = double.addPullRequest("o/r", { headSha: head, headRepository: "fork/r" });
    const { data } = await octokit.pulls.get({ ...repository, pull_number });
    expect(data).toMatchObject({
      head: { label: "fork:topic", sha: head, repo: { full_name: "fork/r", fork: true } },
      base: { ref: "main", sha: base, repo: { full_name: "o/r" } },
      commits: 1,
      changed_files: 3,
      mergeable: true,
    });
    const files = await octokit.pulls.listFiles({ ...repository, pull_number });
    expect(
      files.data.map(({ filename, status, additions, deletions }) => [filename, status, additions, deletions]),
    ).toEqual([
      ["a", "modified", 2, 1],
      ["dir/b c", "removed", 0, 1],
      ["new", "added", 1, 0],
    ]);
    expect(files.data[0]?.patch).toBe("@@ -1,3 +1,4 @@\n 1\n-2\n+two\n 3\n+4");
    expect(double.violations).toEqual([]);
  });

  test("whose fork was deleted has no head repository", async () => {
    const { double, head, octokit } = await start();
    await using _ = double;
    const pull_number = double.addPullRequest("o/r", { headSha: head, headRepository: null });
    const { data } = await octokit.pulls.get({ ...repository, pull_number });
    expect([data.head.repo, data.head.sha]).toEqual([null, head]);
    expect(double.violations).toEqual([]);
  });

  test("has a test merge that moves with its head", async () => {
    const { double, base, head, octokit } = await start();
    await using _ = double;
    const pull_number = double.addPullRequest("o/r", { headSha: head, headRepository: "fork/r" });
    const next = double.addCommit("fork/r", { files: { new: "more\n" }, branch: "topic" });
    double.movePullRequestHead("o/r", pull_number, next);
    const { data } = await octokit.pulls.get({ ...repository, pull_number });
    expect(data.head.sha).toBe(next);
    const merge = await octokit.git.getCommit({ ...repository, commit_sha: data.merge_commit_sha ?? "" });
    expect(merge.data.parents.map((parent) => parent.sha)).toEqual([base, next]);
    expect(double.ref("o/r", `refs/pull/${pull_number}/merge`)).toBe(data.merge_commit_sha);
  });

  test("with a conflict has no test merge", async () => {
    const { double, head, octokit } = await start();
    await using _ = double;
    double.addCommit("o/r", { files: { a: "other\n" } });
    const pull_number = double.addPullRequest("o/r", { headSha: head, headRepository: "fork/r" });
    const { data } = await octokit.pulls.get({ ...repository, pull_number });
    expect([data.mergeable, data.merge_commit_sha]).toEqual([false, null]);
  });

  test("that is merged is found by its merge commit", async () => {
    const { double, head, octokit } = await start();
    await using _ = double;
    const number = double.addPullRequest("o/r", { headSha: head, headRepository: "fork/r" });
    const commit_sha = double.mergePullRequest("o/r", number);
    expect(double.ref("o/r", "refs/heads/main")).toBe(commit_sha);
    const { data } = await octokit.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha });
    expect(data.map((pull) => [pull.number, pull.state])).toEqual([[number, "closed"]]);
  });

  test("appears in the check runs of its head, but not where it comes from a fork", async () => {
    const { double, base, head, octokit } = await start();
    await using _ = double;
    double.addPullRequest("o/r", { headSha: head, headRepository: "fork/r" });
    const own = double.addPullRequest("o/r", { headSha: base });
    const create = async (head_sha: string) =>
      (await octokit.checks.create({ ...repository, name: "x", head_sha })).data;
    expect((await create(head)).pull_requests).toEqual([]);
    expect((await create(base)).pull_requests.map((pull) => pull.number)).toEqual([own]);
  });
});

describe("a comparison", () => {
  test("counts both sides from where they parted", async () => {
    const { double, base, head, octokit } = await start();
    await using _ = double;
    double.addCommit("o/r", { files: { c: "c\n" } });
    const { data } = await octokit.repos.compareCommitsWithBasehead({ ...repository, basehead: `main...${head}` });
    expect(data).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, merge_base_commit: { sha: base } });
    expect(data.files?.map((file) => file.filename)).toEqual(["a", "dir/b c", "new"]);
  });

  test.each([
    { basehead: "main...fork:topic", status: "ahead" },
    { basehead: "fork:topic...main", status: "behind" },
    { basehead: "main...main", status: "identical" },
  ])("$basehead is $status", async ({ basehead, status }) => {
    const { double, octokit } = await start();
    await using _ = double;
    expect((await octokit.repos.compareCommitsWithBasehead({ ...repository, basehead })).data.status).toBe(status);
  });
});

describe("contents", () => {
  test.each([
    { ref: undefined, expected: "1\n2\n3\n" },
    { ref: "refs/heads/main", expected: "1\n2\n3\n" },
    { ref: "head", expected: "1\ntwo\n3\n4\n" },
  ])("are read at $ref", async ({ ref, expected }) => {
    const { double, head, octokit } = await start();
    await using _ = double;
    const at = { ...repository, path: "a", ...(ref !== undefined && { ref: ref === "head" ? head : ref }) };
    const { data } = await octokit.repos.getContent(at);
    if (Array.isArray(data) || data.type !== "file") throw new Error("not a file");
    expect(Buffer.from(data.content, "base64").toString("utf8")).toBe(expected);
  });

  test("of a folder are its entries, and a missing path is 404", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const { data } = await octokit.repos.getContent({ ...repository, path: "dir" });
    expect(Array.isArray(data) && data.map((entry) => entry.path)).toEqual(["dir/b c"]);
    expect((await refused(octokit.repos.getContent({ ...repository, path: "none/x" }))).status).toBe(404);
  });

  test("above 1 MB come without text, and raw with it", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const content = "x".repeat(1024 * 1024 + 1);
    double.addCommit("o/r", { files: { big: content } });
    const { data } = await octokit.repos.getContent({ ...repository, path: "big" });
    expect(data).toMatchObject({ encoding: "none", content: "", size: content.length });
    const raw = await octokit.repos.getContent({ ...repository, path: "big", mediaType: { format: "raw" } });
    expect(raw.data).toBe(content);
  });
});

test("a branch whose name has slashes is found as a ref of commits, checks and statuses", async () => {
  const { double, octokit } = await start();
  await using _ = double;
  const sha = double.addCommit("o/r", { branch: "feature/x/status", parents: [] });
  const ref = "feature/x/status";
  expect((await octokit.repos.getCommit({ ...repository, ref })).data.sha).toBe(sha);
  expect((await octokit.repos.getCombinedStatusForRef({ ...repository, ref })).data.sha).toBe(sha);
  expect((await octokit.checks.listForRef({ ...repository, ref })).data.total_count).toBe(0);
});

test("a commit of a fork is found in both repositories, for they share objects", async () => {
  const { double, head } = await start();
  await using _ = double;
  const anyone = createClient(double.url);
  expect((await anyone.repos.getCommit({ ...repository, ref: head })).status).toBe(200);
  expect((await anyone.repos.getCommit({ owner: "fork", repo: "r", ref: "topic" })).data.sha).toBe(head);
});
