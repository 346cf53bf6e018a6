import type { Artifact } from "@chainops/core/result/document";
import { type CommandResult, runShellCommand } from "@chainops/core/runner/exec-command";
import { judgeCommand } from "./judge-command.ts";
import type { PlannedStage } from "./plan-stages.ts";
import { defaultArtifactType } from "./stage-defaults.ts";
import { collectArtifacts } from "./stage-artifacts.ts";
import {
  clearReports,
  commandsOf,
  directoryOf,
  findMissingTool,
  type StageCommand,
  type StagePlace,
} from "./stage-commands.ts";
import type { StageLog } from "./stage-log.ts";
import { addUsage, type StageAttempt, type StageRun } from "./stage-run.ts";

export interface StageSurroundings extends StagePlace {
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  now(): Date;
}

/** Runs a stage's commands, again where they fail and `retries` allows it, and gathers what they leave. */
export async function runStage(stage: PlannedStage, given: StageSurroundings, log: StageLog): Promise<StageRun> {
  const around = { ...given, env: { ...given.env, ...stage.environment } };
  const startedAt = around.now();
  const attempts: StageAttempt[] = [];
  let last: Attempted;
  do {
    if (attempts.length > 0) log.say(`attempt ${attempts.length + 1} of ${stage.retries + 1}`);
    const begunAt = around.now().getTime();
    last = await attemptStage(stage, around, log);
    attempts.push({ durationMs: around.now().getTime() - begunAt, error: last.error });
  } while (last.status === "failed" && last.mayHelp && attempts.length <= stage.retries);
  const durationMs = around.now().getTime() - startedAt.getTime();
  const { artifacts, missing } = await gather(stage, around);
  const isIncomplete = last.status === "success" && missing.length > 0;
  const status = isIncomplete ? "failed" : last.status;
  return {
    status,
    startedAt,
    durationMs,
    attempts,
    error: isIncomplete ? missingArtifacts(missing) : last.error,
    tail: last.tail,
    artifacts,
    usage: last.usage,
    isDoubted: status === "failed" || status === "cancelled",
  };
}

interface Attempted {
  readonly status: "success" | "failed" | "skipped" | "cancelled";
  readonly error: string;
  readonly tail: string;
  readonly usage: CommandResult["usage"];
  /** Whether another attempt could end differently. */
  readonly mayHelp: boolean;
}

async function attemptStage(stage: PlannedStage, around: StageSurroundings, log: StageLog): Promise<Attempted> {
  await clearReports(stage, around);
  const deadline = stage.timeoutMs === undefined ? undefined : around.now().getTime() + stage.timeoutMs;
  const isThorough = stage.work.kind === "preset";
  let failure: Attempted | undefined;
  let usage: CommandResult["usage"] | undefined;
  let tail = "";
  let skipped = "";
  for (const command of commandsOf(stage, around)) {
    const missing = findMissingTool(command, around.env, around);
    if (missing !== undefined) return failed(missing, { tail, usage, mayHelp: false });
    log.say(`$ ${command.script}`);
    const result = await runOne(command, stage, around, { deadline, spentSeconds: secondsOf(usage), log });
    usage = addUsage(usage, result.usage);
    tail = result.tail;
    const ended = judgeCommand(command, result, around);
    if (result.leftProcesses) log.say("ended the processes that it left running");
    if (result.ending === "cancelled")
      return { status: "cancelled", error: result.reason, tail, usage, mayHelp: false };
    if (ended.kind === "nothing") skipped = ended.reason;
    if (ended.kind !== "failed") continue;
    failure ??= failed(ended.reason, { tail, usage, mayHelp: true });
    if (!isThorough || result.ending !== "exited") break;
  }
  if (failure !== undefined) return { ...failure, usage: usage ?? failure.usage };
  const status = skipped === "" ? "success" : "skipped";
  return { status, error: skipped, tail, usage: usage ?? NO_USAGE, mayHelp: false };
}

const NO_USAGE: CommandResult["usage"] = { userSeconds: null, systemSeconds: null, peakMemoryBytes: null };

function failed(
  error: string,
  { tail, usage, mayHelp }: { tail: string; usage: CommandResult["usage"] | undefined; mayHelp: boolean },
): Attempted {
  return { status: "failed", error, tail, usage: usage ?? NO_USAGE, mayHelp };
}

interface AttemptFacts {
  /** When the attempt's time is up, in milliseconds of the clock. */
  readonly deadline: number | undefined;
  /** Processor time of the commands before. */
  readonly spentSeconds: number;
  readonly log: StageLog;
}

function runOne(
  { script, capture }: StageCommand,
  stage: PlannedStage,
  around: StageSurroundings,
  { deadline, spentSeconds, log }: AttemptFacts,
): Promise<CommandResult> {
  const { cpuSeconds, memoryBytes } = stage.limits;
  return runShellCommand({
    script,
    cwd: directoryOf(around),
    env: around.env,
    signal: around.signal,
    onLine: log.output,
    limits: {
      ...(memoryBytes !== undefined && { memoryBytes }),
      ...(cpuSeconds !== undefined && { cpuSeconds: Math.max(0, cpuSeconds - spentSeconds) }),
    },
    ...(deadline !== undefined && { timeoutMs: Math.max(1, deadline - around.now().getTime()) }),
    ...(capture !== undefined && { capture }),
  });
}

function secondsOf(usage: CommandResult["usage"] | undefined): number {
  return (usage?.userSeconds ?? 0) + (usage?.systemSeconds ?? 0);
}

/** The files of `artifacts`, and the reports that a preset's commands left. */
async function gather(stage: PlannedStage, place: StagePlace) {
  const { artifacts, missing } = await collectArtifacts(place.workspace, place.workingDirectory, stage.artifacts);
  const known = new Set(artifacts.map(({ path }) => path));
  const reports = await existingReports(stage, place);
  const type: Artifact["type"] = defaultArtifactType(stage.id);
  const left = await collectArtifacts(place.workspace, "", [{ paths: reports.map(literal), type }]);
  return { artifacts: [...artifacts, ...left.artifacts.filter(({ path }) => !known.has(path))], missing };
}

async function existingReports(stage: PlannedStage, place: StagePlace): Promise<readonly string[]> {
  const reports = commandsOf(stage, place).flatMap(({ report }) => report ?? []);
  const facts = await Promise.all(reports.map((report) => place.workspace.describe(report)));
  return reports.filter((_report, index) => facts[index] !== undefined);
}

/** A path as a glob that matches it alone. */
function literal(file: string): string {
  return file.replace(/[\\*?[\]{}()!+@|]/g, "\\$&");
}

function missingArtifacts(missing: readonly string[]): string {
  return `It left no file that \`artifacts\` asks for: ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? ` and ${missing.length - 3} more` : ""}.`;
}
