import path from "node:path";
import { describe, expect, it } from "vitest";
import { createGitHubContext } from "@chainops/dev/runner-double/github-context";
import { runMain } from "./fixture-action.ts";

const dump = "console.log(JSON.stringify({ cwd: process.cwd(), env: process.env }));";
const machine = {
  PATH: process.env["PATH"],
  HOME: "/home/x",
  LANG: "C.UTF-8",
  SECRET_OF_MACHINE: "s",
  GITHUB_TOKEN: "t",
};

async function environmentOf(
  options: Parameters<typeof runMain>[1],
): Promise<{ cwd: string; env: Record<string, string> }> {
  const result = await runMain(dump, { machine, ...options });
  return JSON.parse(result.rawStdout) as { cwd: string; env: Record<string, string> };
}

describe("the environment of an action", () => {
  it("inherits nothing but PATH, HOME and LANG", async () => {
    const { env } = await environmentOf({ env: { TZ: "UTC" } });
    const foreign = Object.keys(env).filter((name) => !/^(?:INPUT|GITHUB|RUNNER|ACTIONS)_/.test(name));
    expect(foreign.sort()).toStrictEqual(["CI", "HOME", "LANG", "PATH", "TZ"]);
    expect(env["GITHUB_TOKEN"]).toBeUndefined();
  });

  it("takes inputs from with, else evaluates the defaults of action.yml, and sets every declared input", async () => {
    const { env } = await environmentOf({
      token: "ghs_1",
      github: { repository: "acme/vault" },
      inputs: { "Dry-Run": "true" },
      inputsYaml: [
        "  github-token: {description: t, default: '${{ github.token }}'}",
        "  where: {description: w, default: 'in ${{ github.repository }} of ${{ github.repository_owner }}'}",
        "  dry-run: {description: d, default: 'false'}",
        "  two words: {description: w}",
      ].join("\n"),
    });
    expect(env).toMatchObject({
      "INPUT_GITHUB-TOKEN": "ghs_1",
      INPUT_WHERE: "in acme/vault of acme",
      "INPUT_DRY-RUN": "true",
      INPUT_TWO_WORDS: "",
    });
  });

  it("warns about an input that action.yml does not know, and still passes it on", async () => {
    const result = await runMain("console.log(process.env.INPUT_NOPE);", { inputs: { nope: "x" } });
    expect(result.rawStdout).toBe("x\n");
    expect(result.annotations[0]).toMatchObject({ level: "warning" });
    expect(result.annotations[0]?.message).toContain("Unexpected input(s) 'nope'");
  });

  it("describes the event, the run and the runner, and runs in the workspace", async () => {
    const payload = { pull_request: { number: 7, head: { ref: "topic" }, base: { ref: "main" } } };
    const { cwd, env } = await environmentOf({ event: { name: "pull_request", payload }, debug: true });
    expect(env).toMatchObject({
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_REF_NAME: "7/merge",
      GITHUB_HEAD_REF: "topic",
      GITHUB_BASE_REF: "main",
      GITHUB_API_URL: "https://api.github.com",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_WORKSPACE: cwd,
      RUNNER_TEMP: path.join(path.dirname(cwd), "temp"),
      RUNNER_DEBUG: "1",
    });
    expect(env["GITHUB_TOKEN"]).toBeUndefined();
    expect(env["GITHUB_ACTION_REPOSITORY"]).toBeUndefined();
  });

  it("lets no env override GITHUB_ or RUNNER_ variables, and no step see another's secrets", async () => {
    const { env } = await environmentOf({
      env: { GITHUB_SHA: "forged", RUNNER_TEMP: "/forged", MINE: "1" },
      secrets: { KEY: "k" },
      services: { ACTIONS_RUNTIME_TOKEN: "r" },
    });
    expect(env["GITHUB_SHA"]).not.toBe("forged");
    expect(env["RUNNER_TEMP"]).not.toBe("/forged");
    expect(env["MINE"]).toBe("1");
    expect(env["ACTIONS_RUNTIME_TOKEN"]).toBe("r");
    expect(Object.values(env)).not.toContain("k");
  });

  it("takes no services but ACTIONS_ variables", async () => {
    await expect(runMain("", { services: { GITHUB_TOKEN: "t" } })).rejects.toThrow(
      "GITHUB_TOKEN is no ACTIONS_ variable",
    );
  });

  it("gives the payload as a file", async () => {
    const payload = { zen: "Keep it logically awesome." };
    const result = await runMain(
      'import fs from "node:fs"; console.log(fs.readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));',
      { event: { name: "ping", payload } },
    );
    expect(JSON.parse(result.rawStdout)).toStrictEqual(payload);
  });
});

describe("the github context of an event", () => {
  it.each([
    [
      "push of a tag",
      "push",
      { ref: "refs/tags/v1", after: "a".repeat(40) },
      { ref_type: "tag", ref_name: "v1", sha: "a".repeat(40) },
    ],
    [
      "merge group",
      "merge_group",
      { merge_group: { head_ref: "refs/heads/gh-readonly-queue/main/pr-1", head_sha: "b".repeat(40) } },
      { ref_name: "gh-readonly-queue/main/pr-1", sha: "b".repeat(40) },
    ],
    [
      "pull_request_target runs on the base",
      "pull_request_target",
      { pull_request: { base: { ref: "dev" }, head: { ref: "evil" } } },
      { ref: "refs/heads/dev", head_ref: "evil" },
    ],
    [
      "schedule",
      "schedule",
      { schedule: "7 4 * * *", repository: { default_branch: "trunk" } },
      { ref: "refs/heads/trunk" },
    ],
    ["repository", "push", { repository: { full_name: "a/b" } }, { repository: "a/b", repository_owner: "a" }],
    ["a hostile payload", "push", { ref: { toString: 1 }, __proto__: { after: "x" } }, { ref: "refs/heads/main" }],
  ])("follows %s", (_, name, payload, expected) => {
    expect(createGitHubContext({ name, payload }, {})).toMatchObject(expected);
  });

  it("lets the caller's values win", () => {
    const context = createGitHubContext(
      { name: "push", payload: { ref: "refs/heads/x" } },
      { ref: "refs/heads/y", run_id: "9" },
    );
    expect(context).toMatchObject({ ref: "refs/heads/y", ref_name: "y", run_id: "9" });
  });
});
