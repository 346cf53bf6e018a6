import path from "node:path";
import { InputError } from "../errors.ts";
import { openWorkspace, relativeInside } from "../files/workspace.ts";
import type { EventSubject } from "../github/subject.ts";
import { readResults, unsuccessfulUpstream } from "../result/read-results.ts";
import { suiteDirectory } from "../result/write-result.ts";
import type { ActionMetadata, InputKinds } from "./action-metadata.ts";
import type { ActionContext, CommonInputValues } from "./action-context.ts";
import { childEnvironment } from "./child-environment.ts";
import { commonInputs } from "./common-inputs.ts";
import type { RunnerEnvironment } from "./environment.ts";
import { createCommitFetcher } from "./fetch-commit.ts";
import { createGit } from "./git.ts";
import type { Log } from "./log.ts";
import type { Masker } from "./masker.ts";
import { readInputs } from "./read-inputs.ts";
import type { Telemetry } from "./telemetry.ts";

/** Reads all inputs, masks the secret ones first, and returns them typed. Throws one InputError with all problems. */
export function readActionInputs<Own extends InputKinds>(
  metadata: ActionMetadata<Own>,
  environment: RunnerEnvironment,
  masker: Masker,
): ActionContext<Own>["inputs"] {
  const kinds = { ...commonInputs(metadata.name, metadata.requireSuccess), ...metadata.inputs };
  for (const [name, kind] of Object.entries(kinds)) {
    const raw = environment.inputs.get(name);
    if (kind.secret && raw !== undefined) masker.register(raw);
  }
  const values = readInputs(kinds, environment.inputs);
  // `kinds` is the union of both tables; the compiler cannot see that spreading keeps each name's own kind.
  return { ...values, id: values.id === "" ? metadata.name : values.id } as unknown as ActionContext<Own>["inputs"];
}

export interface Preparation {
  environment: RunnerEnvironment;
  event: EventSubject;
  log: Log;
  masker: Masker;
  telemetry: Telemetry;
  signal: AbortSignal;
}

/** Everything that is checked before the action's body may run. */
export async function prepareContext<Own extends InputKinds>(
  inputs: ActionContext<Own>["inputs"],
  { environment, event, log, masker, telemetry, signal }: Preparation,
): Promise<ActionContext<Own>> {
  const common: CommonInputValues = inputs;
  const workspace = await openWorkspace(environment.workspace);
  const workingDirectory = relativeInside(workspace.root, common["working-directory"]);
  if (workingDirectory === undefined) {
    throw new InputError(
      `Input \`working-directory\`: ${JSON.stringify(common["working-directory"])} lies outside the workspace.`,
    );
  }
  const openClient = githubOpener(common["github-token"], { environment, log, telemetry, signal });
  const upstream = await readResults(
    common.results,
    {
      workingDirectory: path.join(workspace.root, workingDirectory),
      workspace: workspace.root,
      suiteDirectory: suiteDirectory(environment.temp),
      readArtifacts: (line) => readArtifactLine(line, { environment, event, openGitHub: openClient }),
    },
    event.subject,
  );
  const bad = common["require-success"] ? unsuccessfulUpstream(upstream) : [];
  if (bad.length > 0) {
    throw new InputError(
      bad.map((fact) => `${fact}. Input \`require-success\` is \`true\`, so this action does not act on it.`),
    );
  }
  const toolEnvironment = childEnvironment(process.env, masker.secrets());
  return {
    inputs,
    event,
    environment,
    workspace,
    workingDirectory,
    upstream,
    log,
    openGitHub: openClient,
    git: createGit(workspace.root, toolEnvironment, signal),
    childEnv: toolEnvironment,
    fetchCommit: createCommitFetcher({ ...environment, token: common["github-token"], env: toolEnvironment, signal }),
    signal,
    now: () => new Date(),
  };
}

/** Loaded where a workflow asks for it. */
async function readArtifactLine(
  line: string,
  {
    environment,
    event,
    openGitHub: openClient,
  }: Pick<Preparation, "environment" | "event"> & Pick<ActionContext<InputKinds>, "openGitHub">,
) {
  const { readResultArtifacts } = await import("../artifacts/read-result-artifacts.ts");
  const { eventName, event: payload, runId, runAttempt } = environment;
  const { subject } = event;
  return readResultArtifacts(line, { openGitHub: openClient, eventName, event: payload, runId, runAttempt, subject });
}

/** The client is loaded when it is first asked for. */
function githubOpener(
  token: string,
  { environment, ...services }: Pick<Preparation, "environment" | "log" | "telemetry" | "signal">,
) {
  if (token === "") return undefined;
  const { apiUrl, repository } = environment;
  return async () => {
    const { openGitHub } = await import("./open-github.ts");
    return openGitHub({ token, apiUrl, repository, ...services });
  };
}
