import { InputError } from "@chainops/core/errors";

/** What the input `blocks` names, before it is known where the head is. */
export type BlockSelection =
  | { readonly kind: "word"; readonly word: "head" | "finalized" }
  | { readonly kind: "root"; readonly root: `0x${string}` }
  | { readonly kind: "slots"; readonly firstSlot: number; readonly lastSlot: number }
  | { readonly kind: "last"; readonly count: number };

/** What is to be read: single blocks by root, and slots as ascending ranges that do not overlap. */
export interface ResolvedBlocks {
  readonly roots: readonly `0x${string}`[];
  readonly ranges: readonly { readonly firstSlot: number; readonly lastSlot: number }[];
}

const ACCEPTED = "`head`, `finalized`, a slot, a range `a-b`, `last 32`, or a 0x-prefixed block root";
const SLOT = /^\d{1,15}$/;
const RANGE = /^(\d{1,15})\s?-\s?(\d{1,15})$/;
const LAST = /^last\s{1,3}(\d{1,9})$/i;
const ROOT = /^0x[0-9a-f]{64}$/i;

/** Block ids, parted by commas or lines. Throws InputError that names each entry which is none. */
export function parseBlocks(text: string): BlockSelection[] {
  const entries = text.split(/[,\n]/).flatMap((entry) => (entry.trim() === "" ? [] : [entry.trim()]));
  if (entries.length === 0) throw new InputError(`The input blocks is empty; accepted are ${ACCEPTED}.`);
  const parsed = entries.map(parseEntry);
  const wrong = entries.filter((_, index) => parsed[index] === undefined);
  if (wrong.length > 0) throw new InputError(wrong.map(describeWrong));
  return parsed.filter((selection) => selection !== undefined);
}

/** The selection on a chain. `last n` ends at the head. Throws InputError for slots past the head. */
export function resolveBlocks(
  selections: readonly BlockSelection[],
  chain: { readonly headSlot: number; readonly finalizedSlot: number },
): ResolvedBlocks {
  const roots = selections.flatMap((one) => (one.kind === "root" ? [one.root] : []));
  const ranges = selections.flatMap((one) => rangeOf(one, chain));
  const future = ranges.filter(({ lastSlot }) => lastSlot > chain.headSlot);
  if (future.length > 0) {
    throw new InputError(
      future.map(
        ({ lastSlot }) => `The input blocks goes up to slot ${lastSlot}; the head is at slot ${chain.headSlot}.`,
      ),
    );
  }
  return { roots: [...new Set(roots)], ranges: mergeRanges(ranges) };
}

function parseEntry(entry: string): BlockSelection | undefined {
  const lower = entry.toLowerCase();
  if (lower === "head" || lower === "finalized") return { kind: "word", word: lower };
  if (ROOT.test(lower)) return { kind: "root", root: `0x${lower.slice(2)}` };
  if (SLOT.test(entry)) return { kind: "slots", firstSlot: Number(entry), lastSlot: Number(entry) };
  const count = Number(LAST.exec(entry)?.[1] ?? 0);
  if (count > 0) return { kind: "last", count };
  const [, first, last] = RANGE.exec(entry) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last)) return undefined;
  return { kind: "slots", firstSlot: Number(first), lastSlot: Number(last) };
}

function describeWrong(entry: string): string {
  const shown = JSON.stringify(entry.slice(0, 80));
  return RANGE.test(entry)
    ? `The input blocks holds ${shown}, which runs backwards; a range begins with its lower slot.`
    : `The input blocks holds ${shown}; accepted are ${ACCEPTED}.`;
}

function rangeOf(
  selection: BlockSelection,
  { headSlot, finalizedSlot }: { readonly headSlot: number; readonly finalizedSlot: number },
): { firstSlot: number; lastSlot: number }[] {
  switch (selection.kind) {
    case "root":
      return [];
    case "word": {
      const slot = selection.word === "head" ? headSlot : finalizedSlot;
      return [{ firstSlot: slot, lastSlot: slot }];
    }
    case "last":
      return [{ firstSlot: Math.max(0, headSlot - selection.count + 1), lastSlot: headSlot }];
    case "slots":
      return [{ firstSlot: selection.firstSlot, lastSlot: selection.lastSlot }];
  }
}

function mergeRanges(
  ranges: readonly { readonly firstSlot: number; readonly lastSlot: number }[],
): { firstSlot: number; lastSlot: number }[] {
  const merged: { firstSlot: number; lastSlot: number }[] = [];
  for (const { firstSlot, lastSlot } of ranges.toSorted((one, other) => one.firstSlot - other.firstSlot)) {
    const previous = merged.at(-1);
    if (previous === undefined || firstSlot > previous.lastSlot + 1) merged.push({ firstSlot, lastSlot });
    else previous.lastSlot = Math.max(previous.lastSlot, lastSlot);
  }
  return merged;
}
