import { formatElapsed } from "@chainops/core/pipeline/render-stages";
import type { Log } from "@chainops/core/runner/log";

/** What a stage shows while it runs. */
export interface StageLog {
  /** A line of a command's output; hostile. */
  output(line: string): void;
  /** A line of our own. */
  say(text: string): void;
  stop(): void;
}

/** More than anyone reads; the end of the output is kept apart. */
const MAX_OUTPUT_CHARACTERS = 8 * 1024 * 1024;
const STILL_RUNNING_EVERY_MS = 30_000;

/** Lines of stages that run side by side bear the stage's name; of one that runs alone they stand in its group. */
export function openStageLog(name: string, log: Log, isPrefixed: boolean): StageLog {
  const prefix = isPrefixed ? `[${name}] ` : "";
  const startedAt = performance.now();
  let room = MAX_OUTPUT_CHARACTERS;
  const timer = setInterval(() => {
    log.info(`${prefix}still running after ${formatElapsed(performance.now() - startedAt)}`);
  }, STILL_RUNNING_EVERY_MS);
  return {
    output(line) {
      if (room < 0) return;
      room -= line.length + 1;
      if (room >= 0) log.untrusted(`${prefix}${line}`);
      else log.info(`${prefix}printed more than ${MAX_OUTPUT_CHARACTERS} characters; the rest is left out of the log.`);
    },
    say: (text) => log.info(`${prefix}${text}`),
    stop: () => clearInterval(timer),
  };
}
