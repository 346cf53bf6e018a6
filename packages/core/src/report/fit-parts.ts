import { SEPARATOR, sizeOf, type Measure, type Noun, type Part } from "./markdown-parts.ts";
import { shareBudget } from "./share-budget.ts";

/** How a surface cuts: its unit, and one line of markdown that says where the rest is. */
export interface CutStyle {
  measure: Measure;
  rest: string;
}

/** 12345 as "12,345". Intl would do it too, but takes longer to load than a whole report to render. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function leftOut(left: number, total: number, noun: Noun | "part", rest: string): string {
  return `… ${grouped(left)} of ${grouped(total)} ${noun}${total === 1 ? "" : "s"} left out. ${rest}`.trim();
}

/** The most that the remark can take, for any number left out. */
function remarkSize(total: number, noun: Noun | "part", { measure, rest }: CutStyle): number {
  return measure(leftOut(total, total, noun, rest));
}

function joinAll(part: Part): string {
  switch (part.kind) {
    case "whole":
      return part.markdown;
    case "pieces":
      return part.open + part.pieces.join("\n") + part.close;
    case "fold":
      return part.open + part.parts.map(joinAll).join(SEPARATOR) + part.close;
  }
}

function fitPieces(part: Extract<Part, { kind: "pieces" }>, limit: number, style: CutStyle): string | undefined {
  const { open, pieces, close, total, noun } = part;
  const remark = remarkSize(total, noun, style);
  if (remark > limit) return undefined;
  let room = limit - remark - SEPARATOR.length - style.measure(open) - style.measure(close);
  let kept = 0;
  for (const piece of pieces) {
    room -= style.measure(piece) + (kept === 0 ? 0 : 1);
    if (room < 0) break;
    kept++;
  }
  const text = leftOut(total - kept, total, noun, style.rest);
  return kept === 0 ? text : open + pieces.slice(0, kept).join("\n") + close + SEPARATOR + text;
}

function fitPart(part: Part, limit: number, style: CutStyle): string | undefined {
  if (part.size <= limit) return joinAll(part);
  if (part.kind === "whole") return undefined;
  if (part.kind === "pieces") return fitPieces(part, limit, style);
  const inside = fitParts(part.parts, limit - style.measure(part.open) - style.measure(part.close), style);
  return inside === "" ? undefined : part.open + inside + part.close;
}

/**
 * The parts joined by blank lines, at most `limit` in the unit of `style`. Small parts stay whole, large ones share
 * what is left and are cut between rows, items or lines, each with a remark; a part without room is counted in a last
 * remark. The empty string where not even that fits. The parts must have been made with the same limit or a larger one.
 */
export function fitParts(parts: readonly Part[], limit: number, style: CutStyle): string {
  if (sizeOf(parts) <= limit) return parts.map(joinAll).join(SEPARATOR);
  const reserve = remarkSize(parts.length, "part", style);
  if (reserve > limit) return "";
  const shares = shareBudget(
    parts.map((part) => part.size + SEPARATOR.length),
    limit - reserve,
  );
  const fitted: string[] = [];
  let spare = 0;
  for (const [index, part] of parts.entries()) {
    spare += shares[index] ?? 0;
    const text = fitPart(part, spare - SEPARATOR.length, style);
    if (text === undefined) continue;
    fitted.push(text);
    spare -= style.measure(text) + SEPARATOR.length;
  }
  const left = parts.length - fitted.length;
  return left === 0
    ? fitted.join(SEPARATOR)
    : [...fitted, leftOut(left, parts.length, "part", style.rest)].join(SEPARATOR);
}
