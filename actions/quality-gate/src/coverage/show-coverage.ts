import type { LineRange } from "@chainops/reports/coverage/line-bits";
import type { Place } from "../gates/judged-gate.ts";

/** "12" or "12–15". */
export function showRange({ start, end }: LineRange): string {
  return start === end ? `${start}` : `${start}–${end}`;
}

const SHOWN_RANGES = 3;

/** The first uncovered ranges of a file as links: "src/Vault.sol L52", "L66–68". */
export function placesOf(path: string, uncovered: readonly LineRange[]): readonly (string | Place)[] {
  const shown = uncovered.slice(0, SHOWN_RANGES).flatMap((range, index): readonly (string | Place)[] => {
    const text = `${index === 0 ? `${path} ` : ""}L${showRange(range)}`;
    return [...(index === 0 ? [] : [", "]), { path, line: range.start, text }];
  });
  return uncovered.length > SHOWN_RANGES ? [...shown, "…"] : shown;
}

/** A change of a ratio in percentage points: "+1.25", "−0.9". A fall is rounded up and a rise down, to a hundredth. */
export function points(change: number): string {
  const hundredths = Math.floor(change * 10_000 + 1e-6);
  const size = String(Math.abs(hundredths) / 100);
  if (hundredths === 0) return "±0";
  return hundredths < 0 ? `−${size}` : `+${size}`;
}
