import * as v from "valibot";

const UNIT_BYTES: ReadonlyMap<string, number> = new Map([
  ["B", 1],
  ["KB", 1000],
  ["MB", 1000 ** 2],
  ["GB", 1000 ** 3],
  ["KiB", 1024],
  ["MiB", 1024 ** 2],
  ["GiB", 1024 ** 3],
]);

const SIZE_PATTERN = /^\d{1,6}(?:\.\d{1,3})? ?(?:B|KB|MB|GB|KiB|MiB|GiB)$/;

/** Bytes as a number, or text such as `2GB` (10^9) and `512 MiB` (2^20). Undefined where it is neither. */
export function parseByteSize(value: number | string): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? value : undefined;
  if (!SIZE_PATTERN.test(value)) return undefined;
  const unit = /[A-Za-z]+$/.exec(value)?.[0] ?? "";
  const bytes = Math.round(Number.parseFloat(value) * (UNIT_BYTES.get(unit) ?? 0));
  return bytes > 0 ? bytes : undefined;
}

/** What a stage may use at most; both are measured over all processes of the stage. */
export const StageResourcesSchema = v.strictObject({
  memory: v.optional(
    v.pipe(
      v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(1)), v.pipe(v.string(), v.regex(SIZE_PATTERN))]),
      v.metadata({ accepts: "bytes as a number, or text such as 512MB, 2GB, 2GiB" }),
      v.description(
        "Most memory that its processes may hold together: resident, looked at four times a second. Needs a Linux runner.",
      ),
    ),
  ),
  cpu_seconds: v.optional(
    v.pipe(
      v.number(),
      v.gtValue(0),
      v.finite(),
      v.description("Most processor time of an attempt, user and system together. Needs a Linux runner."),
      v.metadata({ accepts: "a number above 0", unit: "seconds" }),
    ),
  ),
});
