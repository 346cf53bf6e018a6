import type { LineRange } from "@chainops/reports/coverage/line-bits";
import { DiffError } from "./unquote-path.ts";

const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/;

/** Follows the hunks of one file: which lines are added and removed. Hunks may have context. */
export class HunkLines {
  readonly added: LineRange[] = [];
  readonly removed: LineRange[] = [];
  #oldLine = 0;
  #newLine = 0;
  #oldLeft = 0;
  #newLeft = 0;

  /** Whether the next line belongs to a hunk whatever it looks like. */
  get isOpen(): boolean {
    return this.#oldLeft > 0 || this.#newLeft > 0;
  }

  /** Throws a DiffError where `line` is no hunk header. */
  open(line: string): void {
    const [header, oldStart, oldCount = "1", newStart, newCount = "1"] = HUNK.exec(line) ?? [];
    if (header === undefined) throw new DiffError("a hunk in it has no line numbers");
    this.#oldLine = Number(oldStart);
    this.#newLine = Number(newStart);
    this.#oldLeft = Number(oldCount);
    this.#newLeft = Number(newCount);
    if (this.#oldLine < (lastLine(this.removed) ?? 0) || this.#newLine < (lastLine(this.added) ?? 0))
      throw new DiffError("its hunks are out of order");
  }

  /** Takes one line of an open hunk by its first character; an empty line is an empty line of context. */
  take(mark: string): void {
    const isOld = mark === "-";
    const isNew = mark === "+";
    if (mark === "\\") return;
    if (!isOld && !isNew && mark !== " " && mark !== "") throw new DiffError("a hunk in it breaks off");
    if ((!isNew && this.#oldLeft === 0) || (!isOld && this.#newLeft === 0))
      throw new DiffError("a hunk in it is longer than it says");
    if (isOld) extend(this.removed, this.#oldLine);
    if (isNew) extend(this.added, this.#newLine);
    if (!isNew) [this.#oldLine, this.#oldLeft] = [this.#oldLine + 1, this.#oldLeft - 1];
    if (!isOld) [this.#newLine, this.#newLeft] = [this.#newLine + 1, this.#newLeft - 1];
  }
}

function lastLine(ranges: readonly LineRange[]): number | undefined {
  return ranges.at(-1)?.end;
}

function extend(ranges: LineRange[], line: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && last.end + 1 === line) ranges[ranges.length - 1] = { start: last.start, end: line };
  else ranges.push({ start: line, end: line });
}
