import type { StepAnnotation } from "./annotation.ts";
import type { LeftoverProcess } from "./leftover-processes.ts";
import type { ExecutedCommand } from "./step-recorder.ts";

export type StepOutcome = "success" | "failure" | "cancelled" | "skipped";

/** What a step did. Names in records come from the step itself; the records have no prototype. */
export interface StepResult {
  /** -1 where no process ran. */
  readonly exitCode: number;
  readonly outcome: StepOutcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Set through GITHUB_ENV by this step. */
  readonly env: Readonly<Record<string, string>>;
  /** Added through GITHUB_PATH by this step. */
  readonly paths: readonly string[];
  /** Markdown; empty where there is none or it was over 1 MiB. */
  readonly summary: string;
  readonly annotations: readonly StepAnnotation[];
  /** Annotations beyond ten of one level, which GitHub does not show. */
  readonly annotationsDropped: number;
  /** Lines as people see them, masked. */
  readonly log: readonly string[];
  readonly rawStdout: string;
  readonly rawStderr: string;
  /** Every value that is masked when the step ends, earlier steps' values and secrets included. */
  readonly masks: readonly string[];
  /** Each command that came alive, refused ones included. */
  readonly commands: readonly ExecutedCommand[];
  readonly orphanedProcesses: readonly LeftoverProcess[];
  readonly durationMs: number;
}

/** A record without prototype, so that `__proto__` is a name like any other. */
export function toRecord(map: ReadonlyMap<string, string>): Record<string, string> {
  const record = Object.create(null) as Record<string, string>;
  for (const [name, value] of map) record[name] = value;
  return record;
}

/** The result of a step whose process never ran: skipped, or failed before its start for the reason given. */
export function resultWithoutProcess(outcome: StepOutcome, problem?: string): StepResult {
  return {
    exitCode: -1,
    outcome,
    outputs: toRecord(new Map()),
    state: toRecord(new Map()),
    env: toRecord(new Map()),
    paths: [],
    summary: "",
    annotations: problem === undefined ? [] : [{ level: "error", message: problem }],
    annotationsDropped: 0,
    log: problem === undefined ? [] : [`##[error]${problem}`],
    rawStdout: "",
    rawStderr: "",
    masks: [],
    commands: [],
    orphanedProcesses: [],
    durationMs: 0,
  };
}
