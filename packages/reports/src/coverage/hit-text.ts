import { MAX_LINE } from "./line-bits.ts";

/** Whether a count of a JSON report is above zero; undefined where it is no count. Counts may exceed 2^53. */
export function isHitNumber(value: unknown): boolean | undefined {
  return typeof value === "number" && value >= 0 ? value > 0 : undefined;
}

/** As `isHitNumber`, of a count in an XML attribute. */
export function isHitText(text: string | undefined): boolean | undefined {
  if (text === undefined || text.length > 64 || !/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return undefined;
  return Number(text) > 0;
}

/** A line number of a JSON report, at most MAX_LINE. */
export function asLine(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_LINE ? value : undefined;
}

/** A line number in an attribute or a key. */
export function parseLine(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,8}$/.test(text) ? asLine(Number(text)) : undefined;
}
