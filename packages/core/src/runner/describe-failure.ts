import { InputError, ServiceError } from "../errors.ts";
import type { Conclusion } from "../result/document.ts";
import type { Block } from "../report/report.ts";
import type { Outcome } from "./action-context.ts";

export interface Failure {
  outcome: Outcome;
  /** For the log, one entry each; a stack only for a bug. */
  problems: readonly string[];
}

/** What an action that could not reach a verdict shows and records: cancelled, bad input, an unreachable service or a bug. */
export function describeFailure(error: unknown, actionTitle: string, cancelled: boolean): Failure {
  if (cancelled)
    return failure("cancelled", `${actionTitle}: cancelled`, ["The run was cancelled before a verdict was reached."]);
  if (error instanceof InputError) {
    const count = error.problems.length === 1 ? "one problem" : `${error.problems.length} problems`;
    return failure("failure", `${actionTitle} could not start: ${count} in its input`, error.problems);
  }
  if (error instanceof ServiceError) {
    const facts = [error.message, ...causes(error)];
    return failure("failure", `${actionTitle} stopped: ${firstLine(error.message)}`, [facts.join("\n  caused by: ")]);
  }
  const stack =
    error instanceof Error ? [error.stack ?? error.message, ...causes(error)].join("\n  caused by: ") : String(error);
  const message = error instanceof Error ? error.message : String(error);
  return {
    ...failure("failure", `${actionTitle} crashed: ${firstLine(message)}`, [
      `This is a bug in the action, not in your workflow: ${firstLine(message)}. The log holds the stack.`,
    ]),
    problems: [stack],
  };
}

function failure(conclusion: Conclusion, title: string, problems: readonly string[]): Failure {
  const blocks: Block[] = [{ kind: "list", items: problems.map((problem) => [problem]) }];
  return {
    problems,
    outcome: {
      conclusion,
      report: { title, conclusion, blocks, more: [], annotations: [] },
      stages: [],
      gates: [],
      metrics: [],
      findings: [],
      artifacts: [],
      details: { problems },
      outputs: {},
    },
  };
}

function causes(error: Error): readonly string[] {
  const messages: string[] = [];
  let cause = error.cause;
  while (cause instanceof Error && messages.length < 5) {
    messages.push(cause.message);
    cause = cause.cause;
  }
  return messages;
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? "";
}
