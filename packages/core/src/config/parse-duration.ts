/** A span of time in the config. */
export interface Duration {
  readonly ms: number;
}

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["毫秒", 1],
  ["s", 1000],
  ["秒", 1000],
  ["m", 60_000],
  ["分", 60_000],
  ["分钟", 60_000],
  ["h", 3_600_000],
  ["小时", 3_600_000],
  ["d", 86_400_000],
  ["天", 86_400_000],
]);

/** `5m`, `1h30m`, `1.5h`, `300` (seconds), `5分钟`, `1小时内` (within an hour), `立即` (at once). */
export const DURATION_PATTERN =
  /^(?:立即|\d{1,9}(?:\.\d{1,3})?|(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|毫秒|秒|分钟|分|小时|天)){1,5}(?:内|以内)?)$/;

export const DURATION_FORMS =
  "a duration: seconds as a number, or text such as 90s, 5m, 1h30m, 2d, 5分钟, 1小时内, 立即";

/** Seconds as a number, or text of DURATION_PATTERN. Undefined where it is neither. */
export function parseDuration(value: number | string): Duration | undefined {
  if (typeof value === "number") return value >= 0 && Number.isFinite(value) ? toDuration(value * 1000) : undefined;
  if (!DURATION_PATTERN.test(value)) return undefined;
  if (value === "立即") return { ms: 0 };
  if (/^[\d.]+$/.test(value)) return toDuration(Number(value) * 1000);
  const parts = value.matchAll(/([\d.]+)(ms|s|m|h|d|毫秒|秒|分钟|分|小时|天)/g);
  return toDuration(
    Array.from(parts, ([, count, unit]) => Number(count) * (UNIT_MS.get(unit ?? "") ?? 0)).reduce(
      (sum, ms) => sum + ms,
      0,
    ),
  );
}

function toDuration(ms: number): Duration {
  return { ms: Math.round(ms) };
}
