import { mkdir, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import type { ResultDocument } from "@chainops/core/result/document";
import { COMMON_OUTPUTS } from "@chainops/core/runner/common-inputs";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { copyExample } from "@chainops/dev/example/copy-example";
import { placeRecordedReports } from "@chainops/dev/example/recorded-reports";
import type { GitHubDouble } from "@chainops/dev/github-double/github-double";
import type { CheckRun } from "@chainops/dev/github-double/resources/check-run-records";
import type { Comment } from "@chainops/dev/github-double/resources/issue-records";
import { checkOutMergeCommit } from "@chainops/dev/local/merge-commit";
import { simulatePullRequest } from "@chainops/dev/local/simulate-pull-request";
import type { GitHubContext, WorkflowEvent } from "@chainops/dev/runner-double/github-context";
import { runStep, type StepOptions } from "@chainops/dev/runner-double/run-step";
import type { StepResult } from "@chainops/dev/runner-double/step-result";
import { metadata } from "../../actions/quality-gate/src/metadata.ts";

export const ACTION = path.join(REPOSITORY_ROOT, "actions/quality-gate");
export const REPOSITORY = "chainops-example/vault";

/** What one run of the bundle left. */
export interface GateRun {
  readonly step: StepResult;
  readonly document: ResultDocument;
  /** The document as it lies on disk. */
  readonly text: string;
  readonly failedGates: readonly string[];
  /** Log lines that the runner marked as errors or notices, without the mark. */
  readonly errors: readonly string[];
  readonly notices: readonly string[];
}

export type RunOptions = Partial<Omit<StepOptions, "action" | "workspace" | "github">> & {
  readonly github?: Partial<GitHubContext>;
};

/** A pull request of the example project with the reports of its tools, on a GitHub double. */
export interface GateScene extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly workspace: string;
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
  readonly testedSha: string;
  readonly token: string;
  readonly pullRequest: WorkflowEvent;
  /** A RUNNER_TEMP of a new job. */
  newTemp(): Promise<string>;
  /**
   * Runs the bundle as a step of a new job and holds it to what every run owes: all outputs set, one valid document,
   * no token in it or in the log, no process left, and no request that GitHub would not understand.
   */
  run(options?: RunOptions): Promise<GateRun>;
  /** The same with nothing posted, which is what takes time. */
  judge(options?: RunOptions): Promise<GateRun>;
  checkRuns(sha?: string): readonly CheckRun[];
  comments(): readonly Comment[];
}

/** `title` is the pull request's. */
export async function openScene(title = "Let the vault quote its fee"): Promise<GateScene> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "chainops-dist-")));
  const workspace = path.join(root, "workspace");
  const copy = await copyExample({ targetDir: workspace, dependencies: false });
  const testedSha = await checkOutMergeCommit(workspace, copy.baseSha, copy.headSha);
  await placeRecordedReports(workspace);
  const { github, number, token, payload } = await simulatePullRequest({
    ...copy,
    directory: workspace,
    repository: REPOSITORY,
    baseBranch: "main",
    title,
  });
  let jobs = 0;
  const scene: GateScene = {
    github,
    workspace,
    number,
    baseSha: copy.baseSha,
    headSha: copy.headSha,
    testedSha,
    token,
    pullRequest: { name: "pull_request", payload },
    async newTemp() {
      const temp = path.join(root, `temp-${++jobs}`);
      await mkdir(temp);
      return temp;
    },
    async run(options = {}) {
      const temp = options.temp ?? (await scene.newTemp());
      const event = options.event ?? scene.pullRequest;
      const isPullRequest = event.name.startsWith("pull_request");
      const step = await runStep({
        action: ACTION,
        token,
        ...options,
        event,
        workspace,
        temp,
        github: {
          repository: REPOSITORY,
          api_url: github.url,
          ...(isPullRequest && { sha: testedSha, ref: `refs/pull/${number}/merge` }),
          ...options.github,
        },
      });
      return expectKept(step, github, options.token ?? token);
    },
    judge: (options = {}) =>
      scene.run({ ...options, inputs: { comment: "false", "check-run": "false", ...options.inputs } }),
    checkRuns: (sha = copy.headSha) => github.checkRuns(REPOSITORY, sha),
    comments: () => github.comments(REPOSITORY, number),
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]();
      await rm(root, { recursive: true, force: true });
    },
  };
  return scene;
}

const DECLARED_OUTPUTS = [...Object.keys(COMMON_OUTPUTS), ...Object.keys(metadata.outputs)].sort();

const validateDocument = await openValidator();

async function openValidator() {
  const schema = path.join(REPOSITORY_ROOT, "packages/core/schema/chainops-result.schema.json");
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  return ajv.compile<ResultDocument>(JSON.parse(await readFile(schema, "utf8")) as object);
}

/** Holds a step of the bundle to what every run owes, see `GateScene.run`. */
export async function expectKept(step: StepResult, github: GitHubDouble, token: string): Promise<GateRun> {
  const shown = step.log.join("\n");
  if (step.outputs["result"] === undefined) throw new Error(`The step set no outputs:\n${shown}`);
  expect(Object.keys(step.outputs).sort()).toEqual(DECLARED_OUTPUTS);
  const text = await readFile(step.outputs["result"], "utf8");
  const document: unknown = JSON.parse(text);
  if (!validateDocument(document))
    throw new Error(`The result document is invalid: ${JSON.stringify(validateDocument.errors)}`);
  expect(step.outputs["conclusion"]).toBe(document.conclusion);
  expect(step.outputs["title"]).toBe(document.title);
  expect(github.violations).toEqual([]);
  expect(step.orphanedProcesses).toEqual([]);
  if (token !== "") {
    expect(text).not.toContain(token);
    expect(shown).not.toContain(token);
    expect(step.summary).not.toContain(token);
  }
  return {
    step,
    document,
    text,
    failedGates: document.gates.filter((gate) => gate.status === "fail").map((gate) => gate.name),
    errors: marked(step, "error"),
    notices: marked(step, "notice"),
  };
}

function marked(step: StepResult, level: string): string[] {
  return step.log.filter((line) => line.startsWith(`##[${level}]`)).map((line) => line.slice(level.length + 4));
}
