import path from "node:path";
import type { StepCommand } from "./step-command.ts";

export type AnnotationLevel = "error" | "warning" | "notice";

/** An annotation as GitHub would show it; lines and columns count from 1. */
export interface StepAnnotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace where it lies in it, with `/`. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** Builds the annotation of an error, warning or notice command (ActionCommandManager.cs, IssueCommandExtension). */
export function annotationFromCommand(level: AnnotationLevel, command: StepCommand, workspace: string): StepAnnotation {
  const { title, file } = command.properties;
  return {
    level,
    message: command.data,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file: relativeToWorkspace(file, workspace) }),
    ...readRange(command.properties),
  };
}

/** Contradicting positions are dropped as the runner drops them, lines and columns each on their own. */
function readRange(
  properties: Readonly<Record<string, string>>,
): Pick<StepAnnotation, "line" | "endLine" | "column" | "endColumn"> {
  const endLine = readInteger(properties["endline"]);
  const line = readInteger(properties["line"]) ?? endLine;
  const endColumn = readInteger(properties["endcolumn"]);
  const column = readInteger(properties["col"]) ?? endColumn;
  const linesOrdered = line === undefined || endLine === undefined || endLine >= line;
  const oneLine = line !== undefined && (endLine === undefined || endLine === line);
  const columnsOrdered = column === undefined || endColumn === undefined || endColumn >= column;
  return {
    ...(linesOrdered ? defined({ line, endLine }) : {}),
    ...(oneLine && columnsOrdered ? defined({ column, endColumn }) : {}),
  };
}

function readInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

function defined<K extends string>(fields: Record<K, number | undefined>): Partial<Record<K, number>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Record<K, number>
  >;
}

/** A path inside the workspace loses its prefix; any other stays as it came. */
export function relativeToWorkspace(file: string, workspace: string): string {
  if (!path.isAbsolute(file)) return file;
  const relative = path.relative(workspace, file);
  return relative === "" || relative.startsWith("..") ? file : relative.replaceAll(path.sep, "/");
}
