import { formatElapsed } from "@chainops/core/pipeline/render-stages";
import { cutToCharacters } from "@chainops/core/report/cut-text";
import type { CommandResult } from "@chainops/core/runner/exec-command";
import type { StageCommand, StagePlace } from "./stage-commands.ts";

/** What a command's end means for its stage. */
export type CommandVerdict =
  { kind: "passed" } | { kind: "nothing"; reason: string } | { kind: "failed"; reason: string };

/** Judges how a command ended; only an exit code of 0 passes, or the one by which a scanner says that its report has findings. */
export function judgeCommand(command: StageCommand, result: CommandResult, { workspace }: StagePlace): CommandVerdict {
  const shown = `\`${cutToCharacters(command.script.trim(), 200)}\``;
  if (result.ending === "timed_out") {
    return {
      kind: "failed",
      reason: `${shown} was ended after ${formatElapsed(result.durationMs)}: the stage's time was up.`,
    };
  }
  if (result.ending !== "exited") return { kind: "failed", reason: `${shown} was ended: ${result.reason}.` };
  if (result.exitCode === 0) return { kind: "passed" };
  if (hasNothingToDo(command, result))
    return { kind: "nothing", reason: `Nothing to do: ${shown} has no such target.` };
  if (result.exitCode === null) return { kind: "failed", reason: `${shown} was ended by a signal.` };
  if (result.exitCode === command.findingsCode && isWritten(command, workspace)) return { kind: "passed" };
  const absent = missingProgram(result);
  if (absent !== undefined) {
    return {
      kind: "failed",
      reason: `\`${absent}\` is not installed, and ${shown} needs it (exit code ${result.exitCode}).`,
    };
  }
  return { kind: "failed", reason: `${shown} ended with exit code ${result.exitCode}.` };
}

/** Only before anything of the project was built: what comes after may be printed by the project itself. */
function hasNothingToDo({ nothingToDo }: StageCommand, { tail }: CommandResult): boolean {
  if (nothingToDo === undefined) return false;
  const lines = tail.split("\n");
  const said = lines.findIndex((line) => nothingToDo.test(line));
  return said >= 0 && !lines.slice(0, said).some((line) => /^\s*(Compiling|Running|Finished)\b/.test(line));
}

const MAX_REPORT_BYTES = 64 * 1024 * 1024;

function isWritten({ report }: StageCommand, workspace: StagePlace["workspace"]): boolean {
  return report !== undefined && (workspace.lookUpText(report, MAX_REPORT_BYTES) ?? "").trim() !== "";
}

/** 127 is the shell's own word for a program that it does not find (POSIX 2.8.2); cargo has one of its own. */
function missingProgram({ exitCode, tail }: CommandResult): string | undefined {
  const named =
    exitCode === 127
      ? /^bash: (?:line \d+: )?([^\s:]+): (?:command not found|No such file)/m.exec(tail)?.[1]
      : /^error: no such (?:sub)?command: `([\w-]+)`/m.exec(tail)?.[1];
  return named === undefined || exitCode === 127 ? named : `cargo-${named}`;
}
