import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DIMENSIONS,
  type QualityFacts,
  rateQuality,
  renderQualityVector,
} from "../../../actions/quality-gate/src/quality/quality-vector.ts";

const nothing: QualityFacts = {
  functions: null,
  files: null,
  tests: null,
  coverageRatio: null,
  findings: null,
  gas: null,
  sizes: null,
};
const none = { critical: 0, high: 0, medium: 0, low: 0 };
const rate = (facts: Partial<QualityFacts>) => rateQuality({ ...nothing, ...facts });

describe("a dimension without data", () => {
  it.each([
    ["nothing was measured", {}],
    ["lists are empty", { functions: [], files: [], gas: [], sizes: [] }],
    ["tests ran without coverage", { tests: { passed: 5, failed: 0 } }],
    ["coverage is known without tests", { coverageRatio: 1 }],
    ["no test ran", { tests: { passed: 0, failed: 0 }, coverageRatio: 1 }],
    ["no scan ran", { tests: null }],
    ["no function has gas at the base", { gas: [{ now: 5, base: 0 }] }],
  ])("is null where %s", (_name, facts) => {
    const expected = { complexity: null, maintainability: null, reliability: null, security: null, performance: null };
    expect(rate(facts)).toEqual(expected);
  });
});

describe("complexity", () => {
  it.each([
    ["simple functions", [[10, 5]], 1],
    ["a moderate function", [[11, 5]], 2 / 3],
    ["a complex function", [[21, 5]], 1 / 3],
    ["an untestable function", [[51, 5]], 0],
    [
      "lines, not functions",
      [
        [1, 1],
        [1, 1],
        [51, 98],
      ],
      0.02,
    ],
  ] as const)("goes by the risk bands of %s", (_name, pairs, expected) => {
    const functions = pairs.map(([complexity, lines]) => ({ complexity, lines }));
    expect(rate({ functions }).complexity).toBeCloseTo(expected, 12);
  });
});

describe("maintainability", () => {
  it("is the index of Coleman et al. over 171", () => {
    const files = [{ linesOfCode: 100, volume: 1000, complexity: 10 }];
    expect(rate({ files }).maintainability).toBeCloseTo(
      (171 - 5.2 * Math.log(1000) - 2.3 - 16.2 * Math.log(100)) / 171,
      12,
    );
  });

  it("weighs files by their lines, and never leaves 0 to 1", () => {
    const large = { linesOfCode: 100_000, volume: 1e9, complexity: 5000 };
    const small = { linesOfCode: 1, volume: 0, complexity: 0 };
    expect(rate({ files: [small] }).maintainability).toBe(1);
    expect(rate({ files: [large] }).maintainability).toBe(0);
    expect(rate({ files: [large, small] }).maintainability).toBeCloseTo(1 / 100_001, 12);
  });
});

describe("reliability, security and performance", () => {
  it("reliability is the share of passed tests times coverage", () => {
    expect(rate({ tests: { passed: 9, failed: 1 }, coverageRatio: 0.5 }).reliability).toBeCloseTo(0.45, 12);
  });

  it.each([
    ["no finding", none, 1],
    ["a low finding, however many", { ...none, low: 9 }, 0.75],
    ["a medium one beside low ones", { ...none, medium: 1, low: 9 }, 0.5],
    ["a high one", { ...none, high: 1, medium: 3 }, 0.25],
    ["one of each", { critical: 1, high: 1, medium: 1, low: 1 }, 0],
  ])("security with %s", (_name, findings, expected) => {
    expect(rate({ findings }).security).toBe(expected);
  });

  it.each([
    ["gas as at the base", { gas: [{ now: 5, base: 5 }] }, 1],
    [
      "gas doubled in one of two functions",
      {
        gas: [
          { now: 10, base: 5 },
          { now: 5, base: 5 },
        ],
      },
      Math.SQRT1_2,
    ],
    ["gas halved", { gas: [{ now: 5, base: 10 }] }, 1],
    ["room of a quarter", { sizes: [{ bytes: 75, limit: 100 }] }, 1],
    [
      "room of an eighth in the largest",
      {
        sizes: [
          { bytes: 875, limit: 1000 },
          { bytes: 1, limit: 1000 },
        ],
      },
      0.5,
    ],
    ["no room", { sizes: [{ bytes: 120, limit: 100 }] }, 0],
    ["both", { gas: [{ now: 10, base: 5 }], sizes: [{ bytes: 75, limit: 100 }] }, 0.75],
  ])("performance with %s", (_name, facts, expected) => {
    expect(rate(facts).performance).toBeCloseTo(expected, 12);
  });
});

it("is shown on one line, rounded down, with what is missing said so", () => {
  const vector = { complexity: 0.979, maintainability: 0.81, reliability: null, security: 1, performance: 0 };
  expect(renderQualityVector(vector)).toBe(
    "Q: complexity 0.97 · maintainability 0.81 · reliability n/a · security 1.00 · performance 0.00",
  );
});

it("lies between 0 and 1, or is null, for any facts", () => {
  const count = fc.nat();
  const size = fc.record({ bytes: count, limit: count });
  const facts = fc.record({
    functions: fc.array(fc.record({ complexity: count, lines: count })),
    files: fc.array(
      fc.record({ linesOfCode: count, volume: fc.double({ min: 0, max: 1e12, noNaN: true }), complexity: count }),
    ),
    tests: fc.record({ passed: count, failed: count }),
    coverageRatio: fc.double({ min: 0, max: 1, noNaN: true }),
    findings: fc.record({ critical: count, high: count, medium: count, low: count }),
    gas: fc.array(fc.record({ now: count, base: count })),
    sizes: fc.array(size),
  });
  fc.assert(
    fc.property(facts, (some) => {
      const vector = rateQuality(some);
      for (const dimension of DIMENSIONS) {
        const rating = vector[dimension];
        if (rating === null) continue;
        expect(rating).toBeGreaterThanOrEqual(0);
        expect(rating).toBeLessThanOrEqual(1);
      }
    }),
  );
});
