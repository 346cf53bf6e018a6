import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type ArtifactDouble, startArtifactDouble } from "@chainops/dev/artifact-double/artifact-double";
import { type GitHubDouble, startGitHubDouble } from "@chainops/dev/github-double/github-double";
import type { GitHubContext, WorkflowEvent } from "@chainops/dev/runner-double/github-context";
import { runStep } from "@chainops/dev/runner-double/run-step";
import type { StepResult } from "@chainops/dev/runner-double/step-result";
import { makeFolders, writeAction } from "../../dev/runner-double/fixture-action.ts";

export const REPOSITORY = "octo/vault";
const RUN_ACTION = fileURLToPath(new URL("../../../packages/core/src/runner/run-action.ts", import.meta.url));

const BODY = `async ({ upstream, inputs }) => ({
  conclusion: "success",
  report: { conclusion: "success", title: "Small passed", blocks: [], more: [], annotations: [] },
  stages: [], gates: [], metrics: [], findings: [], artifacts: [], details: { size: inputs.id.length },
  outputs: { upstream: JSON.stringify(upstream.map(({ source, document }) => ({ source, id: document.id }))) },
})`;

export interface ArtifactScene {
  github: GitHubDouble;
  artifacts: ArtifactDouble;
  /** Head of main. */
  sha: string;
  addRun(options?: Parameters<GitHubDouble["addWorkflowRun"]>[1]): number;
  run(job: {
    runId: number;
    inputs: Record<string, string>;
    github?: Partial<GitHubContext>;
    event?: WorkflowEvent;
    services?: Record<string, string>;
  }): Promise<StepResult>;
}

/** A repository, GitHub's API and its artifact service, and a small action that says which upstream results it got. */
export async function openArtifactScene(): Promise<ArtifactScene> {
  const github = await startGitHubDouble();
  onTestFinished(() => github[Symbol.asyncDispose]());
  github.addRepository(REPOSITORY, { isPrivate: true });
  const sha = github.addCommit(REPOSITORY, { files: { "README.md": "x" } });
  const artifacts = await startArtifactDouble({ onFinished: (artifact) => github.addArtifact(REPOSITORY, artifact) });
  onTestFinished(() => artifacts[Symbol.asyncDispose]());
  const { root, workspace } = await makeFolders();
  const metadata = {
    name: "small",
    title: "Small",
    inputs: {},
    outputs: { upstream: "Results." },
    requireSuccess: "true",
  };
  const action = await writeAction(path.join(root, "action"), {
    main: `import { runAction } from ${JSON.stringify(RUN_ACTION)};\nawait runAction(${JSON.stringify(metadata)}, ${BODY});`,
  });
  const token = github.createToken({ permissions: { actions: "read", contents: "read" } });
  let jobs = 0;
  return {
    github,
    artifacts,
    sha,
    addRun: (options) => github.addWorkflowRun(REPOSITORY, { headSha: sha, ...options }),
    async run({ runId, inputs, github: context, event, services }) {
      jobs += 1;
      const temp = path.join(root, `temp-${jobs}`);
      await mkdir(temp);
      return runStep({
        action,
        workspace,
        temp,
        env: { NODE_OPTIONS: "--conditions=source" },
        inputs: { "check-run": "false", comment: "false", "github-token": token, ...inputs },
        services: services ?? artifacts.environment({ runId, job: `job-${jobs}` }),
        event: event ?? { name: "push", payload: { before: "0".repeat(40), after: sha, ref: "refs/heads/main" } },
        github: { repository: REPOSITORY, run_id: String(runId), sha, api_url: github.url, ...context },
      });
    },
  };
}
