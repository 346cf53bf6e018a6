import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import type { Permissions } from "@chainops/dev/github-double/permissions";
import type { Octokit } from "@octokit/rest";
import { describe, expect, test } from "vitest";
import { connect, createClient, refused, repository as at, writeAll } from "./connect.ts";

interface Numbers {
  readonly sha: string;
  readonly pull: number;
  readonly issue: number;
}

interface Write {
  readonly name: string;
  readonly needs: Permissions;
  /** All permissions of which one is enough, where that is more than `needs`. */
  readonly accepts?: Permissions;
  readonly call: (octokit: Octokit, seeded: Numbers) => Promise<unknown>;
}

const pullComment: Permissions = { issues: "write", "pull-requests": "write" };

const writes: readonly Write[] = [
  {
    name: "a check run",
    needs: { checks: "write" },
    call: (octokit, { sha }) => octokit.checks.create({ ...at, name: "x", head_sha: sha }),
  },
  {
    name: "a comment on a pull request",
    needs: { "pull-requests": "write" },
    accepts: pullComment,
    call: (octokit, { pull }) => octokit.issues.createComment({ ...at, issue_number: pull, body: "x" }),
  },
  {
    name: "a comment on a pull request as an issue",
    needs: { issues: "write" },
    accepts: pullComment,
    call: (octokit, { pull }) => octokit.issues.createComment({ ...at, issue_number: pull, body: "x" }),
  },
  {
    name: "a comment on an issue",
    needs: { issues: "write" },
    call: (octokit, { issue }) => octokit.issues.createComment({ ...at, issue_number: issue, body: "x" }),
  },
  { name: "an issue", needs: { issues: "write" }, call: (octokit) => octokit.issues.create({ ...at, title: "x" }) },
  {
    name: "a commit status",
    needs: { statuses: "write" },
    call: (octokit, { sha }) => octokit.repos.createCommitStatus({ ...at, sha, state: "success" }),
  },
  {
    name: "a ref",
    needs: { contents: "write" },
    call: (octokit, { sha }) => octokit.git.createRef({ ...at, ref: "refs/heads/x", sha }),
  },
  {
    name: "a deployment",
    needs: { deployments: "write" },
    call: (octokit) => octokit.repos.createDeployment({ ...at, ref: "main" }),
  },
  {
    name: "a repository dispatch",
    needs: { contents: "write" },
    call: (octokit) => octokit.repos.createDispatchEvent({ ...at, event_type: "x" }),
  },
];

async function start(isPrivate: boolean) {
  const double = await startGitHubDouble();
  double.addRepository("o/r", { isPrivate });
  const sha = double.addCommit("o/r", { files: { "a.txt": "a" } });
  const seeded = { sha, pull: double.addPullRequest("o/r", { headSha: sha }), issue: double.addIssue("o/r") };
  return { double, seeded };
}

describe.each(writes)("$name", ({ needs, accepts = needs, call }) => {
  test("is made with exactly its permission", async () => {
    const { double, seeded } = await start(true);
    await using _ = double;
    await call(connect(double, needs), seeded);
    expect(double.violations).toEqual([]);
  });

  test.each([
    { name: "no permission", permissions: {} },
    { name: "read-only permissions, as on a fork's pull request", permissions: readOnly(writeAll) },
    { name: "every other permission", permissions: { ...writeAll, ...none(accepts) } },
  ])("is refused with $name", async ({ permissions }) => {
    const { double, seeded } = await start(false);
    await using _ = double;
    const error = await refused(call(connect(double, permissions), seeded));
    expect(error.status).toBe(403);
    expect(error.message).toContain("Resource not accessible by integration");
    expect(error.response?.headers["x-accepted-github-permissions"]).toContain("=write");
    expect(double.violations).toEqual([]);
  });
});

function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, "read"]));
}

function none(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, "none"]));
}

function statusOfGet(octokit: Octokit): Promise<number> {
  return octokit.repos.get({ ...at }).then(
    ({ status }) => status,
    (error: { status: number }) => error.status,
  );
}

describe("a repository", () => {
  test("that is private is hidden from strangers and from tokens of other repositories", async () => {
    const { double } = await start(true);
    await using _ = double;
    double.addRepository("o/other");
    const other = double.createToken({ permissions: writeAll, repositories: ["o/other"] });
    expect(await statusOfGet(createClient(double.url))).toBe(404);
    expect(await statusOfGet(createClient(double.url, other))).toBe(404);
    expect(await statusOfGet(connect(double, {}))).toBe(200);
  });

  test("that is public can be read by anyone and written by tokens made for it", async () => {
    const { double } = await start(false);
    await using _ = double;
    double.addRepository("o/other");
    const other = createClient(double.url, double.createToken({ permissions: writeAll, repositories: ["o/other"] }));
    expect(await statusOfGet(createClient(double.url))).toBe(200);
    expect(await statusOfGet(other)).toBe(200);
    expect((await refused(other.issues.create({ ...at, title: "x" }))).status).toBe(403);
    expect((await refused(createClient(double.url).issues.create({ ...at, title: "x" }))).status).toBe(401);
  });

  test("that is private needs the read permission", async () => {
    const { double } = await start(true);
    await using _ = double;
    const read = (permissions: Permissions) => connect(double, permissions).repos.getContent({ ...at, path: "a.txt" });
    expect((await refused(read({ contents: "none", checks: "write" }))).status).toBe(403);
    expect((await read({ contents: "read" })).status).toBe(200);
  });

  test("that does not exist is not found", async () => {
    const { double } = await start(true);
    await using _ = double;
    expect((await refused(connect(double).repos.get({ owner: "o", repo: "nowhere" }))).status).toBe(404);
  });
});

test.each(["ghs_unknown", "has spaces in it"])("the token %j is bad credentials", async (token) => {
  const { double } = await start(false);
  await using _ = double;
  const answer = await fetch(`${double.url}/repos/o/r`, { headers: { authorization: `token ${token}` } });
  expect([answer.status, await answer.json()]).toMatchObject([401, { message: "Bad credentials" }]);
});

test("the token of an app is no user", async () => {
  const { double } = await start(false);
  await using _ = double;
  expect((await refused(connect(double).users.getAuthenticated())).status).toBe(403);
});
