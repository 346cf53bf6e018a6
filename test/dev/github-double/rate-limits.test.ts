import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { expect, test } from "vitest";
import { createClient, refused, repository } from "./connect.ts";

const startMs = Date.parse("2026-01-01T00:00:00Z");

async function start(options: object) {
  const clock = { nowMs: startMs };
  const double = await startGitHubDouble({ now: () => clock.nowMs });
  double.addRepository("o/r");
  double.addIssue("o/r");
  const token = double.createToken({ permissions: { issues: "write" }, ...options });
  return { double, clock, octokit: createClient(double.url, token) };
}

test("every answer says what is left of the budget, also a refusal", async () => {
  const { double, octokit } = await start({ requestsPerHour: 10 });
  await using _ = double;
  const { headers } = await octokit.repos.get(repository);
  expect(headers).toMatchObject({
    "x-ratelimit-limit": "10",
    "x-ratelimit-remaining": "9",
    "x-ratelimit-used": "1",
    "x-ratelimit-reset": String(startMs / 1000 + 3600),
    "x-ratelimit-resource": "core",
  });
  const missing = await refused(octokit.issues.get({ ...repository, issue_number: 99 }));
  expect(missing.response?.headers["x-ratelimit-remaining"]).toBe("8");
});

test("a spent budget is 403 with nothing remaining until the hour is over", async () => {
  const { double, clock, octokit } = await start({ requestsPerHour: 2 });
  await using _ = double;
  await octokit.repos.get(repository);
  await octokit.repos.get(repository);
  const error = await refused(octokit.repos.get(repository));
  expect(error.status).toBe(403);
  expect(error.message).toContain("API rate limit exceeded");
  expect(error.response?.headers["x-ratelimit-remaining"]).toBe("0");
  expect(error.response?.headers["retry-after"]).toBeUndefined();
  clock.nowMs += 3_600_000;
  expect((await octokit.repos.get(repository)).status).toBe(200);
});

test.each([
  { name: "content creations", secondaryLimit: { contentCreationsPerMinute: 3, retryAfterSeconds: 7 }, allowed: 3 },
  { name: "points, five a write", secondaryLimit: { pointsPerMinute: 10, retryAfterSeconds: 7 }, allowed: 2 },
])("too many $name in a minute are a secondary limit with retry-after", async ({ secondaryLimit, allowed }) => {
  const { double, clock, octokit } = await start({ secondaryLimit });
  await using _ = double;
  const comment = () => octokit.issues.createComment({ ...repository, issue_number: 1, body: "x" });
  for (let count = 0; count < allowed; count++) await comment();
  const error = await refused(comment());
  expect(error.status).toBe(403);
  expect(error.message).toMatch(/secondary rate limit/);
  expect(error.response?.headers["retry-after"]).toBe("7");
  expect(double.comments("o/r", 1)).toHaveLength(allowed);
  clock.nowMs += 60_001;
  expect((await comment()).status).toBe(201);
});

test("tokens have budgets of their own", async () => {
  const { double, octokit } = await start({ requestsPerHour: 1 });
  await using _ = double;
  await octokit.repos.get(repository);
  const other = createClient(double.url, double.createToken({ permissions: {} }));
  expect((await refused(octokit.repos.get(repository))).status).toBe(403);
  expect((await other.repos.get(repository)).status).toBe(200);
});
