import { type Base } from "./base-commit.ts";
import { readBaseSnapshots } from "./base-snapshots.ts";
import { loadBaseline } from "./baseline/load-baseline.ts";
import { type BaselineHints } from "./baseline/baseline-hints.ts";
import type { Baseline } from "./baseline/measurements.ts";
import type { GateContext } from "./gather-evidence.ts";
import type { Asked } from "./read-facts.ts";
import { listTrackedFiles } from "./tracked-files.ts";

/** A baseline is not worth waiting for longer. */
const BASELINE_MS = 30_000;

/**
 * Asks git and GitHub at once for what takes its time. Should something else fail before an answer is waited for, that
 * failure is the one to tell.
 */
export function askEarly(context: GateContext, base: Base): Omit<Asked, "baseline"> {
  const { git, workingDirectory } = context;
  return {
    base,
    listed: quietly(listTrackedFiles(git, workingDirectory)),
    snapshots: quietly(readBaseSnapshots(base, workingDirectory)),
    changes: quietly(base.findChanges()),
  };
}

/** `file` is `quality_gates.baseline`. */
export function askBaseline(
  context: GateContext,
  base: Base,
  file: string,
  hints: BaselineHints | undefined,
): Promise<Baseline> {
  const { git, openGitHub, event, inputs, workingDirectory, environment, signal, log } = context;
  return quietly(
    loadBaseline({
      base,
      git,
      openGitHub,
      repository: event.subject.repository,
      id: inputs.id,
      workingDirectory,
      file,
      workflowPath: environment.workflowPath,
      hints,
      signal: AbortSignal.any([signal, AbortSignal.timeout(BASELINE_MS)]),
      note: (message) => log.debug(message),
    }),
  );
}

/** Its failure is told by who waits for it. */
export function quietly<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => undefined);
  return asked;
}
