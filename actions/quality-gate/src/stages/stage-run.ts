import type { CommandResult } from "@chainops/core/runner/exec-command";
import type { Artifact, Stage } from "@chainops/core/result/document";

/** One attempt at a stage. */
export interface StageAttempt {
  readonly durationMs: number;
  /** Empty where it succeeded. */
  readonly error: string;
}

/** How a stage went. */
export interface StageRun {
  readonly status: Stage["status"];
  readonly startedAt: Date | null;
  readonly durationMs: number | null;
  readonly attempts: readonly StageAttempt[];
  /** Why it failed or did not run; empty where there is nothing to say. */
  readonly error: string;
  /** The end of what the last command printed. */
  readonly tail: string;
  readonly artifacts: readonly Artifact[];
  readonly usage: CommandResult["usage"];
  /** Whether its commands failed, so that what it left cannot be believed; a gate that fails after it says nothing of that. */
  readonly isDoubted: boolean;
}

const NO_USAGE: CommandResult["usage"] = { userSeconds: null, systemSeconds: null, peakMemoryBytes: null };

/** A stage that did not run here. */
export function notRun(status: Stage["status"], error: string, isDoubted = false): StageRun {
  return {
    status,
    startedAt: null,
    durationMs: null,
    attempts: [],
    error,
    tail: "",
    artifacts: [],
    usage: NO_USAGE,
    isDoubted,
  };
}

/** Of commands that ran one after the other; null as soon as one could not be measured. */
export function addUsage(
  left: CommandResult["usage"] | undefined,
  right: CommandResult["usage"],
): CommandResult["usage"] {
  if (left === undefined) return right;
  return {
    userSeconds: joined(left.userSeconds, right.userSeconds, plus),
    systemSeconds: joined(left.systemSeconds, right.systemSeconds, plus),
    peakMemoryBytes: joined(left.peakMemoryBytes, right.peakMemoryBytes, Math.max),
  };
}

function joined(left: number | null, right: number | null, by: (left: number, right: number) => number): number | null {
  return left === null || right === null ? null : by(left, right);
}

function plus(left: number, right: number): number {
  return Math.round((left + right) * 1000) / 1000;
}
