import { describe, expect, it } from "vitest";
import {
  rateFacts,
  type RatedFacts,
  type RatedJudgement,
} from "../../../actions/quality-gate/src/quality/rate-facts.ts";
import { weighFindings } from "../../../actions/quality-gate/src/findings/weigh-findings.ts";
import { evidence, finding, testCase, testReport } from "../evidence-samples.ts";
import { gateRules, print, report, scans, slither } from "../findings/finding-samples.ts";

const rules = gateRules({
  waivers: [{ fingerprint: print("a"), owner: "@bob", reason: "known", until: "2027-06-30" }],
  findings: { rules: { "slither/old": "ignore" } },
});

interface Parts {
  findings?: RatedFacts["findings"];
  evidence?: Partial<RatedFacts["evidence"]>;
  judgement?: Partial<RatedJudgement>;
}

/** A project of one file of a hundred lines in which everything was measured. */
function rate(parts: Parts = {}) {
  const findings = parts.findings ?? scans([slither()]);
  const facts: RatedFacts = {
    evidence: {
      tests: evidence([testReport(testCase("a", "passed"), testCase("b", "passed"))]),
      coverage: evidence([]),
      gas: evidence([]),
      ...parts.evidence,
    },
    findings,
    survey: { files: [{ path: "src/A.sol", linesOfCode: 100, volume: 1000 }] },
  };
  return rateFacts(facts, {
    rules,
    measured: {
      files: 1,
      functions: [{ path: "src/A.sol", name: "A.f", complexity: 2, startLine: 1, endLine: 10 }],
      problems: [],
    },
    coverage: {
      files: [],
      lineRatio: 0.5,
      hitLines: 1,
      foundLines: 2,
      branches: { hit: 0, found: 0 },
      functions: { hit: 0, found: 0 },
      excludedFiles: 0,
      unmentioned: [],
    },
    weighed: weighFindings(findings, rules, new Date("2027-01-01")),
    comparison: { measured: 1, changes: undefined, gone: 0, reason: "", isMissingNow: false },
    sizes: { ...evidence([{ name: "A", path: null, runtimeBytes: 24_576, initcodeBytes: 1 }]), excluded: 0 },
    ...parts.judgement,
  });
}

it("rates what was measured", () => {
  const vector = rate();
  expect(vector).toMatchObject({ complexity: 1, reliability: 0.5, security: 1, performance: 0 });
  // 171 - 5.2 ln 1000 - 0.23 * 2 - 16.2 ln 100, over 171
  expect(vector.maintainability).toBeCloseTo((171 - 35.92 - 0.46 - 74.6) / 171, 3);
});

describe("evidence in doubt rates nothing:", () => {
  const comparison = {
    measured: 1,
    changes: [{ name: "f", nowGas: 100, baseGas: 100, isFuzz: false }],
    gone: 0,
    reason: "",
    isMissingNow: false,
  };
  const sizes = { ...evidence([], ["cut."]), excluded: 0 };
  it.each<{ name: string; parts: Parts; dimension: keyof ReturnType<typeof rate> }>([
    { name: "tests", parts: { evidence: { tests: evidence([testReport()], ["cut."]) } }, dimension: "reliability" },
    { name: "no tests", parts: { evidence: { tests: evidence([]) } }, dimension: "reliability" },
    { name: "coverage", parts: { evidence: { coverage: evidence([], ["cut."]) } }, dimension: "reliability" },
    { name: "a scan", parts: { findings: scans([slither()], ["cut."]) }, dimension: "security" },
    { name: "no scan", parts: { findings: scans([report("clippy", "lint", [])]) }, dimension: "security" },
    { name: "sizes", parts: { judgement: { sizes } }, dimension: "performance" },
    {
      name: "gas",
      parts: { evidence: { gas: evidence([], ["cut."]) }, judgement: { sizes, comparison } },
      dimension: "performance",
    },
    {
      name: "sources",
      parts: { judgement: { measured: { files: 1, functions: [], problems: ["cut."] } } },
      dimension: "maintainability",
    },
  ])("$name", ({ parts, dimension }) => {
    expect(rate(parts)[dimension]).toBeNull();
  });

  it("but gas that is known stands for itself", () => {
    expect(rate({ judgement: { sizes, comparison } }).performance).toBe(1);
  });
});

it("weighs open findings of scanners and linters, not what is waived, ignored, informational or of a dependency", () => {
  const none = scans([
    slither(finding("high", { fingerprint: print("a") }), finding("critical", { ruleId: "old" }), finding("info")),
    report("npm audit", "audit", ["critical"]),
  ]);
  expect(rate({ findings: none }).security).toBe(1);
  const one = scans([slither(), report("clippy", "lint", ["critical"])]);
  expect(rate({ findings: one }).security).toBe(0);
});
