import { readFileSync } from "node:fs";
import { InputError } from "../errors.ts";

/** What the runner tells a step, read once; the only reader of `process.env` beside `child-environment.ts`. */
export interface RunnerEnvironment {
  eventName: string;
  /** The webhook payload: hostile in every field that a pull request can set. */
  event: unknown;
  repository: string;
  sha: string;
  ref: string;
  runId: string;
  runNumber: number;
  runAttempt: number;
  workflow: string;
  /** `.github/workflows/ci.yml`; null where the workflow is not a file of this repository. */
  workflowPath: string | null;
  job: string;
  workspace: string;
  temp: string;
  apiUrl: string;
  serverUrl: string;
  debug: boolean;
  /** Input names in lower case → raw values. */
  inputs: ReadonlyMap<string, string>;
  otlp: OtlpSettings;
}

export interface OtlpSettings {
  /** OTEL_EXPORTER_OTLP_ENDPOINT; empty means off. */
  endpoint: string;
  /** OTEL_EXPORTER_OTLP_HEADERS, `key=value` pairs split by commas; secret. */
  headers: string;
}

/** Throws an InputError naming every variable that is missing or malformed. */
export function readRunnerEnvironment(env: NodeJS.ProcessEnv): RunnerEnvironment {
  const problems: string[] = [];
  const required = (name: string, pattern: RegExp): string => {
    const value = env[name] ?? "";
    if (!pattern.test(value)) {
      problems.push(
        `Environment variable ${name} is ${value === "" ? "not set" : "malformed"}. This runs inside GitHub Actions; elsewhere use \`npm run local\`.`,
      );
    }
    return value;
  };
  const environment: RunnerEnvironment = {
    eventName: required("GITHUB_EVENT_NAME", /^[a-z_]+$/),
    event: readEvent(env["GITHUB_EVENT_PATH"], problems),
    repository: required("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/),
    sha: required("GITHUB_SHA", /^([0-9a-f]{40}|[0-9a-f]{64})$/),
    ref: env["GITHUB_REF"] ?? "",
    runId: required("GITHUB_RUN_ID", /^\d+$/),
    runNumber: Number(required("GITHUB_RUN_NUMBER", /^\d+$/)),
    runAttempt: Number(required("GITHUB_RUN_ATTEMPT", /^[1-9]\d*$/)),
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    workflowPath: workflowPath(env["GITHUB_WORKFLOW_REF"] ?? "", env["GITHUB_REPOSITORY"] ?? ""),
    job: env["GITHUB_JOB"] ?? "",
    workspace: required("GITHUB_WORKSPACE", /./),
    temp: required("RUNNER_TEMP", /./),
    apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
    debug: env["RUNNER_DEBUG"] === "1",
    inputs: givenInputs(env),
    otlp: {
      endpoint: env["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? "",
      headers: env["OTEL_EXPORTER_OTLP_HEADERS"] ?? "",
    },
  };
  if (problems.length > 0) throw new InputError(problems);
  return environment;
}

/** GITHUB_WORKFLOW_REF is `owner/name/.github/workflows/ci.yml@refs/heads/main`. */
function workflowPath(ref: string, repository: string): string | null {
  const [file = ""] = ref.split("@");
  const prefix = `${repository.toLowerCase()}/`;
  return file.toLowerCase().startsWith(prefix) ? file.slice(prefix.length) : null;
}

function readEvent(path: string | undefined, problems: string[]): unknown {
  if (path === undefined || path === "") return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (error) {
    problems.push(
      `The event payload named by GITHUB_EVENT_PATH cannot be read: ${error instanceof Error ? error.message : "unknown"}.`,
    );
    return {};
  }
}

/** The runner sets `INPUT_<NAME>` with spaces turned into `_` and hyphens kept. */
function givenInputs(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith("INPUT_") && value !== undefined) inputs.set(name.slice("INPUT_".length).toLowerCase(), value);
  }
  return inputs;
}
