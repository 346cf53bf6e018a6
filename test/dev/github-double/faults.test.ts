import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { describe, expect, test } from "vitest";
import { connect, createClient, refused, repository, writeAll } from "./connect.ts";

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  const issue = double.addIssue("o/r");
  const octokit = connect(double);
  const comment = (body = "x") => octokit.issues.createComment({ ...repository, issue_number: issue, body });
  return { double, issue, octokit, comment };
}

describe("a fault", () => {
  test.each([
    { when: "before" as const, effects: 0 },
    { when: "after" as const, effects: 1 },
  ])("that answers 502 $when the effect leaves $effects effects and then is over", async ({ when, effects }) => {
    const { double, issue, comment } = await start();
    await using _ = double;
    const headers = { "retry-after": "3" };
    double.fault({
      operationId: "issues/create-comment",
      status: 502,
      body: { message: "Bad gateway" },
      headers,
      when,
    });
    const error = await refused(comment());
    expect([error.status, error.response?.headers["retry-after"]]).toEqual([502, "3"]);
    expect(double.comments("o/r", issue)).toHaveLength(effects);
    expect((await comment()).status).toBe(201);
    expect(double.requests.map((request) => request.status)).toEqual([502, 201]);
    expect(double.violations).toEqual([]);
  });

  test.each([
    { when: "before" as const, effects: 0 },
    { when: "after" as const, effects: 1 },
  ])("that cuts the connection $when the effect is a network error", async ({ when, effects }) => {
    const { double, issue, comment } = await start();
    await using _ = double;
    double.fault({ operationId: "issues/create-comment", reset: true, when });
    await expect(comment()).rejects.toThrow(/fetch failed|socket|ECONNRESET|other side closed|terminated/);
    expect(double.comments("o/r", issue)).toHaveLength(effects);
    expect(double.requests[0]?.status).toBe(0);
  });

  test("comes as often as said, and only to its operation", async () => {
    const { double, octokit, comment } = await start();
    await using _ = double;
    double.fault({ operationId: "issues/create-comment", status: 500, times: 2 });
    expect((await octokit.repos.get(repository)).status).toBe(200);
    expect((await refused(comment())).status).toBe(500);
    expect((await refused(comment())).status).toBe(500);
    expect((await comment()).status).toBe(201);
  });

  test("can concern any operation, and only delay it", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    double.fault({ operationId: "*", delayMs: 20 });
    expect((await octokit.repos.get(repository)).status).toBe(200);
  });
});

describe("a hold", () => {
  test("lets a second client write between one client's read and its answer", async () => {
    const { double, issue, octokit, comment } = await start();
    await using _ = double;
    const stale = double.holdNext("issues/list-comments", "after");
    const read = octokit.issues.listComments({ ...repository, issue_number: issue });
    expect((await stale.reached).operationId).toBe("issues/list-comments");
    await comment("between");
    stale.release();
    expect((await read).data).toEqual([]);
    expect(double.comments("o/r", issue)).toHaveLength(1);
  });

  test("stops a write before its effect, and only the one that matches", async () => {
    const { double, issue, comment } = await start();
    await using _ = double;
    const token = double.createToken({ permissions: writeAll });
    const other = createClient(double.url, token);
    const held = double.holdNext("issues/create-comment", "before", (request) => request.token === token);
    const slow = other.issues.createComment({ ...repository, issue_number: issue, body: "slow" });
    await held.reached;
    await comment("fast");
    held.release();
    await slow;
    expect(double.comments("o/r", issue).map((one) => one.body)).toEqual(["fast", "slow"]);
  });

  test("on the server's side is seen by hooks until they are removed", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const seen: string[] = [];
    const remove = double.onRequest("*", ({ method, path }) => void seen.push(`${method} ${path}`));
    await octokit.repos.get(repository);
    remove();
    await octokit.repos.get(repository);
    expect(seen).toEqual(["GET /repos/o/r"]);
  });
});
