import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { expect, test } from "vitest";
import { connect, createClient, refused, repository, writeAll } from "./connect.ts";

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  double.addCommit("o/r");
  return double;
}

test("the address of GitHub Enterprise Server answers the same, with links of its own", async () => {
  await using double = await start();
  const client = createClient(`${double.url}/api/v3`, double.createToken({ permissions: {} }));
  expect((await client.repos.get(repository)).data.url).toBe(`${double.url}/api/v3/repos/o/r`);
  expect(double.requests[0]).toMatchObject({ path: "/repos/o/r", operationId: "repos/get", status: 200 });
});

test("a path that the subset lacks is 404 and a violation", async () => {
  await using double = await start();
  expect((await refused(connect(double).repos.listTags(repository))).status).toBe(404);
  expect(double.violations).toMatchObject([{ kind: "route", operationId: null, path: "/repos/o/r/tags" }]);
});

test("a body that is no JSON is 400", async () => {
  await using double = await start();
  const authorization = `Bearer ${double.createToken({ permissions: writeAll })}`;
  const answer = await fetch(`${double.url}/repos/o/r/issues`, {
    method: "POST",
    body: "{",
    headers: { authorization },
  });
  expect([answer.status, await answer.json()]).toMatchObject([400, { message: "Problems parsing JSON" }]);
});

test.each([
  { name: "query", path: "/repos/o/r/commits/main/check-runs?filter=newest" },
  { name: "path", path: "/repos/o/r/issues/abc" },
])("a wrong $name parameter is 422 and a violation", async ({ path }) => {
  await using double = await start();
  const answer = await fetch(`${double.url}${path}`);
  expect(answer.status).toBe(422);
  expect(double.violations.map((violation) => violation.kind)).toEqual(["request"]);
});

test("a missing body is refused, not misread", async () => {
  await using double = await start();
  const error = await refused(connect(double).request("POST /repos/o/r/issues"));
  expect(error.status).toBe(422);
});

test("requests are recorded with operation, body, query and token", async () => {
  await using double = await start();
  const token = double.createToken({ permissions: writeAll });
  const octokit = createClient(double.url, token);
  await octokit.issues.create({ ...repository, title: "x" });
  await octokit.issues.listForRepo({ ...repository, per_page: 5 });
  expect(double.requests).toMatchObject([
    {
      method: "POST",
      path: "/repos/o/r/issues",
      operationId: "issues/create",
      body: { title: "x" },
      token,
      status: 201,
    },
    { method: "GET", operationId: "issues/list-for-repo", query: { per_page: "5" }, status: 200 },
  ]);
});

test("an answer of the double that GitHub's schema forbids is a 500 and a violation", async () => {
  await using double = await start();
  double.addIssue("o/r");
  const octokit = connect(double);
  // A test that reaches into the records can make one that no operation would have stored.
  Object.assign(double.issues("o/r")[0] ?? {}, { title: 7 });
  expect((await refused(octokit.issues.get({ ...repository, issue_number: 1 }))).status).toBe(500);
  expect(double.violations).toMatchObject([{ kind: "response", operationId: "issues/get" }]);
});

test("a stopped double gives its port back", async () => {
  const first = await startGitHubDouble();
  const port = Number(new URL(first.url).port);
  await first[Symbol.asyncDispose]();
  await using second = await startGitHubDouble({ port });
  expect(second.url).toBe(first.url);
  await expect(startGitHubDouble({ port })).rejects.toThrow(/EADDRINUSE/);
});
