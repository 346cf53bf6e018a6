import type { FileFacts } from "@chainops/core/files/workspace";
import { ReportError } from "@chainops/reports/report-error";
import type { Evidence } from "./evidence.ts";
import { describeFault, type FoundFile, type FoundFiles } from "./find-report-files.ts";
import { inBatches } from "./in-batches.ts";

/** What reading one file gave: any number of reports, and what is wrong with it. */
export interface ReadFile<R> {
  reports: readonly R[];
  producer: string;
  /** Empty for a file that does not concern this project, which is then not listed. */
  counted: string;
  problems: readonly string[];
}

export interface ReadingRules {
  /** Modification time of the newest source that the reports judge, with its path; undefined where none is known. */
  newestSource: { path: string; modifiedAtMs: number } | undefined;
  /** Whether the file's age says nothing. */
  isAgeless(path: string): boolean;
  /** Told of a discovered file that is none of these reports. */
  passOver(path: string): void;
}

/** Clocks and checkouts are not exact; a report made from the sources is newer by the length of a build. */
export const AGE_TOLERANCE_MS = 2000;

/**
 * Reads the files of one family. Whatever cannot be read becomes a problem, which fails the family's gate; only a
 * discovered file of another format is passed over, and only where its name is not the report's own.
 */
export async function readEvidence<R>(
  found: Pick<FoundFiles, "files" | "problems">,
  rules: ReadingRules,
  read: (file: FileFacts) => Promise<ReadFile<R>>,
): Promise<Evidence<R>> {
  const parts: Evidence<R>[] = [{ files: [], reports: [], problems: found.problems }];
  for (const batch of inBatches(found.files)) {
    parts.push(...(await Promise.all(batch.map((file) => readFile(file, rules, read)))));
  }
  return {
    files: parts.flatMap(({ files }) => files),
    reports: parts.flatMap(({ reports }) => reports),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

async function readFile<R>(
  { mustBeReport, ...file }: FoundFile,
  rules: ReadingRules,
  read: (file: FileFacts) => Promise<ReadFile<R>>,
): Promise<Evidence<R>> {
  try {
    const { reports, producer, counted, problems } = await read(file);
    const told = problems.map((problem) => `${file.path}: ${problem}`);
    return {
      files: counted === "" ? [] : [{ ...file, producer, counted }],
      reports,
      problems: [...told, ...staleness(file, rules)],
    };
  } catch (error) {
    if (error instanceof ReportError && error.code === "wrong-format" && !mustBeReport) {
      rules.passOver(file.path);
      return { files: [], reports: [], problems: [] };
    }
    const fault = error instanceof ReportError ? error.message : describeFault(error);
    return { files: [], reports: [], problems: [`${file.path}: ${fault}`] };
  }
}

function staleness(file: FileFacts, { newestSource, isAgeless }: ReadingRules): string[] {
  if (newestSource === undefined || isAgeless(file.path)) return [];
  if (file.modifiedAtMs + AGE_TOLERANCE_MS >= newestSource.modifiedAtMs) return [];
  return [
    `${file.path}: this report is older than ${newestSource.path}, so it is about other code. Make it again in this run.`,
  ];
}
