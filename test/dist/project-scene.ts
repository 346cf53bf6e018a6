import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { startArtifactDouble } from "@chainops/dev/artifact-double/artifact-double";
import { copyExample } from "@chainops/dev/example/copy-example";
import { placeRecordedReports } from "@chainops/dev/example/recorded-reports";
import { type GitHubDouble, startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { checkOutMergeCommit } from "@chainops/dev/local/merge-commit";
import type { WorkflowEvent } from "@chainops/dev/runner-double/github-context";
import { runStep } from "@chainops/dev/runner-double/run-step";
import { ACTION, expectKept, type GateRun, REPOSITORY, type RunOptions } from "./gate-scene.ts";

/** Paths to new contents or to what becomes of the old ones; null deletes. */
export type Edits = Readonly<Record<string, string | null | ((text: string) => string)>>;

/** A pull request whose merge commit is checked out. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly testedSha: string;
  readonly event: WorkflowEvent;
  /** Runs the gate as GitHub does for it; what `options` says wins. */
  run(options?: RunOptions): Promise<GateRun>;
  /** The same with nothing posted. */
  judge(options?: RunOptions): Promise<GateRun>;
  commentBody(): string;
}

/** The example project with a history of its own: its recorded reports are those of `main`. */
export interface ProjectScene extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly workspace: string;
  /** What `main` points at. */
  readonly mainSha: string;
  /** Commits to `main` as a push does. */
  commitToMain(edits: Edits): Promise<string>;
  /** Runs the gate for a push of what `main` points at, `upload-result: true`; the run is listed as one of `workflow`. */
  pushMain(options?: RunOptions & { readonly event?: WorkflowEvent }): Promise<GateRun & { readonly runId: number }>;
  /** Opens a pull request with the change as its one commit, and checks out its merge commit. */
  propose(change: Edits | ((workspace: string) => Promise<unknown>)): Promise<PullRequest>;
  /** Changes files of the workspace that git does not track, such as reports. */
  edit(edits: Edits): Promise<void>;
  newTemp(): Promise<string>;
}

const BASE_IDENTITY = {
  GIT_AUTHOR_NAME: "ChainOps Example",
  GIT_AUTHOR_EMAIL: "example@chainops.invalid",
  GIT_COMMITTER_NAME: "ChainOps Example",
  GIT_COMMITTER_EMAIL: "example@chainops.invalid",
  GIT_CONFIG_GLOBAL: "/dev/null",
};
const REPO = { id: 1, full_name: REPOSITORY, owner: { login: "chainops-example" }, default_branch: "main" };

export async function openProject(): Promise<ProjectScene> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "chainops-project-")));
  const workspace = path.join(root, "workspace");
  const copy = await copyExample({ targetDir: workspace, dependencies: false });
  const git = async (...args: string[]) => {
    const env = { ...process.env, ...BASE_IDENTITY };
    return (await promisify(execFile)("git", args, { cwd: workspace, env })).stdout.trim();
  };
  await git("checkout", "--quiet", "-B", "main", copy.headSha);
  await placeRecordedReports(workspace);
  await copyFile(path.join(workspace, "reports/.gas-snapshot"), path.join(workspace, ".gas-snapshot"));
  await git("commit", "--quiet", "--all", "--message", "Record the gas");
  let [mainSha, beforeSha, jobs] = [await git("rev-parse", "HEAD"), copy.headSha, 0];
  const github = await startGitHubDouble();
  github.addRepository(REPOSITORY, { defaultBranch: "main" });
  await github.pushFromGit(REPOSITORY, workspace, mainSha);
  const artifacts = await startArtifactDouble({ onFinished: (artifact) => github.addArtifact(REPOSITORY, artifact) });
  const token = github.createToken({
    permissions: {
      checks: "write",
      "pull-requests": "write",
      issues: "write",
      statuses: "write",
      contents: "read",
      actions: "read",
    },
  });

  const newTemp = async () => {
    const temp = path.join(root, `temp-${++jobs}`);
    await mkdir(temp);
    return temp;
  };
  const edit = async (edits: Edits) => {
    for (const [name, change] of Object.entries(edits)) {
      const file = path.join(workspace, name);
      if (change === null) await rm(file, { recursive: true });
      else {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, typeof change === "string" ? change : changed(await readFile(file, "utf8"), change));
      }
    }
  };
  const commit = async (change: Edits | ((workspace: string) => Promise<unknown>), message: string) => {
    await (typeof change === "function" ? change(workspace) : edit(change));
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
    return git("rev-parse", "HEAD");
  };
  const run = async (runId: number, event: WorkflowEvent, options: RunOptions, where: { sha: string; ref: string }) => {
    const step = await runStep({
      action: ACTION,
      token,
      services: artifacts.environment({ runId }),
      ...options,
      event: options.event ?? event,
      workspace,
      temp: options.temp ?? (await newTemp()),
      github: {
        repository: REPOSITORY,
        api_url: github.url,
        run_id: String(runId),
        run_number: String(runId),
        ...where,
        ...options.github,
      },
    });
    return expectKept(step, github, options.token ?? token);
  };

  return {
    github,
    workspace,
    get mainSha() {
      return mainSha;
    },
    async commitToMain(edits) {
      await git("checkout", "--quiet", "main");
      beforeSha = mainSha;
      mainSha = await commit(edits, "Change main");
      await github.pushFromGit(REPOSITORY, workspace, mainSha);
      return mainSha;
    },
    async pushMain(options = {}) {
      await git("checkout", "--quiet", "main");
      const runId = github.addWorkflowRun(REPOSITORY, { headSha: mainSha });
      const event = {
        name: "push",
        payload: { repository: REPO, before: beforeSha, after: mainSha, ref: "refs/heads/main" },
      };
      const inputs = { "upload-result": "true", "check-run": "false", ...options.inputs };
      const gate = await run(runId, event, { ...options, inputs }, { sha: mainSha, ref: "refs/heads/main" });
      return { ...gate, runId };
    },
    async propose(change) {
      const branch = `topic-${++jobs}`;
      await git("checkout", "--quiet", "-b", branch, mainSha);
      const headSha = await commit(change, "Propose a change");
      const testedSha = await checkOutMergeCommit(workspace, mainSha, headSha);
      await github.pushFromGit(REPOSITORY, workspace, headSha, `refs/heads/${branch}`);
      const number = github.addPullRequest(REPOSITORY, { title: "Propose a change", headSha, headRef: branch });
      const runId = github.addWorkflowRun(REPOSITORY, { headSha, event: "pull_request", headBranch: branch });
      const pull_request = {
        number,
        title: "Propose a change",
        head: { sha: headSha, ref: branch, repo: REPO },
        base: { sha: mainSha, ref: "main", repo: REPO },
      };
      const payload = { action: "synchronize", number, repository: REPO, pull_request };
      const where = { sha: testedSha, ref: `refs/pull/${number}/merge` };
      const event = { name: "pull_request", payload };
      const runIt = (options: RunOptions = {}) => run(runId, event, options, where);
      return {
        number,
        headSha,
        testedSha,
        event,
        run: runIt,
        judge: (options = {}) =>
          runIt({ ...options, inputs: { comment: "false", "check-run": "false", ...options.inputs } }),
        commentBody: () => github.comments(REPOSITORY, number)[0]?.body ?? "",
      };
    },
    edit,
    newTemp,
    async [Symbol.asyncDispose]() {
      await Promise.all([github[Symbol.asyncDispose](), artifacts[Symbol.asyncDispose]()]);
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** An edit that changes nothing would leave a test without its point. */
function changed(text: string, change: (text: string) => string): string {
  const after = change(text);
  if (after === text) throw new Error("An edit of the scene changes nothing.");
  return after;
}

/** The comment up to what is folded. */
export function beforeFold(body: string): string {
  return body.split("<!-- chainops:more -->")[0] ?? "";
}
