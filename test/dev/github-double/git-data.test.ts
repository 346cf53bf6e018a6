import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GitHubDouble, startGitHubDouble } from "@chainops/dev/github-double/github-double";
import type { Octokit } from "@octokit/rest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, refused, repository } from "./connect.ts";

let directory: string;
const person = { name: "Octo Cat", email: "octocat@users.noreply.github.com", date: "2026-03-01T10:00:00+02:00" };

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "github-double-git-"));
  git(["init", "--quiet", "--initial-branch=main"]);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function git(args: readonly string[], input = ""): string {
  const env = {
    PATH: process.env["PATH"] ?? "",
    GIT_CONFIG_NOSYSTEM: "1",
    HOME: directory,
    GIT_AUTHOR_NAME: person.name,
    GIT_AUTHOR_EMAIL: person.email,
    GIT_AUTHOR_DATE: person.date,
    GIT_COMMITTER_NAME: person.name,
    GIT_COMMITTER_EMAIL: person.email,
    GIT_COMMITTER_DATE: person.date,
  };
  return execFileSync("git", ["-C", directory, ...args], { encoding: "utf8", input, env, stdio: "pipe" }).trim();
}

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  const sha = double.addCommit("o/r", { files: { "README.md": "# r\n" } });
  return { double, sha, octokit: connect(double) };
}

async function createTree(octokit: Octokit, files: Record<string, string>, base?: string): Promise<string> {
  const tree = Object.entries(files).map(([path, content]) => ({ path, content, mode: "100644" as const }));
  return (await octokit.git.createTree({ ...repository, tree, ...(base !== undefined && { base_tree: base }) })).data
    .sha;
}

async function createCommit(octokit: Octokit, parents: string[], files: Record<string, string>): Promise<string> {
  const tree = await createTree(octokit, files);
  return (await octokit.git.createCommit({ ...repository, message: "change", tree, parents })).data.sha;
}

describe("object ids are those of real git", () => {
  test.each([
    { name: "text", bytes: Buffer.from("hello\n") },
    { name: "nothing", bytes: Buffer.alloc(0) },
    { name: "bytes that are no text", bytes: Buffer.from([0, 255, 10, 13, 128]) },
  ])("of a blob of $name", async ({ bytes }) => {
    const { double, octokit } = await start();
    await using _ = double;
    const body = { content: bytes.toString("base64"), encoding: "base64" };
    const { sha } = (await octokit.git.createBlob({ ...repository, ...body })).data;
    writeFileSync(join(directory, "blob"), bytes);
    expect(sha).toBe(git(["hash-object", "-w", "blob"]));
    const { data } = await octokit.git.getBlob({ ...repository, file_sha: sha });
    expect(Buffer.from(data.content, "base64")).toEqual(bytes);
  });

  test("of trees whose order is git's own, and of the commit that holds them", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const files = { "a.txt": "1\n", "a/b.txt": "2\n", "a-b": "3\n", é: "4\n", Z: "5\n", a0: "6\n" };
    const tree = await createTree(octokit, files);
    for (const [path, content] of Object.entries(files)) {
      git(["update-index", "--add", "--cacheinfo", `100644,${git(["hash-object", "-w", "--stdin"], content)},${path}`]);
    }
    expect(tree).toBe(git(["write-tree"]));
    const made = await octokit.git.createCommit({ ...repository, message: "héllo\n\nbody\n", tree, author: person });
    expect(made.data.sha).toBe(git(["commit-tree", tree, "-F", "-"], "héllo\n\nbody\n"));
    expect(made.data.author.date).toBe("2026-03-01T08:00:00Z");
  });

  test("and a push from a real repository keeps them", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    writeFileSync(join(directory, "pushed.txt"), "pushed\n");
    git(["add", "pushed.txt"]);
    git(["commit", "--quiet", "-m", "push"]);
    const sha = await double.pushFromGit("o/r", directory, "HEAD");
    expect(sha).toBe(git(["rev-parse", "HEAD"]));
    const { data } = await octokit.git.getTree({ ...repository, tree_sha: sha });
    expect(data.sha).toBe(git(["rev-parse", "HEAD^{tree}"]));
    const content = await octokit.repos.getContent({ ...repository, path: "pushed.txt", mediaType: { format: "raw" } });
    expect(content.data).toBe("pushed\n");
    await expect(double.pushFromGit("o/r", directory, "nowhere")).rejects.toThrow(/git rev-parse failed/);
  });
});

describe("a tree on a base", () => {
  test("adds, replaces and deletes paths", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const base = await createTree(octokit, { "a/b": "1", "a/c": "2", d: "3" });
    const tree = [
      { path: "a/b", mode: "100644" as const, sha: null },
      { path: "d/e", mode: "100644" as const, content: "4" },
    ];
    const { data } = await octokit.git.createTree({ ...repository, base_tree: base, tree });
    const listed = await octokit.git.getTree({ ...repository, tree_sha: data.sha, recursive: "1" });
    expect(listed.data.tree.map((entry) => entry.path)).toEqual(["a", "a/c", "d", "d/e"]);
  });

  test.each(["../x", "/x", "a//b", ".git/config", "a/./b", ""])("refuses the path %j", async (path) => {
    const { double, octokit } = await start();
    await using _ = double;
    const create = octokit.git.createTree({ ...repository, tree: [{ path, mode: "100644", content: "x" }] });
    expect((await refused(create)).message).toContain("malformed path component");
  });
});

describe("a ref", () => {
  test("moves forward only, unless forced", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const next = await createCommit(octokit, [sha], { a: "1" });
    const rival = await createCommit(octokit, [sha], { a: "2" });
    await octokit.git.updateRef({ ...repository, ref: "heads/main", sha: next });
    const error = await refused(octokit.git.updateRef({ ...repository, ref: "heads/main", sha: rival }));
    expect([error.status, double.ref("o/r", "refs/heads/main")]).toEqual([422, next]);
    expect(error.message).toContain("Update is not a fast forward");
    await octokit.git.updateRef({ ...repository, ref: "heads/main", sha: rival, force: true });
    expect(double.ref("o/r", "refs/heads/main")).toBe(rival);
    expect(double.violations).toEqual([]);
  });

  test("lets exactly one of twenty parallel updates win each round", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    for (let round = 0; round < 3; round++) {
      const tip = double.ref("o/r", "refs/heads/main") ?? "";
      const commits = await Promise.all(
        Array.from({ length: 20 }, (_unused, index) => createCommit(octokit, [tip], { a: `${round} ${index}` })),
      );
      const updates = commits.map((sha) => octokit.git.updateRef({ ...repository, ref: "heads/main", sha }));
      const outcomes = await Promise.allSettled(updates);
      expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
      expect(commits).toContain(double.ref("o/r", "refs/heads/main"));
    }
  });

  test("is created once", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const ref = "refs/chainops/state";
    const create = () => octokit.git.createRef({ ...repository, ref, sha });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, create));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect((await refused(create())).message).toContain("Reference already exists");
    expect((await octokit.git.getRef({ ...repository, ref: "chainops/state" })).data.object.sha).toBe(sha);
  });

  test.each([
    { ref: "main", message: "not a valid ref name" },
    { ref: "refs/heads/a..b", message: "not a valid ref name" },
    { ref: "refs/heads/a b", message: "not a valid ref name" },
    { ref: "refs/heads/x.lock", message: "not a valid ref name" },
    { ref: "refs/pull/9/head", message: "not a valid ref name" },
    { ref: "refs/heads/main/sub", message: "Reference update failed" },
  ])("named $ref is refused", async ({ ref, message }) => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    expect((await refused(octokit.git.createRef({ ...repository, ref, sha }))).message).toContain(message);
  });

  test("that is missing is 404 to read and 422 to update or delete", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const at = { ...repository, ref: "heads/none" };
    const errors = [
      await refused(octokit.git.getRef(at)),
      await refused(octokit.git.updateRef({ ...at, sha })),
      await refused(octokit.git.deleteRef(at)),
    ];
    expect(errors.map((error) => error.status)).toEqual([404, 422, 422]);
  });

  test("to an object that does not exist is refused", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const create = octokit.git.createRef({ ...repository, ref: "refs/heads/x", sha: "a".repeat(40) });
    expect((await refused(create)).message).toContain("Object does not exist");
  });
});

test("the git API answers 409 in a repository without commits", async () => {
  await using double: GitHubDouble = await startGitHubDouble();
  double.addRepository("o/r");
  expect((await refused(connect(double).git.createBlob({ ...repository, content: "x" }))).status).toBe(409);
});
