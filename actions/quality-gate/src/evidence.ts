/** One report file that was read, as the log, the comment and `details` name it. */
export interface ReportFile {
  /** Relative to the workspace. */
  path: string;
  sizeBytes: number;
  modifiedAtMs: number;
  /** Format and tool, as far as the report names it. */
  producer: string;
  /** What it holds in a few words: "412 tests". */
  counted: string;
}

/** What is known of one family. A gate over evidence with problems fails, whatever its numbers say. */
export interface Evidence<R> {
  files: readonly ReportFile[];
  reports: readonly R[];
  /** One sentence each: what is wrong and what to do. */
  problems: readonly string[];
}

/** The evidence with one problem more for each doubt about its family: a stage that failed may have left half a report. */
export function addDoubts<T extends { readonly [family in keyof T]: Evidence<unknown> }>(
  gathered: T,
  doubts: ReadonlyMap<string, readonly string[]>,
): T {
  const doubted = (Object.entries(gathered) as [string, Evidence<unknown>][]).flatMap(([family, evidence]) => {
    const reasons = doubts.get(family) ?? [];
    return reasons.length === 0 ? [] : [[family, { ...evidence, problems: [...evidence.problems, ...reasons] }]];
  });
  return { ...gathered, ...(Object.fromEntries(doubted) as Partial<T>) };
}
