import { expect, it } from "vitest";
import type { Measurements } from "../../actions/quality-gate/src/baseline/measurements.ts";
import { baseFigures, listProducers } from "../../actions/quality-gate/src/list-producers.ts";
import { coverageAtBase, measurements } from "./coverage-samples.ts";
import { evidence, evidenceOf } from "./evidence-samples.ts";

const baseline = (of: Measurements | undefined) => ({
  measurements: of,
  source: of === undefined ? "" : "run 7",
  reason: of === undefined ? "No baseline: none was stored." : "",
});

it("names each producer of the files once, in order", () => {
  const two = {
    ...evidenceOf("lcov", 1),
    files: [...evidenceOf("lcov", 1).files, ...evidenceOf("cobertura", 1).files],
  };
  expect(listProducers({ ...two, files: [...two.files, ...two.files] })).toEqual(["cobertura", "lcov"]);
  expect(listProducers(evidence([]))).toEqual([]);
});

it.each([
  { name: "there is no baseline", of: undefined, producers: ["lcov"], reason: /^No baseline: none was stored\.$/ },
  {
    name: "it holds no such part",
    of: measurements({}),
    producers: ["lcov"],
    reason: /^No baseline: run 7 holds no coverage\.$/,
  },
  {
    name: "another producer measured it",
    of: measurements({ coverage: coverageAtBase({}) }),
    producers: ["cobertura"],
    reason: /cobertura now and from lcov at base/,
  },
])("says why nothing is compared where $name", ({ of, producers, reason }) => {
  expect(baseFigures(baseline(of), "coverage", producers)).toMatchObject({
    known: false,
    reason: expect.stringMatching(reason),
  });
});

it("gives the figures of the same producers, in whatever order they were stored", () => {
  const coverage = { ...coverageAtBase({ A: [1, 2] }), producers: ["lcov", "cobertura"] };
  expect(baseFigures(baseline(measurements({ coverage })), "coverage", ["cobertura", "lcov"])).toEqual({
    known: true,
    figures: coverage,
    source: "run 7",
  });
});
