import type { LineRange } from "@chainops/reports/coverage/line-bits";

/** One file that the change adds or alters. Files it deletes are not listed. */
export interface ChangedFile {
  /** Relative to the workspace, as it is now. */
  path: string;
  /** Where it lay at base; null for a new file, the same as `path` where it was not renamed. */
  basePath: string | null;
  /** Lines of the file as it is now that the change adds or alters, ascending; empty for a pure rename. */
  added: readonly LineRange[];
  /** Lines of the file at base that the change removes or alters, ascending. */
  removed: readonly LineRange[];
}

/** Which lines of the tested tree are this change's, or why that is not known. */
export type Changes =
  | {
      known: true;
      /** The commit that was compared with. */
      baseSha: string;
      /** By path as it is now. */
      files: ReadonlyMap<string, ChangedFile>;
      /** Paths at base of files that are gone. */
      deleted: readonly string[];
      /** Files of which it is known that they changed, but not where: why, by path. `files` has no lines of these. */
      unknown?: ReadonlyMap<string, string>;
    }
  | { known: false; reason: string };

/** Whether any line from `start` to `end` is part of the change; undefined where that is not known. */
export function touches(changes: Changes, path: string, start: number, end: number): boolean | undefined {
  if (!changes.known || changes.unknown?.has(path) === true) return undefined;
  return changes.files.get(path)?.added.some((range) => range.start <= end && start <= range.end) ?? false;
}
