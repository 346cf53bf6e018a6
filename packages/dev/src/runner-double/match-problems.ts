import path from "node:path";
import { relativeToWorkspace } from "./annotation.ts";
import type { AnnotationLevel, StepAnnotation } from "./annotation.ts";
import type { JobSession } from "./job-session.ts";
import { readProblemMatchers } from "./problem-matcher.ts";
import type { ProblemMatch } from "./problem-matcher.ts";
import type { StepCommand } from "./step-command.ts";

/** Obeys `add-matcher`; answers why it was refused. */
export function addMatchers(job: JobSession, file: string, workspace: string): string | undefined {
  return refusal(() => {
    const added = readProblemMatchers(path.resolve(workspace, file));
    const owners = new Set(added.map(({ owner }) => owner));
    job.matchers = [...added, ...job.matchers.filter(({ owner }) => !owners.has(owner))];
  });
}

/** Obeys `remove-matcher owner=…` or `remove-matcher` with a file; answers why it was refused. */
export function removeMatchers(job: JobSession, command: StepCommand, workspace: string): string | undefined {
  const owner = command.properties["owner"];
  if ((owner === undefined) === (command.data === "")) return "Name either an owner or a file in remove-matcher.";
  return refusal(() => {
    const file = path.resolve(workspace, command.data);
    const owners = owner === undefined ? readProblemMatchers(file).map((matcher) => matcher.owner) : [owner];
    job.matchers = job.matchers.filter((matcher) => !owners.includes(matcher.owner));
  });
}

function refusal(change: () => void): string | undefined {
  try {
    change();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The annotation that the job's matchers see in a line, with the line freed of colours. */
export function matchProblem(
  job: JobSession,
  line: string,
  workspace: string,
): { annotation: StepAnnotation; line: string } | undefined {
  if (job.matchers.length === 0) return undefined;
  // oxlint-disable-next-line no-control-regex
  const plain = line.replaceAll(/\u001b\[[0-9;]*m?/g, "");
  for (const matcher of job.matchers) {
    const match = matcher.match(plain);
    if (match === undefined) continue;
    for (const other of job.matchers) if (other !== matcher) other.reset();
    const annotation = annotationFromMatch(match, workspace);
    if (annotation !== undefined) return { annotation, line: plain };
  }
  return undefined;
}

function annotationFromMatch(match: ProblemMatch, workspace: string): StepAnnotation | undefined {
  const level = (match.severity || "error").toLowerCase();
  if (match.message === undefined || match.message.trim() === "" || !isLevel(level)) return undefined;
  const base = path.resolve(workspace, path.dirname(match.fromPath ?? "."));
  const file = match.file ? relativeToWorkspace(path.resolve(base, match.file), workspace) : undefined;
  return {
    level,
    message: match.message,
    ...(file === undefined ? {} : { file }),
    ...(/^\d+$/.test(match.line ?? "") ? { line: Number(match.line) } : {}),
    ...(/^\d+$/.test(match.column ?? "") ? { column: Number(match.column) } : {}),
  };
}

function isLevel(text: string): text is AnnotationLevel {
  return text === "error" || text === "warning" || text === "notice";
}
