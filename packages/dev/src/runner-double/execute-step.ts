import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { WorkflowEvent } from "./github-context.ts";
import type { JobSession } from "./job-session.ts";
import { killQuietly } from "./leftover-processes.ts";
import { runProcess } from "./run-process.ts";
import type { ProcessOutcome, ProcessTiming } from "./run-process.ts";
import { createRunnerFiles, processRunnerFiles } from "./runner-files.ts";
import { buildStepEnvironment } from "./step-environment.ts";
import type { StepEnvironment } from "./step-environment.ts";
import { StepRecorder } from "./step-recorder.ts";
import { toRecord } from "./step-result.ts";
import type { StepOutcome, StepResult } from "./step-result.ts";

/** What is the same for every step of a job. */
export interface StepHost {
  readonly workspace: string;
  readonly temp: string;
  readonly debug: boolean;
  readonly timing: ProcessTiming;
  /** The environment of this machine, of which PATH, HOME and LANG come through. */
  readonly machine: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly onLog?: ((line: string) => void) | undefined;
  /** Whether processes a step leaves are ended at once; in a job they live until its end. */
  readonly endLeftovers: boolean;
}

export interface ExecutableStep {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Omit<StepEnvironment, "files" | "workspace" | "temp" | "debug" | "eventPath">;
  /** Warnings of the runner before the step starts. */
  readonly warnings: readonly string[];
  /** `run` steps get an error annotation for a non-zero exit code; actions are expected to make their own. */
  readonly announceExitCode: boolean;
}

/** Runs one process as one step, from the empty runner files to their processing. */
export async function executeStep(host: StepHost, job: JobSession, step: ExecutableStep): Promise<StepResult> {
  const recorder = new StepRecorder(job, host);
  for (const message of step.warnings) recorder.annotate({ level: "warning", message });
  const files = await createRunnerFiles(host.temp);
  const eventPath = eventFile(host.temp);
  const env = buildStepEnvironment({ ...step.environment, ...pick(host), files, eventPath }, job, host.machine);
  const startedAt = performance.now();
  const ended = await runProcess({
    file: step.file,
    args: step.args,
    cwd: step.cwd,
    env,
    trackingId: `github_${randomUUID()}`,
    timing: host.timing,
    signal: host.signal,
    onLine: (line) => recorder.receive(line),
  });
  const durationMs = performance.now() - startedAt;
  if (step.announceExitCode && ended.exitCode !== 0 && !ended.cancelled) {
    recorder.annotate({ level: "error", message: `Process completed with exit code ${ended.exitCode}.` });
  }
  const processed = await processRunnerFiles(files, recorder, job);
  if (host.endLeftovers) for (const { pid } of ended.leftovers) killQuietly(pid, "SIGKILL");
  return {
    exitCode: ended.exitCode,
    outcome: outcomeOf(ended, recorder),
    outputs: toRecord(recorder.outputs),
    state: toRecord(recorder.state),
    env: toRecord(processed.env),
    paths: processed.paths,
    summary: processed.summary,
    annotations: recorder.annotations,
    annotationsDropped: recorder.annotationsDropped,
    log: recorder.log,
    rawStdout: ended.stdout,
    rawStderr: ended.stderr,
    masks: [...job.masker.values],
    commands: recorder.commands,
    orphanedProcesses: ended.leftovers,
    durationMs,
  };
}

/** Writes the payload where GITHUB_EVENT_PATH points. */
export async function writeEvent(temp: string, event: WorkflowEvent): Promise<void> {
  await mkdir(path.dirname(eventFile(temp)), { recursive: true });
  await writeFile(eventFile(temp), JSON.stringify(event.payload, undefined, 2));
}

function eventFile(temp: string): string {
  return path.join(temp, "_github_workflow", "event.json");
}

function pick({ workspace, temp, debug }: StepHost): Pick<StepHost, "workspace" | "temp" | "debug"> {
  return { workspace, temp, debug };
}

/** An error annotation alone does not fail a step; a refused command or a malformed file does. */
function outcomeOf(ended: ProcessOutcome, recorder: StepRecorder): StepOutcome {
  if (ended.cancelled) return "cancelled";
  return ended.exitCode === 0 && !recorder.failed ? "success" : "failure";
}
