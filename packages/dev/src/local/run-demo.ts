import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyExample, type ExampleCopy } from "../example/copy-example.ts";
import { EXAMPLE_CHANGE } from "../example/example-change.ts";
import { produceReports } from "../example/produce-reports.ts";
import type { GitHubDouble } from "../github-double/github-double.ts";
import { runStep } from "../runner-double/run-step.ts";
import { describeProducers } from "./describe-producers.ts";
import { checkOutMergeCommit } from "./merge-commit.ts";
import { renderPage } from "./render-page.ts";
import { simulatePullRequest } from "./simulate-pull-request.ts";

export interface DemoEnvironment {
  /** Root of the repository. */
  root: string;
  /** File that the page is written to. */
  html: string;
  forge: string;
  signal: AbortSignal;
  say(line: string): void;
}

interface Places {
  workspace: string;
  temp: string;
}

const REPOSITORY = "chainops-example/vault";

/** Makes the example's reports by the real tools, judges them by the built action, and writes the page. Returns the exit code. */
export async function runDemo(breakName: string | undefined, environment: DemoEnvironment): Promise<number> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-demo-"));
  const places = { workspace: path.join(directory, "workspace"), temp: path.join(directory, "temp") };
  try {
    await mkdir(places.temp);
    const { copy, testedSha, outcome } = await prepareExample(breakName, places, environment);
    environment.say("\nquality-gate, from dist/, as a step of a pull-request workflow:\n");
    return await judgeExample({ copy, testedSha, outcome }, places, environment);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface PreparedExample {
  copy: ExampleCopy;
  testedSha: string;
  /** Input `outcome`. */
  outcome: string;
}

async function prepareExample(
  breakName: string | undefined,
  { workspace }: Places,
  { forge, signal, say }: DemoEnvironment,
): Promise<PreparedExample> {
  const broken = breakName === undefined ? "" : `, broken on purpose (${breakName})`;
  say(`Example project: a token, a vault and a registry${broken}.`);
  const copy = await copyExample({ targetDir: workspace, ...(breakName !== undefined && { breakName }) });
  const testedSha = await checkOutMergeCommit(workspace, copy.baseSha, copy.headSha);
  const produced = await produceReports({
    projectDir: workspace,
    reportsDir: path.join(workspace, "reports"),
    forge,
    signal,
    onProgress: (line) => say(`  ${line}`),
  });
  return { copy, testedSha, outcome: describeProducers(produced) };
}

async function judgeExample(
  { copy, testedSha, outcome }: PreparedExample,
  { workspace, temp }: Places,
  { root, html, signal, say }: DemoEnvironment,
): Promise<number> {
  const scene = await simulatePullRequest({
    ...copy,
    baseBranch: "main",
    repository: REPOSITORY,
    title: EXAMPLE_CHANGE.message,
  });
  await using github = scene.github;
  const step = await runStep({
    action: path.join(root, "actions/quality-gate"),
    inputs: { outcome },
    event: { name: "pull_request", payload: scene.payload },
    github: { repository: REPOSITORY, sha: testedSha, ref: `refs/pull/${scene.number}/merge`, api_url: github.url },
    workspace,
    temp,
    token: scene.token,
    signal,
    onLog: (line) => say(`  ${line}`),
  });
  const title = step.outputs["title"] || "No verdict.";
  const page = renderPage({
    title: `Demo: ${title}`,
    facts: { "Pull request": `#${scene.number} ${EXAMPLE_CHANGE.message}`, Commit: copy.headSha.slice(0, 12) },
    step,
    ...shownPosts(github, scene.number, copy.headSha),
    document: await readFile(step.outputs["result"] ?? "", "utf8").catch(() => undefined),
  });
  await writeFile(html, page);
  say(`\n${title}`);
  say(`The comment, the check run and the summary as GitHub would show them, and the result document: ${html}`);
  for (const violation of github.violations) say(`GitHub's API was used wrongly: ${JSON.stringify(violation)}`);
  return github.violations.length > 0 ? 1 : step.exitCode;
}

function shownPosts(github: GitHubDouble, number: number, headSha: string) {
  return {
    checkRuns: github.checkRuns(REPOSITORY, headSha),
    comments: github.comments(REPOSITORY, number).map(({ author, body }) => ({ author: author.login, body })),
  };
}
