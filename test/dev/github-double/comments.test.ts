import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { expect, test } from "vitest";
import { connect, refused, repository } from "./connect.ts";

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  const pull = double.addPullRequest("o/r", { headSha: double.addCommit("o/r") });
  return { double, pull, octokit: connect(double) };
}

test("a comment carries its author and app, and can be changed and deleted", async () => {
  const { double, pull, octokit } = await start();
  await using _ = double;
  const made = await octokit.issues.createComment({ ...repository, issue_number: pull, body: "one" });
  expect(made.data.user?.login).toBe("github-actions[bot]");
  expect(made.data.performed_via_github_app?.id).toBe(15_368);
  await octokit.issues.updateComment({ ...repository, comment_id: made.data.id, body: "two" });
  expect(double.comments("o/r", pull).map((comment) => comment.body)).toEqual(["two"]);
  await octokit.issues.deleteComment({ ...repository, comment_id: made.data.id });
  expect((await refused(octokit.issues.getComment({ ...repository, comment_id: made.data.id }))).status).toBe(404);
});

test.each([
  { name: "65,536 characters are taken", body: "x".repeat(65_536), status: 201, violations: 0 },
  { name: "characters count, not bytes or UTF-16 units", body: "😀".repeat(65_536), status: 201, violations: 0 },
  { name: "65,537 characters are refused", body: "x".repeat(65_537), status: 422, violations: 1 },
  { name: "an empty body is refused", body: " \n", status: 422, violations: 1 },
])("$name", async ({ body, status, violations }) => {
  const { double, pull, octokit } = await start();
  await using _ = double;
  const create = octokit.issues.createComment({ ...repository, issue_number: pull, body });
  expect(
    await create.then(
      (made) => made.status,
      (error: { status: number }) => error.status,
    ),
  ).toBe(status);
  expect(double.violations).toHaveLength(violations);
});

test("comments are listed page by page with Link headers", async () => {
  const { double, pull, octokit } = await start();
  await using _ = double;
  for (let index = 0; index < 250; index++) double.addComment("o/r", pull, `comment ${index}`);
  const page = await octokit.issues.listComments({ ...repository, issue_number: pull, per_page: 100, page: 2 });
  expect(page.headers.link?.match(/rel="\w+"/g)).toEqual(['rel="prev"', 'rel="next"', 'rel="last"', 'rel="first"']);
  const all = await octokit.paginate(octokit.issues.listComments, { ...repository, issue_number: pull, per_page: 100 });
  expect(all.map((comment) => comment.body)).toEqual(double.comments("o/r", pull).map((comment) => comment.body));
});

test("a page never holds more than 100, whatever was asked for", async () => {
  const { double, pull, octokit } = await start();
  await using _ = double;
  for (let index = 0; index < 101; index++) double.addComment("o/r", pull, "x");
  const page = await octokit.issues.listComments({ ...repository, issue_number: pull, per_page: 500 });
  expect(page.data).toHaveLength(100);
});
