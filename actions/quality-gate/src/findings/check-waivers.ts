import type { Waiver } from "@chainops/core/config/schema/gates/waivers";
import { isCalendarDay } from "./until-day.ts";

/** One mistake that no single key shows. `path` leads to it from the top of the config. */
export interface WaiverProblem {
  path: readonly (string | number)[];
  /** "found X; accepted Y". */
  message: string;
}

/** What the schema cannot say of `quality_gates.waivers`: a waiver must name what it accepts, and a day that exists. */
export function checkWaivers(waivers: readonly Waiver[]): readonly WaiverProblem[] {
  return waivers.flatMap((waiver, index) => {
    const path = ["quality_gates", "waivers", index];
    return [
      ...(waiver.rule === undefined && waiver.fingerprint === undefined ? [{ path, message: NAMES_NOTHING }] : []),
      ...(waiver.rule === undefined || /[/*?]/.test(waiver.rule)
        ? []
        : [{ path: [...path, "rule"], message: WITHOUT_TOOL }]),
      ...(isCalendarDay(waiver.until) ? [] : [{ path: [...path, "until"], message: NO_DAY }]),
    ];
  });
}

const NAMES_NOTHING = "found neither `rule` nor `fingerprint`; accepted is at least one of them";
const WITHOUT_TOOL = "found a rule without its tool; accepted is `tool/rule`, such as `slither/reentrancy-eth`";
const NO_DAY = "found a day that no calendar has; accepted is a date such as 2027-01-31";
