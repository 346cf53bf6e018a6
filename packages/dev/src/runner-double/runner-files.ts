import { randomUUID } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseCommandFile } from "./command-file.ts";
import type { JobSession } from "./job-session.ts";
import type { StepRecorder } from "./step-recorder.ts";

const summaryLimitBytes = 1024 * 1024;

/** Paths of the files of one step, by the names of their variables without GITHUB_. */
export interface RunnerFiles {
  readonly output: string;
  readonly state: string;
  readonly env: string;
  readonly path: string;
  readonly step_summary: string;
}

/** Makes the empty files that a step writes into, under `<temp>/_runner_file_commands`. */
export async function createRunnerFiles(temp: string): Promise<RunnerFiles> {
  const folder = path.join(temp, "_runner_file_commands");
  await mkdir(folder, { recursive: true });
  const suffix = randomUUID();
  const files = {
    output: path.join(folder, `set_output_${suffix}`),
    state: path.join(folder, `save_state_${suffix}`),
    env: path.join(folder, `set_env_${suffix}`),
    path: path.join(folder, `add_path_${suffix}`),
    step_summary: path.join(folder, `step_summary_${suffix}`),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, "")));
  return files;
}

/** What the files of one step said, beside what went into the recorder and the session. */
export interface ProcessedFiles {
  /** The markdown people see, secrets masked; empty where there is none or it was dropped for its size. */
  readonly summary: string;
  readonly env: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** Reads the files after the step, also after a failed one; a malformed file fails the step (FileCommandManager.cs). */
export async function processRunnerFiles(
  files: RunnerFiles,
  recorder: StepRecorder,
  job: JobSession,
): Promise<ProcessedFiles> {
  const summary = await readSummary(files.step_summary, recorder, job);
  for (const [name, value] of await readPairs("output", files.output, recorder)) recorder.outputs.set(name, value);
  for (const [name, value] of await readPairs("state", files.state, recorder)) recorder.state.set(name, value);
  const env = acceptEnv(await readPairs("env", files.env, recorder), recorder);
  for (const [name, value] of env) job.env.set(name, value);
  const paths = toLines(await readText("path", files.path, recorder)).filter((line) => line !== "");
  for (const added of paths) job.paths = [...job.paths.filter((known) => known !== added), added];
  return { summary, env, paths };
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** NODE_OPTIONS would let a step run code in every later action. */
function acceptEnv(pairs: Pairs, recorder: StepRecorder): Map<string, string> {
  const blocked = pairs.filter(([name]) => name.toUpperCase() === "NODE_OPTIONS");
  for (const [name] of blocked) {
    recorder.annotate({ level: "error", message: `Can't store ${name} output parameter using '$GITHUB_ENV' command.` });
  }
  return new Map(pairs.filter((pair) => !blocked.includes(pair)));
}

async function readPairs(kind: string, file: string, recorder: StepRecorder): Promise<Pairs> {
  const { pairs, problem } = parseCommandFile(await readText(kind, file, recorder));
  if (problem !== undefined) recorder.fail(`Unable to process file command '${kind}' successfully.`, problem);
  return pairs;
}

async function readSummary(file: string, recorder: StepRecorder, job: JobSession): Promise<string> {
  const sizeBytes = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (sizeBytes > summaryLimitBytes) {
    const sizes = `${summaryLimitBytes / 1024}k, got ${Math.floor(sizeBytes / 1024)}k`;
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${sizes}.`;
    recorder.annotate({ level: "error", message });
    return "";
  }
  const lines = toLines(await readText("step_summary", file, recorder));
  return lines.map((line) => job.masker.mask(line)).join("\n");
}

function toLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** A step may delete its files, which says nothing; one that cannot be read fails the step. */
async function readText(kind: string, file: string, recorder: StepRecorder): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") recorder.fail(`Unable to process file command '${kind}' successfully.`, message);
    return "";
  }
}
