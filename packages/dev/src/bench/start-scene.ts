import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { copyExample } from "../example/copy-example.ts";
import { placeRecordedReports } from "../example/recorded-reports.ts";
import { writeEvent } from "../runner-double/execute-step.ts";
import { createGitHubContext, type WorkflowEvent } from "../runner-double/github-context.ts";
import { createJobSession } from "../runner-double/job-session.ts";
import { createRunnerFiles } from "../runner-double/runner-files.ts";
import { buildStepEnvironment } from "../runner-double/step-environment.ts";
import { readActionMetadata } from "../workflow/action-metadata.ts";
import { createExpressionEvaluator } from "../workflow/evaluate-expression.ts";
import { openGitHubParsers } from "../workflow/github-parsers.ts";
import type { BenchContext } from "./bench-context.ts";

/** quality-gate on the example project with its recorded reports, ready to be started any number of times. */
export interface StartScene {
  /** `dist/quality-gate/index.js`. */
  readonly entry: string;
  readonly workspace: string;
  /** The environment of one step, with runner files and a RUNNER_TEMP that no other step has written to. */
  freshEnvironment(): Promise<{ readonly env: Record<string, string>; readonly eventPath: string }>;
}

const REPOSITORY = "chainops-example/vault";
/** Nothing is posted, so nothing of the network is needed. */
const OFFLINE = { "github-token": "", "check-run": "false", comment: "false" };

/** Sets the stage as a push of the example's change, so that gas is compared with the commit before. */
export async function prepareStart({ root, temp }: Pick<BenchContext, "root" | "temp">): Promise<StartScene> {
  const directory = await mkdtemp(path.join(temp, "start-"));
  const workspace = path.join(directory, "workspace");
  const { baseSha, headSha, headBranch } = await copyExample({ targetDir: workspace, dependencies: false });
  await placeRecordedReports(workspace);
  const payload = {
    ref: `refs/heads/${headBranch}`,
    before: baseSha,
    after: headSha,
    repository: { full_name: REPOSITORY, default_branch: "main" },
  };
  const event: WorkflowEvent = { name: "push", payload };
  const inputs = new Map([...(await defaultInputs(root)), ...Object.entries(OFFLINE)]);
  return {
    entry: path.join(root, "dist/quality-gate/index.js"),
    workspace,
    async freshEnvironment() {
      const runnerTemp = await mkdtemp(path.join(directory, "temp-"));
      await writeEvent(runnerTemp, event);
      const eventPath = path.join(runnerTemp, "_github_workflow", "event.json");
      const files = await createRunnerFiles(runnerTemp);
      const github = createGitHubContext(event, {});
      const places = { workspace, temp: runnerTemp, eventPath, debug: false };
      const step = { ...places, github, files, env: {}, inputs, state: new Map<string, string>(), services: {} };
      return { env: buildStepEnvironment(step, createJobSession([]), process.env), eventPath };
    },
  };
}

async function defaultInputs(root: string): Promise<ReadonlyMap<string, string>> {
  const parsers = await openGitHubParsers();
  const { inputs } = await readActionMetadata(path.join(root, "actions/quality-gate"), parsers);
  const evaluator = createExpressionEvaluator(parsers, { github: { token: "" } });
  return new Map(inputs.map(({ id, default: value }) => [id, value === undefined ? "" : evaluator.text(value)]));
}
