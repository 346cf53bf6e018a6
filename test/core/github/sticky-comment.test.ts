import { parseCommentDocument, renderCommentDocument } from "@chainops/core/github/comment-document";
import { publishPullRequestComment } from "@chainops/core/github/pull-request-comment";
import { ACTIONS_LOGIN } from "@chainops/core/github/token-login";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestClient, REPOSITORY, sectionOf, startWorld, stopWorld, type World } from "./open-test-client.ts";
import { VirtualTime } from "./virtual-time.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => stopWorld(world));

const comments = () => world.double.comments(REPOSITORY, world.pullRequest);
const ownComments = () => comments().filter((comment) => comment.author.login === ACTIONS_LOGIN);
const sectionsOf = (body: string | undefined) => parseCommentDocument("default", body ?? "") ?? [];
const ids = (body: string | undefined) => sectionsOf(body).map(({ id }) => id);

function publish(
  id: string,
  options: {
    origin?: Parameters<typeof sectionOf>[2];
    body?: string;
    time?: VirtualTime;
    token?: string;
    login?: string;
    sha?: string;
    key?: string;
  } = {},
) {
  const time = options.time ?? new VirtualTime();
  const client = openTestClient({ double: world.double, token: options.token ?? world.token });
  const section = sectionOf(id, options.sha ?? world.sha, options.origin, options.body);
  const comment = { key: options.key ?? "default", section, login: options.login ?? ACTIONS_LOGIN };
  const task = () => publishPullRequestComment(client, world.pullRequest, comment, time);
  return { task, run: async () => (await time.run([task]))[0] };
}

const operations = (operationId: string) =>
  world.double.requests.filter((request) => request.operationId === operationId);

describe("one writer", () => {
  it("creates the comment once and answers its address", async () => {
    const outcome = await publish("quality-gate").run();
    expect(outcome).toEqual({ posted: true, url: expect.stringContaining("#issuecomment-") });
    expect(comments()).toHaveLength(1);
    expect(sectionsOf(comments()[0]?.body)).toEqual([sectionOf("quality-gate", world.sha)]);
  });

  it("updates the same comment in a second run", async () => {
    await publish("quality-gate").run();
    const [first] = comments();
    await publish("quality-gate", { origin: { runNumber: 8, runId: "800" }, body: "### now red" }).run();
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.id).toBe(first?.id);
    expect(comments()[0]?.body).toContain("### now red");
    expect(comments()[0]?.body).not.toContain("quality-gate passed");
  });

  it("keeps the sections of other actions", async () => {
    await publish("quality-gate").run();
    await publish("kzg-verify").run();
    expect(ids(comments()[0]?.body)).toEqual(["quality-gate", "kzg-verify"]);
  });

  it("keeps comments of different keys apart", async () => {
    await publish("quality-gate").run();
    await publish("quality-gate", { key: "nightly" }).run();
    expect(comments()).toHaveLength(2);
  });

  it("finds its comment behind a hundred others", async () => {
    for (let i = 0; i < 130; i++) world.double.addComment(REPOSITORY, world.pullRequest, `remark ${i}`);
    await publish("quality-gate").run();
    await publish("kzg-verify").run();
    expect(comments()).toHaveLength(131);
    expect(ids(ownComments()[0]?.body)).toEqual(["quality-gate", "kzg-verify"]);
  });

  it("brings a deleted comment back", async () => {
    await publish("quality-gate").run();
    const gone = world.double.onRequest("issues/update-comment", async (request) => {
      gone();
      await openTestClient(world).call(`DELETE ${request.path}`, {}, v.unknown());
    });
    await publish("kzg-verify").run();
    expect(comments()).toHaveLength(1);
    expect(ids(comments()[0]?.body)).toEqual(["quality-gate", "kzg-verify"]);
  });

  it("deletes its own duplicates after taking over their sections", async () => {
    const { sha, pullRequest } = world;
    for (const id of ["kzg-verify", "alert-notify"]) {
      const body = renderCommentDocument("default", [sectionOf(id, sha)]);
      world.double.addComment(REPOSITORY, pullRequest, body, { author: ACTIONS_LOGIN });
    }
    const lowest = comments()[0]?.id;
    await publish("quality-gate").run();
    expect(comments().map(({ id }) => id)).toEqual([lowest]);
    expect(ids(comments()[0]?.body).sort()).toEqual(["alert-notify", "kzg-verify", "quality-gate"]);
  });
});

describe("what is not ours", () => {
  it("leaves a comment alone in which somebody else forged the marker", async () => {
    const forged = renderCommentDocument("default", [sectionOf("quality-gate", world.sha, { runNumber: 999_999 })]);
    world.double.addComment(REPOSITORY, world.pullRequest, forged, { author: "mallory" });
    const outcome = await publish("quality-gate").run();
    expect(outcome).toMatchObject({ posted: true });
    expect(comments()).toHaveLength(2);
    expect(comments()[0]?.body).toBe(forged);
    expect(ownComments()).toHaveLength(1);
  });

  it("leaves another action's comment alone that only repeats our marker", async () => {
    const echo = `<!-- chainops:comment key=default -->\nThanks for your pull request!`;
    world.double.addComment(REPOSITORY, world.pullRequest, echo, { author: ACTIONS_LOGIN });
    await publish("quality-gate").run();
    expect(comments()).toHaveLength(2);
    expect(comments()[0]?.body).toBe(echo);
  });

  it("learns the login of an app's token from GitHub's answer and still ends with one comment", async () => {
    const token = world.double.createToken({
      login: "acme-ci[bot]",
      appId: 4242,
      permissions: { "pull-requests": "write" },
    });
    await publish("quality-gate", { token }).run();
    await publish("kzg-verify", { token }).run();
    expect(comments()).toHaveLength(1);
    expect(ids(comments()[0]?.body).sort()).toEqual(["kzg-verify", "quality-gate"]);
  });
});

describe("a newer run", () => {
  it.each([
    { name: "a later run", written: { runNumber: 8, runId: "800" }, ours: { runNumber: 7, runId: "700" } },
    { name: "a later attempt", written: { attempt: 3 }, ours: { attempt: 2 } },
  ])("is not overwritten: $name", async ({ written, ours }) => {
    await publish("quality-gate", { origin: written, body: "### newer" }).run();
    const outcome = await publish("quality-gate", { origin: ours, body: "### older" }).run();
    expect(outcome).toMatchObject({ posted: false, reason: "stale" });
    expect(comments()[0]?.body).toContain("### newer");
    expect(comments()[0]?.body).not.toContain("### older");
  });

  it("stops a run whose commit is no longer the head of the pull request", async () => {
    const moved = world.double.addCommit(REPOSITORY, { branch: "topic", message: "Move on" });
    world.double.movePullRequestHead(REPOSITORY, world.pullRequest, moved);
    expect(await publish("quality-gate").run()).toMatchObject({ posted: false, reason: "stale" });
    expect(comments()).toEqual([]);
  });

  it("replaces a section that another workflow wrote under the same id", async () => {
    await publish("quality-gate", { origin: { workflow: "Nightly", runNumber: 900 }, body: "### nightly" }).run();
    expect(await publish("quality-gate", { body: "### ci" }).run()).toMatchObject({ posted: true });
    expect(comments()[0]?.body).toContain("### ci");
  });
});

describe("writers at once", () => {
  it("eight on a pull request without a comment end with one comment and eight sections", async () => {
    const time = new VirtualTime(Math.random);
    const names = Array.from({ length: 8 }, (_, index) => `action-${index}`);
    const outcomes = await time.run(names.map((name) => publish(name, { time }).task));
    expect(outcomes.every(({ posted }) => posted)).toBe(true);
    expect(comments()).toHaveLength(1);
    expect(ids(comments()[0]?.body).sort()).toEqual(names);
  });

  it("a section that a stale write dropped after its first verification is put back", async () => {
    await publish("base").run();
    const time = new VirtualTime();
    const tokens = ["first", "second"].map(() =>
      world.double.createToken({ permissions: { "pull-requests": "write" } }),
    );
    const [tokenA = "", tokenB = ""] = tokens;
    // B has read and merged; its write is on the way while A reads, writes and verifies for the first time.
    const writeOfB = world.double.holdNext("issues/update-comment", "before", ({ token }) => token === tokenB);
    const writeOfA = world.double.holdNext("issues/update-comment", "before", ({ token }) => token === tokenA);
    const both = time.run([
      publish("writer-a", { time, token: tokenA }).task,
      publish("writer-b", { time, token: tokenB }).task,
    ]);
    await Promise.all([writeOfA.reached, writeOfB.reached]);
    const firstVerification = world.double.holdNext("issues/list-comments", "after", ({ token }) => token === tokenA);
    writeOfA.release();
    await firstVerification.reached;
    expect(ids(comments()[0]?.body)).toEqual(["base", "writer-a"]);
    const verificationOfB = world.double.holdNext("issues/list-comments", "after", ({ token }) => token === tokenB);
    firstVerification.release();
    writeOfB.release();
    await verificationOfB.reached;
    // B sees its own section and everything it ever read, and has no way to know of A's.
    expect(ids(comments()[0]?.body)).toEqual(["base", "writer-b"]);
    verificationOfB.release();
    expect(await both).toEqual([expect.objectContaining({ posted: true }), expect.objectContaining({ posted: true })]);
    expect(ids(comments()[0]?.body)).toEqual(["base", "writer-b", "writer-a"]);
  });

  it("reads again before it writes when the first answer took too long", async () => {
    await publish("base").run();
    const time = new VirtualTime();
    const slow = world.double.onRequest("issues/list-comments", () => {
      slow();
      time.advance(2_500);
    });
    await publish("quality-gate", { time }).run();
    expect(operations("issues/get-comment")).toHaveLength(1);
    expect(ids(comments()[0]?.body)).toEqual(["base", "quality-gate"]);
  });
});

describe("tokens and faults", () => {
  it("a read-only token of a fork is a value that says what is missing", async () => {
    const token = world.double.createToken({ permissions: { "pull-requests": "read" } });
    const outcome = await publish("quality-gate", { token }).run();
    expect(outcome).toEqual({
      posted: false,
      reason: "forbidden",
      message: expect.stringMatching(/Resource not accessible by integration.*(issues|pull_requests)=write/),
    });
    expect(operations("issues/create-comment")).toHaveLength(1);
  });

  it("a repository the token cannot see is a value", async () => {
    world.double.addRepository("octo/secret", { isPrivate: true });
    const token = world.double.createToken({ permissions: {}, repositories: [REPOSITORY] });
    const client = openTestClient({ double: world.double, token }, {}, "octo/secret");
    const comment = { key: "default", section: sectionOf("quality-gate", world.sha), login: ACTIONS_LOGIN };
    const outcome = await publishPullRequestComment(client, 1, comment, new VirtualTime());
    expect(outcome).toMatchObject({ posted: false, reason: "not-found" });
  });

  it.each([
    { name: "the connection was cut after the effect", fault: { reset: true, when: "after" as const } },
    { name: "a gateway answered for GitHub after the effect", fault: { status: 502, when: "after" as const } },
    { name: "the connection was cut before the effect", fault: { reset: true } },
    { name: "GitHub failed before the effect", fault: { status: 500 } },
    {
      name: "a secondary limit refused it",
      fault: {
        status: 403,
        body: { message: "You have exceeded a secondary rate limit." },
        headers: { "retry-after": "30" },
      },
    },
  ])("one comment comes out when a creation goes wrong: $name", async ({ fault }) => {
    world.double.fault({ operationId: "issues/create-comment", ...fault });
    expect(await publish("quality-gate").run()).toMatchObject({ posted: true });
    expect(comments()).toHaveLength(1);
  });

  it("does not write what it merged before a wait: after a refused update it reads again", async () => {
    await publish("base").run();
    world.double.fault({ operationId: "issues/update-comment", status: 429, headers: { "retry-after": "20" } });
    const seen: string[] = [];
    const stop = world.double.onRequest("*", ({ operationId }) => void seen.push(operationId ?? ""));
    await publish("quality-gate").run();
    stop();
    const first = seen.indexOf("issues/update-comment");
    expect(seen.slice(first, first + 3)).toEqual([
      "issues/update-comment",
      "issues/list-comments",
      "issues/update-comment",
    ]);
  });

  it("gives up on a GitHub that stays down with one error", async () => {
    world.double.fault({ operationId: "*", status: 503, times: 1_000 });
    await expect(publish("quality-gate").run()).rejects.toMatchObject({ name: "ServiceError", status: 503 });
  });

  it("gives up on a body that GitHub refuses", async () => {
    world.double.fault({ operationId: "issues/create-comment", status: 422, body: { message: "Validation Failed" } });
    await expect(publish("quality-gate").run()).rejects.toMatchObject({ name: "ServiceError", status: 422 });
    expect(operations("issues/create-comment")).toHaveLength(1);
  });
});
