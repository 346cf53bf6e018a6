import { describe, expect, it } from "vitest";
import type { Finding } from "@chainops/core/result/document";
import { applyRatchet, type RatchetFacts } from "../../../actions/quality-gate/src/bar/apply-ratchet.ts";
import type { Baseline, Measurements } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { weighFindings } from "../../../actions/quality-gate/src/findings/weigh-findings.ts";
import { judgeComplexity } from "../../../actions/quality-gate/src/gates/judge-complexity.ts";
import { judgeSecurityScan } from "../../../actions/quality-gate/src/gates/judge-security-scan.ts";
import { judgeSizes } from "../../../actions/quality-gate/src/gates/judge-size.ts";
import { doubted, judged, type JudgedGate } from "../../../actions/quality-gate/src/gates/judged-gate.ts";
import { sampleMeasurements } from "../baseline/sample-measurements.ts";
import { evidence, finding } from "../evidence-samples.ts";
import { gateRules, print, scans, slither } from "../findings/finding-samples.ts";

const rules = gateRules();
const NOTHING: Omit<RatchetFacts, "baseline"> = {
  measured: { files: 1, functions: [], problems: [] },
  sizes: { ...evidence([]), excluded: 0 },
  weighed: { findings: [], waivers: [] },
};

function baselineOf(parts: Partial<Measurements> | undefined): Baseline {
  const measurements = parts && sampleMeasurements("a".repeat(40), parts);
  return { measurements, source: measurements === undefined ? "" : "the file", reason: "" };
}

function statuses(gates: readonly JudgedGate[]) {
  return Object.fromEntries(gates.map(({ gate }) => [gate.name, gate.status]));
}

const contract = (name: string, runtimeBytes: number) => ({ name, path: null, runtimeBytes, initcodeBytes: 10 });

function judgeContracts(contracts: readonly ReturnType<typeof contract>[], base: Measurements["sizes"] | undefined) {
  const sizes = { ...evidence(contracts), excluded: 0 };
  const baseline = baselineOf(base === undefined ? undefined : { sizes: base });
  return applyRatchet(judgeSizes(sizes, rules, null), { ...NOTHING, baseline, sizes });
}

describe("contracts over the limit", () => {
  const base = { contracts: { "A.sol:A": { runtime: 30_000, initcode: 10 }, "B.sol:B": { runtime: 9, initcode: 9 } } };

  it("pass as large as at base, with a note and a warning in place of annotations", () => {
    const [gate] = judgeContracts([contract("A.sol:A", 30_000)], base);
    expect(gate).toMatchObject({ gate: { status: "pass" }, warns: true, annotations: [] });
    expect(gate?.gate.message).toMatch(/ `ratchet` accepts\.| at base, which `ratchet` accepts/);
    expect(gate?.message.join("")).toContain(gate?.gate.message.slice(-20));
  });

  it.each([
    { name: "one grew by a byte", contracts: [contract("A.sol:A", 30_001)] },
    {
      name: "a second one grew in the shadow of the first",
      contracts: [contract("A.sol:A", 30_000), contract("B.sol:B", 29_000)],
    },
    { name: "one is new", contracts: [contract("A.sol:A", 30_000), contract("C.sol:C", 24_577)] },
  ])("fail where $name", ({ contracts }) => {
    const [gate] = judgeContracts(contracts, base);
    expect(gate?.gate.status).toBe("fail");
    expect(gate?.gate.message).toContain("at base, where `ratchet` only lets it get better");
  });

  it("fail without a baseline, and with one that holds no sizes", () => {
    expect(judgeContracts([contract("A.sol:A", 30_000)], undefined)[0]?.gate.status).toBe("fail");
    const sizes = { ...evidence([contract("A.sol:A", 30_000)]), excluded: 0 };
    const facts = { ...NOTHING, baseline: baselineOf({}), sizes };
    expect(applyRatchet(judgeSizes(sizes, rules, null), facts)[0]?.gate.status).toBe("fail");
  });

  it("fail where they are in doubt, however small the doubt", () => {
    const sizes = { ...evidence([contract("A.sol:A", 30_000)], ["cut."]), excluded: 0 };
    const facts = { ...NOTHING, baseline: baselineOf({ sizes: base }), sizes };
    const gates = judgeSizes(sizes, rules, null);
    expect(applyRatchet(gates, facts)).toEqual(gates);
  });
});

const measure = (scores: Readonly<Record<string, number>>) => ({
  files: 1,
  functions: Object.entries(scores).map(([name, complexity]) => ({
    path: "src/A.sol",
    name,
    complexity,
    startLine: 1,
    endLine: 9,
  })),
  problems: [],
});

const judgeFunctions = (measured: RatchetFacts["measured"], complexity: Measurements["complexity"]) => {
  const gates = judgeComplexity(measured, rules, { changes: { known: false, reason: "" }, cognitive: undefined });
  return statuses(applyRatchet(gates, { ...NOTHING, measured, baseline: baselineOf({ complexity }) }));
};

describe("functions over the limit", () => {
  const base = { functions: { "src/A.sol:A.f": 20, "src/A.sol:A.g": 15 } };

  it("are held one by one", () => {
    expect(judgeFunctions(measure({ "A.f": 20, "A.g": 14 }), base)).toEqual({ max_complexity_score: "pass" });
    expect(judgeFunctions(measure({ "A.f": 11, "A.g": 16 }), base)).toEqual({ max_complexity_score: "fail" });
    expect(judgeFunctions(measure({ "A.f": 20, "A.h": 11 }), base)).toEqual({ max_complexity_score: "fail" });
    expect(judgeFunctions(measure({ "A.f": 20 }), null)).toEqual({ max_complexity_score: "fail" });
  });

  it("are not forgiven where there is no source at all", () => {
    expect(judgeFunctions({ files: 0, functions: [], problems: [] }, base)).toEqual({ max_complexity_score: "fail" });
  });
});

const judgeScan = (...found: readonly Finding[]) => {
  const given = scans([slither(...found)]);
  const weighed = weighFindings(given, rules, new Date("2027-01-01"));
  const gates = [judgeSecurityScan(given, weighed.findings, rules)];
  return applyRatchet(gates, { ...NOTHING, baseline: baselineOf({}), weighed })[0]?.gate.status;
};

describe("findings", () => {
  const known = finding("high", { fingerprint: print("a"), isNew: false });

  it("that base knows pass, and one that it does not know fails", () => {
    expect(judgeScan(known, finding("low", { isNew: true }))).toBe("pass");
    expect(judgeScan(known, finding("high", { fingerprint: print("b"), isNew: true }))).toBe("fail");
  });

  it("of which nobody knows whether base had them fail", () => {
    expect(judgeScan(known, finding("high", { fingerprint: print("b"), isNew: null }))).toBe("fail");
  });

  it("that are none leave a missing scan failed", () => {
    const given = scans([]);
    const weighed = weighFindings(given, rules, new Date("2027-01-01"));
    const gates = [judgeSecurityScan(given, weighed.findings, rules)];
    expect(statuses(applyRatchet(gates, { ...NOTHING, baseline: baselineOf({}), weighed }))).toEqual({
      security_scan_required: "fail",
    });
  });
});

describe("gates of one figure", () => {
  const coverage = { name: "min_test_coverage", label: "c", unit: "ratio", actual: 0.6, threshold: 0.8, message: "x" };
  const facts = { ...NOTHING, baseline: baselineOf({}) };

  it("are held against their own figure of base, and others are left as they are", () => {
    const gates = [
      judged({ ...coverage, status: "fail", base: 0.6 }),
      judged({ ...coverage, status: "fail", base: 0.61 }),
      judged({ ...coverage, status: "fail" }),
      judged({ ...coverage, status: "fail", name: "tests_passed", base: 0.6 }),
      doubted({ ...coverage, base: 0.6 }, ["cut."]),
      judged({ ...coverage, status: "waived" }),
    ];
    const after = applyRatchet(gates, facts);
    expect(after.map(({ gate }) => gate.status)).toEqual(["pass", "fail", "fail", "fail", "fail", "waived"]);
    expect(after.slice(3)).toEqual(gates.slice(3));
  });
});
