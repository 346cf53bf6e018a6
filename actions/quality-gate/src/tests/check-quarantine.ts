import type { Quarantine } from "@chainops/core/config/schema/gates/tests";
import type { WaiverProblem } from "../findings/check-waivers.ts";
import { isCalendarDay } from "../findings/until-day.ts";

/** What the schema cannot say of `quality_gates.tests.quarantine`: its days must exist. */
export function checkQuarantine(entries: readonly Quarantine[]): readonly WaiverProblem[] {
  return entries.flatMap(({ until }, index) => {
    if (isCalendarDay(until)) return [];
    const path = ["quality_gates", "tests", "quarantine", index, "until"];
    return [{ path, message: "found a day that no calendar has; accepted is a date such as 2027-01-31" }];
  });
}
