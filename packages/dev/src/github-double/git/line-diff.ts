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
  const same = (line: string): Edit => ({ kind: " ", line });
  return [
    ...before.slice(0, start).map(same),
    ...listMiddleEdits(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function listMiddleEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const width = after.length + 1;
  const isTooLarge = (before.length + 1) * width > maxTableCells;
  // Length of the longest common subsequence of the two tails; all zero means: remove all, then add all.
  const table = new Uint32Array(isTooLarge ? 0 : (before.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0 && !isTooLarge; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const isSame = before[row] === after[column];
      table[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const edits: Edit[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [removed, added] = [before[row], after[column]];
    if (removed !== undefined && removed === added && !isTooLarge) {
      edits.push({ kind: " ", line: removed });
      row++;
      column++;
    } else if (removed !== undefined && (added === undefined || at(row + 1, column) >= at(row, column + 1))) {
      edits.push({ kind: "-", line: removed });
      row++;
    } else {
      edits.push({ kind: "+", line: added ?? "" });
      column++;
    }
  }
  return edits;
}

function renderHunks(edits: readonly Edit[]): string {
  const hunks: string[] = [];
  let position = { index: 0, before: 1, after: 1 };
  const advance = (to: number) => {
    for (const { kind } of edits.slice(position.index, to)) {
      position = {
        ...position,
        before: position.before + (kind === "+" ? 0 : 1),
        after: position.after + (kind === "-" ? 0 : 1),
      };
    }
    position.index = to;
  };
  for (const [from, to] of listHunkRanges(edits)) {
    advance(from);
    const lines = edits.slice(from, to);
    const counts = {
      before: lines.filter((one) => one.kind !== "+").length,
      after: lines.filter((one) => one.kind !== "-").length,
    };
    const range = (first: number, count: number) =>
      count === 0 ? `${first - 1},0` : count === 1 ? `${first}` : `${first},${count}`;
    const header = `@@ -${range(position.before, counts.before)} +${range(position.after, counts.after)} @@`;
    hunks.push([header, ...lines.map(({ kind, line }) => `${kind}${line}`)].join("\n"));
  }
  return hunks.join("\n");
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
