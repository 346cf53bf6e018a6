import { expect, it } from "vitest";
import { checkQuarantine } from "../../../actions/quality-gate/src/tests/check-quarantine.ts";

const entry = (until: string) => ({ id: "A.b", owner: "@alice", reason: "Flaps.", until });

it("tells of days that no calendar has, with the path to each", () => {
  const entries = ["2028-02-29", "2027-02-29", "2027-12-31", "2027-00-10"].map(entry);
  const message = "found a day that no calendar has; accepted is a date such as 2027-01-31";
  expect(checkQuarantine(entries)).toEqual([
    { path: ["quality_gates", "tests", "quarantine", 1, "until"], message },
    { path: ["quality_gates", "tests", "quarantine", 3, "until"], message },
  ]);
});
