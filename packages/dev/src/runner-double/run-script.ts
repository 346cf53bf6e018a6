import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import { executeStep } from "./execute-step.ts";
import type { StepHost } from "./execute-step.ts";
import type { GitHubContext } from "./github-context.ts";
import type { JobSession } from "./job-session.ts";
import type { StepResult } from "./step-result.ts";

/** A `run` step, evaluated. */
export interface ScriptRun {
  readonly script: string;
  /** As `shell` says; undefined is bash without pipefail. */
  readonly shell: string | undefined;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  readonly github: GitHubContext;
  readonly env: Readonly<Record<string, string>>;
}

const shells: ReadonlyMap<string | undefined, readonly [file: string, ...args: string[]]> = new Map([
  [undefined, ["bash", "-e"]],
  ["bash", ["bash", "--noprofile", "--norc", "-eo", "pipefail"]],
  ["sh", ["sh", "-e"]],
]);

/** Runs a `run` step with the arguments GitHub documents for bash and sh; other shells are InputErrors. */
export async function runScript(host: StepHost, job: JobSession, run: ScriptRun): Promise<StepResult> {
  const shell = shells.get(run.shell);
  if (shell === undefined) throw new InputError(`shell '${run.shell ?? ""}' cannot be run here; bash and sh can.`);
  const scriptFile = path.join(host.temp, `${randomUUID()}.sh`);
  await writeFile(scriptFile, `${run.script}\n`);
  const [file, ...args] = shell;
  return executeStep(host, job, {
    file,
    args: [...args, scriptFile],
    cwd: path.resolve(host.workspace, run.workingDirectory),
    environment: { github: run.github, env: run.env, inputs: new Map(), state: new Map(), services: {} },
    warnings: [],
    announceExitCode: true,
  });
}
