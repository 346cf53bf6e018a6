import { expect, it } from "vitest";
import { addDoubts } from "../../actions/quality-gate/src/evidence.ts";
import { evidence } from "./evidence-samples.ts";

const gathered = { tests: evidence(["t"], ["cut."]), gas: evidence(["g"]), sizes: evidence<string>([]) };

it("adds to each family what a stage left in doubt, after its own problems", () => {
  const doubts = new Map([
    ["tests", ["Stage `a` failed.", "Stage `b` did not run."]],
    ["sizes", ["Stage `a` failed."]],
  ]);
  expect(addDoubts(gathered, doubts)).toEqual({
    tests: evidence(["t"], ["cut.", "Stage `a` failed.", "Stage `b` did not run."]),
    gas: evidence(["g"]),
    sizes: evidence([], ["Stage `a` failed."]),
  });
  expect(gathered.tests.problems).toEqual(["cut."]);
});

it("passes over gates, which are no families", () => {
  expect(addDoubts(gathered, new Map([["max_contract_size", ["x"]]]))).toEqual(gathered);
});
