import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { describe, expect, test } from "vitest";
import { connect, createClient, refused, repository } from "./connect.ts";

const annotation = { path: "a.sol", start_line: 1, end_line: 1, annotation_level: "warning" as const, message: "m" };
const repeat = (length: number) => Array.from({ length }, () => ({ ...annotation }));
const withAnnotation = (change: object) => ({
  output: { title: "t", summary: "s", annotations: [{ ...annotation, ...change }] },
});
const withOutput = (change: object) => ({ output: { title: "t", summary: "s", ...change } });

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  const sha = double.addCommit("o/r");
  return { double, sha, octokit: connect(double) };
}

describe("a check run", () => {
  test.each([
    { name: "51 annotations", body: withOutput({ annotations: repeat(51) }), kind: "request" },
    { name: "a summary of 65,536 characters", body: withOutput({ summary: "x".repeat(65_536) }), kind: "request" },
    { name: "a summary of 65,536 bytes", body: withOutput({ summary: "é".repeat(32_768) }), kind: "limit" },
    { name: "a text of 65,536 bytes", body: withOutput({ text: "€".repeat(21_845) + "x" }), kind: "limit" },
    { name: "completed without a conclusion", body: { status: "completed" }, kind: "limit" },
    { name: "a completion time without a conclusion", body: { completed_at: "2026-01-01T00:00:00Z" }, kind: "limit" },
    { name: "a conclusion GitHub does not know", body: { conclusion: "passed" }, kind: "request" },
    { name: "the conclusion that only GitHub sets", body: { conclusion: "stale" }, kind: "limit" },
    { name: "an annotation title of 256 characters", body: withAnnotation({ title: "x".repeat(256) }), kind: "limit" },
    { name: "an annotation message above 64 KB", body: withAnnotation({ message: "x".repeat(65_537) }), kind: "limit" },
    { name: "raw details above 64 KB", body: withAnnotation({ raw_details: "x".repeat(65_537) }), kind: "limit" },
    {
      name: "columns over two lines",
      body: withAnnotation({ end_line: 2, start_column: 1, end_column: 2 }),
      kind: "limit",
    },
    { name: "an annotation without a line", body: withAnnotation({ start_line: undefined }), kind: "request" },
    { name: "an output without a title", body: { output: { summary: "s" } }, kind: "request" },
  ])("refuses $name with 422 and notes it", async ({ body, kind }) => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const error = await refused(
      octokit.request("POST /repos/{owner}/{repo}/check-runs", {
        ...repository,
        name: "gate",
        head_sha: sha,
        ...(body as object),
      }),
    );
    expect(error.status).toBe(422);
    expect(double.violations.map((violation) => violation.kind)).toEqual([kind]);
    expect(double.checkRuns("o/r", sha)).toEqual([]);
  });

  test.each([
    { name: "a summary of exactly 65,535 bytes", body: withOutput({ summary: "é".repeat(32_767) + "x" }) },
    { name: "50 annotations", body: withOutput({ annotations: repeat(50) }) },
    { name: "columns on one line", body: withAnnotation({ start_column: 1, end_column: 2, title: "x".repeat(255) }) },
  ])("takes $name", async ({ body }) => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    await octokit.request("POST /repos/{owner}/{repo}/check-runs", {
      ...repository,
      name: "gate",
      head_sha: sha,
      ...(body as object),
    });
    expect(double.violations).toEqual([]);
  });

  test("collects the annotations of all updates and completes with a conclusion", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const { data } = await octokit.checks.create({ ...repository, name: "gate", head_sha: sha, status: "in_progress" });
    const output = { title: "t", summary: "s", annotations: repeat(50) };
    await octokit.checks.update({ ...repository, check_run_id: data.id, output });
    const completed = await octokit.checks.update({
      ...repository,
      check_run_id: data.id,
      output,
      conclusion: "failure",
    });
    expect(completed.data).toMatchObject({
      status: "completed",
      conclusion: "failure",
      output: { annotations_count: 100 },
    });
    const annotations = await octokit.paginate(octokit.checks.listAnnotations, {
      ...repository,
      check_run_id: data.id,
    });
    expect(annotations).toHaveLength(100);
  });

  test("is refused for a commit that does not exist", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const error = await refused(octokit.checks.create({ ...repository, name: "gate", head_sha: "f".repeat(40) }));
    expect(error.message).toContain("No commit found for SHA");
    expect(double.violations).toEqual([]);
  });

  test("can only be changed by the app that made it", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const { data } = await octokit.checks.create({ ...repository, name: "gate", head_sha: sha });
    const permissions = { checks: "write" } as const;
    const other = createClient(double.url, double.createToken({ login: "scanner[bot]", appId: 77, permissions }));
    const error = await refused(other.checks.update({ ...repository, check_run_id: data.id, conclusion: "success" }));
    expect(error.status).toBe(403);
    expect(double.checkRuns("o/r", sha)[0]?.conclusion).toBeNull();
  });

  test("cannot be made by a person's token", async () => {
    const { double, sha } = await start();
    await using _ = double;
    const value = double.createToken({ login: "octocat", appId: null, permissions: { checks: "write" } });
    const create = createClient(double.url, value).checks.create({ ...repository, name: "gate", head_sha: sha });
    expect((await refused(create)).message).toContain("You must authenticate via a GitHub App.");
  });

  test("of a name is listed once, the newest, unless all are asked for", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    await octokit.checks.create({ ...repository, name: "gate", head_sha: sha, conclusion: "failure" });
    await octokit.checks.create({ ...repository, name: "gate", head_sha: sha, conclusion: "success" });
    const latest = await octokit.checks.listForRef({ ...repository, ref: "main", check_name: "gate" });
    expect(latest.data.check_runs.map((run) => run.conclusion)).toEqual(["success"]);
    const all = await octokit.checks.listForRef({ ...repository, ref: sha, filter: "all" });
    expect(all.data.total_count).toBe(2);
  });
});
