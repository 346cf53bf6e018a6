import type { CheckRunAnnotation } from "@chainops/core/report/render-check-run";
import { publishCheckRun, type CheckRunReport } from "@chainops/core/github/check-runs";
import { parseExternalId, renderExternalId } from "@chainops/core/github/check-run-leftovers";
import { planAnnotationBatches } from "@chainops/core/github/annotation-batches";
import { ServiceError } from "@chainops/core/errors";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestClient, REPOSITORY, startWorld, stopWorld, type World } from "./open-test-client.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => stopWorld(world));

const annotation = (line: number, level: CheckRunAnnotation["annotation_level"] = "warning"): CheckRunAnnotation => ({
  path: "src/Vault.sol",
  start_line: line,
  end_line: line,
  annotation_level: level,
  message: `finding at ${line}`,
});
const annotationsOf = (count: number) => Array.from({ length: count }, (_, index) => annotation(index + 1));
const clock = () => {
  let nowMs = Date.parse("2026-11-20T10:00:00Z");
  return { now: () => new Date(nowMs), advance: (ms: number) => void (nowMs += ms) };
};

function reportOf(changes: Partial<CheckRunReport> = {}): CheckRunReport {
  return {
    name: "ChainOps / quality-gate",
    headSha: world.sha,
    owner: { id: "quality-gate", runId: "700", attempt: 1 },
    detailsUrl: "https://github.com/octo/vault/actions/runs/700",
    startedAt: new Date("2026-11-20T09:59:00Z"),
    conclusion: "failure",
    annotations: [],
    renderText: (leftOut) => ({ title: "2 of 9 failed", summary: `${leftOut} not shown`, text: "all of it" }),
    ...changes,
  };
}

const publish = (changes: Partial<CheckRunReport> = {}, token = world.token) =>
  publishCheckRun(openTestClient({ double: world.double, token }), reportOf(changes), clock().now);
const checks = () => world.double.checkRuns(REPOSITORY, world.sha);
const count = (operationId: string) =>
  world.double.requests.filter((request) => request.operationId === operationId).length;
const createInProgress = (owner: { id: string; runId: string; attempt: number }, output?: object) =>
  openTestClient(world).call(
    "POST /repos/{owner}/{repo}/check-runs",
    {
      name: "ChainOps / quality-gate",
      head_sha: world.sha,
      status: "in_progress",
      external_id: renderExternalId(owner),
      ...(output === undefined ? {} : { output }),
    },
    v.object({ id: v.number() }),
  );

describe("a check run", () => {
  it("is created at the head commit, filled and completed", async () => {
    const outcome = await publish({ annotations: annotationsOf(3) });
    expect(outcome).toEqual({
      posted: true,
      url: expect.stringMatching(/^https:/),
      annotationsLeftOut: 0,
      login: "github-actions[bot]",
    });
    expect(checks()).toHaveLength(1);
    expect(checks()[0]).toMatchObject({
      status: "completed",
      conclusion: "failure",
      externalId: "chainops:quality-gate:700:1",
      detailsUrl: "https://github.com/octo/vault/actions/runs/700",
      completedAt: "2026-11-20T10:00:00.000Z",
      output: { title: "2 of 9 failed", summary: "0 not shown", text: "all of it" },
      annotations: annotationsOf(3),
    });
  });

  it.each([
    { findings: 0, updates: 1 },
    { findings: 50, updates: 2 },
    { findings: 51, updates: 3 },
    { findings: 120, updates: 4 },
  ])("takes $findings annotations in batches of fifty", async ({ findings, updates }) => {
    await publish({ annotations: annotationsOf(findings) });
    expect(count("checks/update")).toBe(updates);
    expect(checks()[0]?.annotations).toEqual(annotationsOf(findings));
  });

  it("ends well with 60,000 findings: the worst thousand are shown, the rest is counted", async () => {
    const annotations = [...annotationsOf(59_990), ...Array.from({ length: 10 }, () => annotation(1, "failure"))];
    expect(await publish({ annotations })).toMatchObject({ posted: true, annotationsLeftOut: 59_000 });
    expect(checks()[0]).toMatchObject({ status: "completed", output: { summary: "59000 not shown" } });
    expect(checks()[0]?.annotations).toHaveLength(1_000);
    expect(
      checks()[0]
        ?.annotations.slice(0, 11)
        .map((one) => one.annotation_level),
    ).toEqual([...Array.from({ length: 10 }, () => "failure"), "warning"]);
    expect(count("checks/update")).toBe(21);
  });

  it("stands on the head of a merge group as well", async () => {
    const sha = world.double.addCommit(REPOSITORY, { branch: "gh-readonly-queue/main/pr-1", message: "Merge" });
    expect(await publish({ headSha: sha, conclusion: "success" })).toMatchObject({ posted: true });
    expect(world.double.checkRuns(REPOSITORY, sha)).toMatchObject([{ conclusion: "success" }]);
  });
});

describe("annotations that GitHub does not take", () => {
  it("are left out and counted, batch by batch, and the check is completed", async () => {
    world.double.fault({ operationId: "checks/update", status: 422, body: { message: "Invalid annotation" } });
    expect(await publish({ annotations: annotationsOf(60) })).toMatchObject({ posted: true, annotationsLeftOut: 50 });
    expect(checks()[0]).toMatchObject({ status: "completed", output: { summary: "50 not shown" } });
    expect(checks()[0]?.annotations).toHaveLength(10);
  });

  it.each([
    { name: "the answer was lost after the effect", fault: { reset: true, when: "after" as const } },
    { name: "a gateway failed after the effect", fault: { status: 502, when: "after" as const } },
    { name: "the connection was cut before the effect", fault: { reset: true } },
    { name: "GitHub failed before the effect", fault: { status: 500 } },
  ])("are neither lost nor doubled when $name", async ({ fault }) => {
    world.double.fault({ operationId: "checks/update", ...fault });
    expect(await publish({ annotations: annotationsOf(70) })).toMatchObject({ posted: true, annotationsLeftOut: 0 });
    expect(checks()[0]?.annotations).toEqual(annotationsOf(70));
  });

  it("end the batches, not the check, where GitHub keeps failing", async () => {
    world.double.fault({ operationId: "checks/update", status: 500, times: 2 });
    expect(await publish({ annotations: annotationsOf(500) })).toMatchObject({ annotationsLeftOut: 500 });
    expect(checks()[0]).toMatchObject({ status: "completed", conclusion: "failure", annotations: [] });
  });

  it("are cut off when GitHub is so slow that completing is at risk", async () => {
    const { now, advance } = clock();
    const stop = world.double.onRequest("checks/update", () => advance(40_000));
    const outcome = await publishCheckRun(openTestClient(world), reportOf({ annotations: annotationsOf(500) }), now);
    stop();
    expect(outcome).toMatchObject({ posted: true, annotationsLeftOut: 350 });
    expect(checks()[0]?.status).toBe("completed");
  });
});

describe("a creation that goes wrong", () => {
  it.each([
    { name: "the answer was lost after the effect", fault: { reset: true, when: "after" as const } },
    { name: "a gateway failed after the effect", fault: { status: 502, when: "after" as const } },
    { name: "the connection was cut before the effect", fault: { reset: true } },
    { name: "GitHub failed before the effect", fault: { status: 503 } },
  ])("leaves one check run when $name", async ({ fault }) => {
    world.double.fault({ operationId: "checks/create", ...fault });
    expect(await publish()).toMatchObject({ posted: true });
    expect(checks()).toHaveLength(1);
    expect(checks()[0]?.status).toBe("completed");
  });

  it("is one error where GitHub stays down", async () => {
    world.double.fault({ operationId: "*", status: 503, times: 1_000 });
    await expect(publish()).rejects.toMatchObject({ name: "ServiceError", status: 503 });
  });

  it("is one error where the commit is unknown", async () => {
    const error: unknown = await publish({ headSha: "f".repeat(40) }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ status: 422 });
  });
});

describe("what an earlier try left unfinished", () => {
  it("of the same run is taken over by the re-run", async () => {
    await createInProgress({ id: "quality-gate", runId: "700", attempt: 1 });
    await publish({ owner: { id: "quality-gate", runId: "700", attempt: 2 } });
    expect(checks()).toHaveLength(1);
    expect(checks()[0]).toMatchObject({ status: "completed", externalId: "chainops:quality-gate:700:2" });
  });

  it("with annotations is closed instead, so that they are not doubled", async () => {
    const output = { title: "t", summary: "s", annotations: annotationsOf(2) };
    await createInProgress({ id: "quality-gate", runId: "700", attempt: 1 }, output);
    await publish({ owner: { id: "quality-gate", runId: "700", attempt: 2 }, annotations: annotationsOf(2) });
    expect(checks()).toMatchObject([
      { conclusion: "cancelled" },
      { conclusion: "failure", annotations: annotationsOf(2) },
    ]);
  });

  it("by a run that is over is closed as cancelled", async () => {
    const runId = world.double.addWorkflowRun(REPOSITORY, { headSha: world.sha, status: "completed" });
    await createInProgress({ id: "quality-gate", runId: String(runId), attempt: 1 });
    await publish();
    expect(checks()).toMatchObject([{ conclusion: "cancelled" }, { conclusion: "failure" }]);
  });

  it("by a run that is alive or unknown, or by another id is not touched", async () => {
    const runId = world.double.addWorkflowRun(REPOSITORY, { headSha: world.sha, status: "in_progress" });
    await createInProgress({ id: "quality-gate", runId: String(runId), attempt: 1 });
    await createInProgress({ id: "quality-gate", runId: "123456789", attempt: 1 });
    await createInProgress({ id: "kzg-verify", runId: "700", attempt: 1 });
    expect(await publish()).toMatchObject({ posted: true });
    expect(checks().map(({ status }) => status)).toEqual(["in_progress", "in_progress", "in_progress", "completed"]);
  });

  it("by another app is left to it, whatever its id says", async () => {
    await createInProgress({ id: "quality-gate", runId: "700", attempt: 1 });
    const app = { login: "acme-ci[bot]", appId: 4242, permissions: { checks: "write" } } as const;
    expect(await publish({}, world.double.createToken(app))).toMatchObject({ posted: true, login: "acme-ci[bot]" });
    expect(checks().map(({ status }) => status)).toEqual(["in_progress", "completed"]);
  });
});

describe("a token that may not", () => {
  it.each([
    { name: "a fork's read-only token", token: { permissions: { checks: "read" } } as const, reason: "forbidden" },
    {
      name: "a person's token",
      token: { appId: null, login: "octocat", permissions: { checks: "write" } } as const,
      reason: "forbidden",
    },
  ])("is a value: $name", async ({ token, reason }) => {
    expect(await publish({}, world.double.createToken(token))).toMatchObject({ posted: false, reason });
    expect(checks()).toEqual([]);
  });

  it("is a value: a repository that it cannot see", async () => {
    world.double.addRepository("octo/secret", { isPrivate: true });
    const token = world.double.createToken({ permissions: {}, repositories: [REPOSITORY] });
    const client = openTestClient({ double: world.double, token }, {}, "octo/secret");
    expect(await publishCheckRun(client, reportOf(), clock().now)).toMatchObject({
      posted: false,
      reason: "not-found",
    });
  });
});

describe("pure parts", () => {
  it("external ids read back, and foreign ones are none of ours", () => {
    const owner = { id: "quality-gate.2", runId: "17000000000", attempt: 3 };
    expect(parseExternalId(renderExternalId(owner))).toEqual(owner);
    for (const foreign of ["", "42", "chainops:a:1", "chainops:A:1:1", "chainops:a:1:1:1", "x chainops:a:1:1"]) {
      expect(parseExternalId(foreign)).toBeNull();
    }
  });

  it("a thousand annotations keep their order", () => {
    const annotations = [...annotationsOf(999), annotation(1, "failure")];
    const { batches, leftOut } = planAnnotationBatches(annotations);
    expect(batches.flat()).toEqual(annotations);
    expect([batches.length, leftOut]).toEqual([20, 0]);
  });
});
