export interface LineDiff {
  readonly additions: number;
  readonly deletions: number;
  /** Unified diff hunks without file headers, as the API's `patch`; empty where nothing differs. */
  readonly patch: string;
}

type Edit = { readonly kind: " " | "+" | "-"; readonly line: string };

const contextLines = 3;
// Above this many line pairs the changed part counts as replaced as a whole: the table would not fit in memory.
const maxTableCells = 4_000_000;

/** Line differences by longest common subsequence, with three lines of context. */
export function diffLines(before: string, after: string): LineDiff {
  const edits = listEdits(splitLines(before), splitLines(after));
  return {
    additions: edits.filter((edit) => edit.kind === "+").length,
    deletions: edits.filter((edit) => edit.kind === "-").length,
    patch: renderHunks(edits),
  };
}

function splitLines(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

function listEdits(before: readonly string[], after: readonly string[]): Edit[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    ...before.slice(0, start).map(keep),
    ...listMiddleEdits(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(keep),
  ];
}

const keep = (line: string): Edit => ({ kind: " ", line });
const remove = (line: string): Edit => ({ kind: "-", line });
const add = (line: string): Edit => ({ kind: "+", line });

function listMiddleEdits(before: readonly string[], after: readonly string[]): Edit[] {
  if ((before.length + 1) * (after.length + 1) > maxTableCells) return [...before.map(remove), ...after.map(add)];
  const lengthAt = measureCommonTails(before, after);
  const edits: Edit[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, current] = [before[row], after[column]];
    if (old !== undefined && old === current) {
      edits.push(keep(old));
      row++;
      column++;
    } else if (old !== undefined && (current === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      edits.push(remove(old));
      row++;
    } else {
      edits.push(add(current ?? ""));
      column++;
    }
  }
  return edits;
}

/** Length of the longest common subsequence of `before` from a row on and `after` from a column on. */
function measureCommonTails(before: readonly string[], after: readonly string[]) {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const lengthAt = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const isSame = before[row] === after[column];
      table[row * width + column] = isSame
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  return lengthAt;
}

function renderHunks(edits: readonly Edit[]): string {
  const hunks = listHunkRanges(edits).map(([from, to]) => {
    const [skipped, lines] = [edits.slice(0, from), edits.slice(from, to)];
    const before = renderRange(countSide(skipped, "+"), countSide(lines, "+"));
    const after = renderRange(countSide(skipped, "-"), countSide(lines, "-"));
    return [`@@ -${before} +${after} @@`, ...lines.map(({ kind, line }) => `${kind}${line}`)].join("\n");
  });
  return hunks.join("\n");
}

/** Lines of the side that does not see edits of kind `absent`. */
const countSide = (edits: readonly Edit[], absent: "+" | "-"): number =>
  edits.filter(({ kind }) => kind !== absent).length;

// A range of one line has no count; an empty one names the line before it.
function renderRange(skipped: number, count: number): string {
  if (count === 0) return `${skipped},0`;
  return count === 1 ? `${skipped + 1}` : `${skipped + 1},${count}`;
}

/** Index ranges of changes with their context, joined where they touch. */
function listHunkRanges(edits: readonly Edit[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [index, { kind }] of edits.entries()) {
    if (kind === " ") continue;
    const [from, to] = [Math.max(0, index - contextLines), Math.min(edits.length, index + contextLines + 1)];
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}
