import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { LocalRequest } from "@chainops/dev/local/local-arguments";
import { runLocal } from "@chainops/dev/local/run-local";
import { createCheckout, createDirectory, type GitCheckout } from "./git-checkout.ts";

const CANCEL_SIGNAL = new URL("../../../packages/dev/src/local/cancel-signal.ts", import.meta.url).href;

const ACTION_YML = `name: Probe
description: Tells what it got.
inputs:
  github-token: { description: Token., default: "\${{ github.token }}" }
  check-run: { description: Check run., default: auto }
  comment: { description: Comment., default: auto }
  working-directory: { description: Directory., default: . }
runs:
  using: node24
  main: ../../dist/probe/index.js
`;

/** Prints its surroundings, and posts a comment and a check run where it has a token. */
const PROBE = `
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
const token = env["INPUT_GITHUB-TOKEN"];
const facts = { event: env.GITHUB_EVENT_NAME, sha: env.GITHUB_SHA, workspace: env.GITHUB_WORKSPACE, debug: env.RUNNER_DEBUG, hasToken: token !== "",
  inputs: [env["INPUT_CHECK-RUN"], env.INPUT_COMMENT, env["INPUT_WORKING-DIRECTORY"]], base: event.pull_request?.base.sha };
console.log("facts " + JSON.stringify(facts));
const post = (path, body) => fetch(env.GITHUB_API_URL + path, { method: "POST", body: JSON.stringify(body),
  headers: { authorization: "Bearer " + token, accept: "application/vnd.github+json", "content-type": "application/json", "user-agent": "probe" } });
if (token !== "") {
  const repository = "/repos/" + env.GITHUB_REPOSITORY;
  await post(repository + "/issues/" + event.number + "/comments", { body: "A **comment**." });
  await post(repository + "/check-runs", { name: "probe", head_sha: event.pull_request.head.sha, status: "completed",
    conclusion: "success", output: { title: "Probed", summary: "All *well*." } });
  if (env["INPUT_COMMENT"] === "wrong") await post(repository + "/check-runs", { unknown: true });
}
appendFileSync(env.GITHUB_STEP_SUMMARY, "The summary.");
writeFileSync(env.RUNNER_TEMP + "/result.json", '{"schema":"probe"}');
appendFileSync(env.GITHUB_OUTPUT, "title=Probe passed\\nresult=" + env.RUNNER_TEMP + "/result.json\\n");
if (env["INPUT_WORKING-DIRECTORY"] === "wait") {
  const cancelled = new Promise((resolve) => process.once("SIGINT", resolve));
  const alive = setInterval(() => {}, 1000);
  console.log("waiting");
  await cancelled;
  clearInterval(alive);
  process.exit(1);
}
process.exitCode = env["INPUT_COMMENT"] === "fail" ? 1 : 0;
`;

interface Scene extends AsyncDisposable {
  /** A repository with one action. */
  root: string;
  checkout: GitCheckout;
  run(request: Partial<LocalRequest>, watch?: RunWatch): Promise<LocalOutcome>;
}

interface RunWatch {
  signal?: AbortSignal;
  onLine?: (line: string) => void;
  debug?: boolean;
}

interface LocalOutcome {
  exitCode: number;
  lines: readonly string[];
  facts: Readonly<Record<string, unknown>>;
}

async function createScene(): Promise<Scene> {
  const directory = await createDirectory();
  const checkout = await createCheckout();
  const root = path.join(directory.path, "suite");
  for (const [file, text] of [
    ["actions/probe/action.yml", ACTION_YML],
    ["dist/probe/index.js", PROBE],
    ["dist/package.json", `{"type":"module"}`],
  ] as const) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  await checkout.write("contracts/A.sol", "contract A {}");
  await checkout.commit("first");
  await checkout.git("checkout", "--quiet", "-b", "feature");
  await checkout.commit("second");
  return {
    root,
    checkout,
    async run(request, { signal = new AbortController().signal, onLine = () => {}, debug = false } = {}) {
      const lines: string[] = [];
      const say = (line: string) => {
        lines.push(line);
        onLine(line);
      };
      const base = { action: "probe", inputs: {}, html: undefined, fakeGitHub: false, base: undefined };
      const exitCode = await runLocal({ ...base, workspace: checkout.root, ...request }, { root, debug, signal, say });
      const facts = lines.find((line) => line.startsWith("facts "))?.slice("facts ".length) ?? "{}";
      return { exitCode, lines, facts: JSON.parse(facts) as Record<string, unknown> };
    },
    async [Symbol.asyncDispose]() {
      await checkout[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}

const readPage = (scene: Scene) => readFile(path.join(scene.root, "chainops-report.html"), "utf8");

/** Every file of the checkout, git's own included, with its content. */
async function snapshot(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")] as const)));
}

describe("without a fake GitHub", () => {
  it("runs the bundle with no token and nothing to post, and writes the page beside the actions", async () => {
    await using scene = await createScene();
    const { exitCode, facts, lines } = await scene.run({});
    expect(exitCode).toBe(0);
    expect(facts).toStrictEqual({
      event: "workflow_dispatch",
      sha: await scene.checkout.git("rev-parse", "HEAD"),
      workspace: scene.checkout.root,
      hasToken: false,
      inputs: ["false", "false", "."],
    });
    expect(lines.at(-1)).toBe(`Report: ${path.join(scene.root, "chainops-report.html")}`);
    const page = await readPage(scene);
    for (const part of ["<h1>Probe passed</h1>", "<p>The summary.</p>", "{&quot;schema&quot;:&quot;probe&quot;}"]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain("Comment by");
  });

  it("shows debug lines where they are asked for", async () => {
    await using scene = await createScene();
    expect((await scene.run({})).facts["debug"]).toBeUndefined();
    expect((await scene.run({}, { debug: true })).facts["debug"]).toBe("1");
  });

  it("enters a directory below the top level, so that paths stay those of the repository", async () => {
    await using scene = await createScene();
    const { facts } = await scene.run({ workspace: path.join(scene.checkout.root, "contracts") });
    expect(facts["inputs"]).toStrictEqual(["false", "false", "contracts"]);
    expect(facts["workspace"]).toBe(scene.checkout.root);
  });

  it("gives the step's own exit code on", async () => {
    await using scene = await createScene();
    expect((await scene.run({ inputs: { comment: "fail" } })).exitCode).toBe(1);
  });
});

describe("with a fake GitHub", () => {
  it("posts to the double as a pull request of the current branch and shows comment and check run", async () => {
    await using scene = await createScene();
    const { exitCode, facts } = await scene.run({ fakeGitHub: true });
    expect(exitCode).toBe(0);
    expect(facts).toMatchObject({
      event: "pull_request",
      hasToken: true,
      inputs: ["auto", "auto", "."],
      base: await scene.checkout.git("rev-parse", "main"),
      sha: await scene.checkout.git("rev-parse", "feature"),
    });
    const page = await readPage(scene);
    for (const part of ["A <strong>comment</strong>.", "All <em>well</em>.", "Check run probe", "feature into main"]) {
      expect(page).toContain(part);
    }
  });

  it("fails where the action uses GitHub's API wrongly, although the step is green", async () => {
    await using scene = await createScene();
    const { exitCode, lines } = await scene.run({ fakeGitHub: true, inputs: { comment: "wrong" } });
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toContain("GitHub's API was used wrongly");
  });
});

describe("the judged checkout", () => {
  it.each([{ fakeGitHub: false }, { fakeGitHub: true }])("is only read, with $fakeGitHub", async ({ fakeGitHub }) => {
    await using scene = await createScene();
    const before = await snapshot(scene.checkout.root);
    await scene.run({ fakeGitHub });
    expect(await snapshot(scene.checkout.root)).toStrictEqual(before);
  });

  it("is no place for the page", async () => {
    await using scene = await createScene();
    const html = path.join(scene.checkout.root, "contracts/report.html");
    await expect(scene.run({ html })).rejects.toThrow("lies in the judged checkout, which is only read");
    const outside = path.join(scene.root, "..report.html");
    await scene.run({ html: outside });
    expect(await readFile(outside, "utf8")).toContain("Probe passed");
  });
});

it("asks for a build where dist/ is missing", async () => {
  await using scene = await createScene();
  await expect(scene.run({ action: "other" })).rejects.toThrow(
    "dist/other/index.js is missing: run `npm run build` first.",
  );
});

it("ends the step at a cancel and still writes the page", async () => {
  await using scene = await createScene();
  const cancel = new AbortController();
  const onLine = (line: string) => {
    if (line === "waiting") cancel.abort();
  };
  const waiting = { inputs: { "working-directory": "wait" } };
  const { exitCode } = await scene.run(waiting, { signal: cancel.signal, onLine });
  expect(exitCode).toBe(1);
  expect(await readPage(scene)).toContain("waiting");
});

it.each(["SIGINT", "SIGTERM"] as const)(
  "turns the first %s into an abort, and leaves the second to end the process",
  async (signal) => {
    const script = `
    const { cancelOnSignals } = await import(${JSON.stringify(CANCEL_SIGNAL)});
    cancelOnSignals().addEventListener("abort", () => console.log("aborted"));
    setInterval(() => {}, 1000);
    console.log("ready");`;
    const child = spawn(process.execPath, ["--conditions=source", "--input-type=module", "--eval", script]);
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_code, by) => resolve(by)));
    const said: string[] = [];
    for await (const chunk of child.stdout) {
      said.push(String(chunk).trim());
      child.kill(signal);
    }
    expect(said).toStrictEqual(["ready", "aborted"]);
    expect(await ended).toBe(signal);
  },
);
