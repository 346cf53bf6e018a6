import path from "node:path";
import { InputError } from "@chainops/core/errors";
import type { GitHubContext } from "./github-context.ts";
import type { JobSession } from "./job-session.ts";
import type { RunnerFiles } from "./runner-files.ts";

export interface StepEnvironment {
  readonly github: GitHubContext;
  readonly files: RunnerFiles;
  readonly workspace: string;
  readonly temp: string;
  readonly eventPath: string;
  readonly debug: boolean;
  /** `env` of workflow, job and step, merged in this order, on top of what GITHUB_ENV brought. */
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  /** ACTIONS_* variables of the runtime, cache and OIDC services; only actions get them, never `run` steps. */
  readonly services: Readonly<Record<string, string>>;
}

/**
 * Builds the whole environment of a step in the runner's order: later groups win, so a step cannot override GITHUB_* or
 * RUNNER_* through `env`. Of this machine only PATH, HOME and LANG come through (`machine`).
 */
export function buildStepEnvironment(
  step: StepEnvironment,
  job: JobSession,
  machine: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const foreign = Object.keys(step.services).find((name) => !name.startsWith("ACTIONS_"));
  if (foreign !== undefined) throw new InputError(`services: ${foreign} is no ACTIONS_ variable; use env for it.`);
  const env: Record<string, string> = {
    ...inherited(machine),
    CI: "true",
    ...Object.fromEntries(job.env),
    ...step.env,
  };
  for (const [name, value] of step.state) env[`STATE_${name}`] = value;
  for (const [name, value] of step.inputs) env[inputVariable(name)] = value;
  const searchPath = [...job.paths.toReversed(), env["PATH"] ?? ""].filter((entry) => entry !== "");
  Object.assign(env, { PATH: searchPath.join(path.delimiter) }, contextVariables("GITHUB", githubValues(step)));
  Object.assign(env, contextVariables("RUNNER", runnerValues(step, machine)), step.services, {
    GITHUB_ACTIONS: "true",
  });
  delete env["NODE_ICU_DATA"];
  return env;
}

/** `INPUT_` and the name in upper case with spaces as underscores; hyphens stay. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** The `runner` context, by the names of its keys. */
export function runnerValues(
  step: Pick<StepEnvironment, "temp" | "workspace" | "debug">,
  machine: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return {
    os: { linux: "Linux", darwin: "macOS", win32: "Windows" }[process.platform as string] ?? "Linux",
    arch: { x64: "X64", arm64: "ARM64", arm: "ARM", ia32: "X86" }[process.arch as string] ?? "X64",
    name: "Local runner",
    environment: "self-hosted",
    temp: step.temp,
    tool_cache: machine["RUNNER_TOOL_CACHE"] ?? path.join(step.temp, "_tool_cache"),
    workspace: path.dirname(step.workspace),
    ...(step.debug ? { debug: "1" } : {}),
  };
}

function inherited(machine: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ["PATH", "HOME", "LANG"]) {
    const value = machine[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function githubValues(step: StepEnvironment): Record<string, string | undefined> {
  return { ...step.github, ...step.files, event_path: step.eventPath, workspace: step.workspace };
}

function contextVariables(
  prefix: string,
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) variables[`${prefix}_${name.toUpperCase()}`] = value;
  }
  return variables;
}
