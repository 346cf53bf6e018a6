import * as fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { GateSchema, SEVERITIES, type Severity } from "@chainops/core/result/document";
import type { Baseline } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { markNew } from "../../../actions/quality-gate/src/findings/mark-new.ts";
import type { FindingsEvidence } from "../../../actions/quality-gate/src/findings/scan-report.ts";
import { type FindingRules, weighFindings } from "../../../actions/quality-gate/src/findings/weigh-findings.ts";
import { judgeFindings } from "../../../actions/quality-gate/src/gates/judge-findings.ts";
import { evidence, finding } from "../evidence-samples.ts";
import { baselineOf, gateRules, NO_BASELINE, print, report, scans, slither } from "../findings/finding-samples.ts";

const NOW = new Date("2027-01-31T12:00:00Z");

function judge(given: FindingsEvidence, rules: FindingRules = gateRules(), baseline: Baseline = NO_BASELINE) {
  const base = baseline.measurements?.findings ?? null;
  const marked = {
    findings: { ...given.findings, reports: markNew(given.findings.reports, base) },
    audits: { ...given.audits, reports: markNew(given.audits.reports, base) },
  };
  const gates = judgeFindings(marked, weighFindings(marked, rules, NOW), rules, {
    baseline,
    changes: { known: false, reason: "no base" },
    annotate: "new",
    hasContracts: true,
  });
  return new Map(gates.map((judged) => [[judged.gate.name, judged.gate.scope].join(" ").trim(), judged]));
}

const BAD: ReadonlySet<Severity> = new Set<Severity>(["critical", "high"]);
const waiver = (more: object) => ({ owner: "@bob", reason: "known", until: "2027-06-30", ...more });
const clippy = (...found: readonly Severity[]) => report("clippy", "lint", found);
const audit = (...found: readonly Severity[]) => report("npm audit", "audit", found);

it.each([
  { name: "a clean scan", given: scans([slither()]), required: true, status: "pass", actual: 0 },
  { name: "up to medium", given: scans([slither("medium", "low", "info")]), required: true, status: "pass", actual: 0 },
  { name: "a high finding", given: scans([slither("high", "low")]), required: true, status: "fail", actual: 1 },
  { name: "a critical finding", given: scans([slither("critical")]), required: true, status: "fail", actual: 1 },
  {
    name: "the second of two scans",
    given: scans([slither(), slither("high")]),
    required: true,
    status: "fail",
    actual: 1,
  },
  {
    name: "a linter's high finding",
    given: scans([slither(), clippy("high")]),
    required: true,
    status: "fail",
    actual: 1,
  },
  { name: "an audit alone", given: scans([audit()]), required: true, status: "fail", actual: null },
  { name: "a linter alone", given: scans([clippy("medium")]), required: true, status: "fail", actual: 0 },
  {
    name: "an audit's high finding",
    given: scans([slither(), audit("high")]),
    required: true,
    status: "pass",
    actual: 0,
  },
  {
    name: "an audit where no scan is required",
    given: scans([audit()]),
    required: false,
    status: "skip",
    actual: null,
  },
  { name: "no scan", given: scans([]), required: true, status: "fail", actual: null },
  { name: "a broken scan", given: scans([slither()], ["s.json: cut."]), required: true, status: "fail", actual: 0 },
  { name: "no scan where none is required", given: scans([]), required: false, status: "skip", actual: null },
  { name: "low where none is required", given: scans([slither("low")]), required: false, status: "pass", actual: 0 },
  {
    name: "high where none is required",
    given: scans([slither("high")]),
    required: false,
    status: "waived",
    actual: 1,
  },
  {
    name: "a broken one where none is required",
    given: scans([], ["cut."]),
    required: false,
    status: "fail",
    actual: null,
  },
])("judges the security scan, $name: $status", ({ given, required, status, actual }) => {
  const { gate } = judge(given, gateRules({ security_scan_required: required })).get("security_scan_required") ?? {};
  expect(gate).toMatchObject({ status, actual, threshold: 0, unit: "findings" });
});

it("takes the severities of the security scan from the config", () => {
  const rules = gateRules({ findings: { fail: { total: ["low"] } } });
  const judged = judge(scans([slither("high", "low")]), rules).get("security_scan_required");
  expect(judged?.gate).toMatchObject({ status: "fail", actual: 1 });
  expect(judged?.gate.message).toMatch(/^1 low finding: Slither: /);
  const none = gateRules({ findings: { fail: { total: [] } } });
  const accepted = judge(scans([slither("critical")]), none).get("security_scan_required");
  expect(accepted?.gate).toMatchObject({ status: "pass", message: "Slither ran (1 finding in all)." });
  expect(judge(scans([]), none).get("security_scan_required")?.gate.status).toBe("fail");
});

it("names rule and place of what blocks, and leaves the rest to the table", () => {
  const given = [
    finding("low"),
    finding("high"),
    finding("high", { path: null, startLine: null, ruleId: "locked-ether" }),
    finding("high", { startLine: null }),
  ];
  const judged = judge(scans([slither(...given)])).get("security_scan_required");
  expect(judged?.gate.message).toBe(
    "3 critical or high findings: Slither: reentrancy-eth at src/A.sol:7, Slither: locked-ether, Slither: reentrancy-eth in src/A.sol.",
  );
  expect(judged?.row.now).toBe("3 high, 1 low");
  expect(judged?.message).toContainEqual({ path: "src/A.sol", line: 7 });
});

it.each([
  { given: scans([audit("high")]), words: "npm audit only audits dependencies" },
  { given: scans([audit(), clippy()]), words: "npm audit, clippy only lints and audits" },
])("asks for a scan of the sources where only others ran", ({ given, words }) => {
  const message = judge(given).get("security_scan_required")?.gate.message;
  expect(message).toContain(words);
  expect(message).toContain("slither . --json");
});

/** Where the scan fails nothing, what is new is judged by itself. */
const UNSCANNED = { security_scan_required: false };
const known = finding("high", { fingerprint: print("a") });
const fresh = finding("high", { fingerprint: print("b"), path: "src/B.sol" });
const base = baselineOf({ producers: ["Slither"], fingerprints: [print("a")] });

it.each([
  { name: "what base knows", given: scans([slither(known)]), baseline: base, status: "skip", actual: 0 },
  {
    name: "a new high finding, which the scan fails as it is",
    given: scans([slither(known, fresh)]),
    baseline: base,
    status: "skip",
    actual: 0,
  },
  {
    name: "a new high finding where no scan is required",
    given: scans([slither(known, fresh)]),
    baseline: base,
    status: "fail",
    actual: 1,
    rules: UNSCANNED,
  },
  {
    name: "a known high finding where no scan is required",
    given: scans([slither(known)]),
    baseline: base,
    status: "pass",
    actual: 0,
    rules: UNSCANNED,
  },
  {
    name: "a new medium finding where the config names medium",
    given: scans([slither("medium", "low")]),
    baseline: base,
    status: "fail",
    actual: 1,
    rules: { findings: { fail: { new: ["medium" as const] } } },
  },
  {
    name: "a new low finding",
    given: scans([slither("low")]),
    baseline: base,
    status: "pass",
    actual: 0,
    rules: UNSCANNED,
  },
  { name: "no baseline", given: scans([slither(fresh)]), baseline: NO_BASELINE, status: "no-baseline", actual: null },
  {
    name: "a baseline without findings",
    given: scans([slither(fresh)]),
    baseline: baselineOf(null),
    status: "no-baseline",
    actual: null,
  },
  {
    name: "a tool that did not run at base",
    given: scans([clippy("high")]),
    baseline: base,
    status: "no-baseline",
    actual: null,
  },
  {
    name: "a new tool beside a known one",
    given: scans([slither(known), clippy("high")]),
    baseline: base,
    status: "pass",
    actual: 0,
    rules: UNSCANNED,
  },
  {
    name: "an audit's advisory",
    given: scans([slither(), audit("critical")]),
    baseline: base,
    status: "pass",
    actual: 0,
    rules: UNSCANNED,
  },
  { name: "no report", given: scans([]), baseline: base, status: "skip", actual: null },
  { name: "a broken report", given: scans([slither(known)], ["cut."]), baseline: base, status: "fail", actual: 0 },
])("judges new findings, $name: $status", ({ given, baseline, status, actual, rules }) => {
  const { gate } = judge(given, gateRules(rules), baseline).get("new_findings") ?? {};
  expect(gate).toMatchObject({ status, actual, threshold: 0 });
});

it("says which finding is new, what is known, which tools could not be compared, and whose version changed", () => {
  const at = baselineOf({ producers: ["Slither@0.10.4"], fingerprints: [print("a")] });
  const given = scans([report("Slither", "scan", [known, fresh], "0.11.3"), clippy("high")]);
  const judged = judge(given, gateRules(UNSCANNED), at).get("new_findings");
  expect(judged?.gate.message).toBe(
    "1 new critical or high finding: Slither: reentrancy-eth at src/B.sol:7. Other versions know other rules: Slither 0.11.3 (0.10.4 at base). Not compared, since they did not run at base: clippy.",
  );
  expect(judged?.row).toMatchObject({ now: "1 high", base: "1 known", limit: "no critical or high" });
  expect(judge(scans([slither(fresh)])).get("new_findings")?.gate.message).toBe("No run was found.");
});

it.each([
  { name: "the tool in any case", given: scans([slither("high")]), status: "pass" },
  { name: "a missing tool", given: scans([clippy()]), status: "fail" },
  { name: "no tool at all", given: scans([]), status: "fail" },
  { name: "a broken report beside it", given: scans([slither()], ["cut."]), status: "fail" },
  { name: "its report among audits", given: { ...scans([]), audits: evidence([slither()]) }, status: "pass" },
])("judges required tools, $name: $status", ({ given, status }) => {
  const rules = gateRules({ findings: { tools: { slither: {}, aderyn: { required: false } } } });
  expect(judge(given, rules).get("required_tools")?.gate.status).toBe(status);
});

it("names the tools that are missing and those that are there", () => {
  const rules = gateRules({ findings: { tools: { slither: {}, aderyn: {} } } });
  const { gate } = judge(scans([slither()]), rules).get("required_tools") ?? {};
  expect(gate).toMatchObject({
    actual: 1,
    message: expect.stringMatching(/^aderyn brought no report\..*: Slither\.$/),
  });
  expect(judge(scans([slither()])).has("required_tools")).toBe(false);
});

it("fails on every finding of a rule that must have none, and counts what is ignored", () => {
  const rules = gateRules({
    findings: { rules: { "Slither/tx-origin": "fail", "slither/timestamp": "ignore", "aderyn/x": "fail" } },
  });
  const given = [finding("low", { ruleId: "tx-origin" }), finding("high", { ruleId: "timestamp" })];
  const gates = judge(scans([slither(...given)]), rules);
  expect(gates.get("finding_rules Slither/tx-origin")?.gate).toMatchObject({
    status: "fail",
    actual: 1,
    message: "1 finding of Slither/tx-origin: tx-origin at src/A.sol:7.",
  });
  expect(gates.get("finding_rules aderyn/x")?.gate).toMatchObject({ status: "skip", actual: null });
  expect(gates.get("security_scan_required")).toMatchObject({
    gate: { status: "pass" },
    row: { now: "0 high, 1 low, 1 ignored" },
  });
});

it.each([
  { name: "a high advisory", audits: evidence([audit("high")]), given: {}, status: "fail", actual: 1 },
  { name: "a low advisory", audits: evidence([audit("low")]), given: {}, status: "pass", actual: 0 },
  { name: "an accepted severity", audits: evidence([audit("high")]), given: { fail: [] }, status: "pass", actual: 0 },
  { name: "no audit", audits: evidence([]), given: {}, status: "skip", actual: null },
  {
    name: "no audit where one is required",
    audits: evidence([]),
    given: { required: true },
    status: "fail",
    actual: null,
  },
  { name: "a broken audit", audits: evidence([], ["cut."]), given: {}, status: "fail", actual: null },
  {
    name: "an auditor that is not known as one",
    audits: evidence([report("acme", "scan", ["high"])]),
    given: {},
    status: "fail",
    actual: 1,
  },
])("judges dependencies, $name: $status", ({ audits, given, status, actual }) => {
  const rules = gateRules({ dependencies: given as object });
  const gates = judge({ ...scans([slither()]), audits }, rules);
  expect(gates.get("dependency_audit")?.gate).toMatchObject({ status, actual });
  expect(gates.get("security_scan_required")?.gate.status).toBe("pass");
});

it("takes audits from among the findings, and names advisory and package", () => {
  const advisory = finding("critical", { ruleId: "GHSA-1", message: "lodash 4.0.0: pollution", path: null });
  const { gate } = judge(scans([slither(), report("npm audit", "audit", [advisory])])).get("dependency_audit") ?? {};
  expect(gate?.message).toBe(
    "npm audit: 1 critical or high advisory: GHSA-1 (lodash 4.0.0: pollution). Update these dependencies.",
  );
});

it("says that the scan judges what fails by it anyway, new or not", () => {
  const { gate, row } = judge(scans([slither(known, fresh)]), gateRules(), base).get("new_findings") ?? {};
  expect(gate?.message).toBe(
    "1 finding new in all. Severities of `findings.fail.total` are judged by `security_scan_required`, new or not.",
  );
  expect(row).toMatchObject({ now: "1 high", base: "1 known", limit: "any" });
});

it("is waived where only waivers let it pass, in every gate that the finding fails", () => {
  const rules = gateRules({
    findings: { fail: { total: ["critical"], new: ["high"] }, rules: { "slither/reentrancy-eth": "fail" } },
    waivers: ["slither/reentrancy-eth", "slither/suicidal", "npm audit/*"].map((rule) => waiver({ rule })),
  });
  const severe = finding("critical", { ruleId: "suicidal", fingerprint: print("c") });
  const gates = judge({ ...scans([slither(fresh, severe)]), audits: evidence([audit("high")]) }, rules, base);
  const names = ["security_scan_required", "new_findings", "finding_rules slither/reentrancy-eth", "dependency_audit"];
  for (const name of names) {
    const gate = gates.get(name)?.gate;
    expect([name, gate?.status, gate?.actual]).toEqual([name, "waived", 0]);
    expect(gate?.message).toMatch(/ 1 finding of these severities is waived\.$/);
  }
  expect(gates.get("security_scan_required")?.row.now).toBe("0 high, 2 waived (2 new)");
});

it("still fails for what is not waived, and passes plainly where a waiver covers nothing that counts", () => {
  const rules = gateRules({ waivers: [waiver({ fingerprint: print("a").slice(0, 12) })] });
  const scan = judge(scans([slither(known, fresh)]), rules).get("security_scan_required")?.gate;
  expect(scan).toMatchObject({ status: "fail", actual: 1 });
  const low = finding("low", { fingerprint: print("a") });
  expect(judge(scans([slither(low)]), rules).get("security_scan_required")?.gate.status).toBe("pass");
});

it("says which waivers expired, end soon or match nothing, with owner and days", () => {
  const rules = gateRules({
    waivers: [
      waiver({ rule: "slither/reentrancy-eth", until: "2027-01-29" }),
      waiver({ rule: "slither/reentrancy-eth", until: "2027-02-06", owner: "@alice", path: "src/**" }),
      waiver({ rule: "slither/gone" }),
      waiver({ rule: "slither/reentrancy-*" }),
    ],
  });
  const judged = judge(scans([slither("high")]), rules).get("waivers");
  expect(judged).toMatchObject({ warns: true, gate: { status: "pass", actual: 2 } });
  expect(judged?.row.now).toBe("2 active, 1 ends soon, 1 expired, 1 stale");
  expect(judged?.gate.message.replaceAll("\u00a0", " ")).toBe(
    "2 waivers are in use. 1 waiver expired, so that what it accepted counts again: slither/reentrancy-eth (@bob, 2 days ago). 1 waiver ends soon: slither/reentrancy-eth src/** (@alice, 6 days left). 1 waiver matches nothing any more and can go: slither/gone (@bob, 2027-06-30).",
  );
});

it("has no row of waivers without any, and a calm one where all are in use", () => {
  expect(judge(scans([slither()])).has("waivers")).toBe(false);
  const rules = gateRules({ waivers: [waiver({ rule: "slither/*" })] });
  expect(judge(scans([slither("high")]), rules).get("waivers")?.warns).toBe(false);
});

it("annotates findings once: scans and lints at the scan, audits at the audit", () => {
  const gates = judge({ ...scans([slither("high")]), audits: evidence([audit("high")]) });
  expect(gates.get("security_scan_required")?.annotations).toHaveLength(1);
  expect(gates.get("dependency_audit")?.annotations).toMatchObject([{ title: "npm audit: reentrancy-eth (high)" }]);
  expect([...gates.values()].flatMap(({ annotations }) => annotations)).toHaveLength(2);
});

it("stays quick and whole over twenty thousand findings of as many tools, and a hundred waivers", () => {
  const reports = Array.from({ length: 20_000 }, (_, index) => report(`t${index}`, "scan", ["high"]));
  const waivers = Array.from({ length: 100 }, (_, index) => waiver({ rule: `t${index}/*`, path: "src/**" }));
  const { gate } = judge(scans(reports), gateRules({ waivers })).get("security_scan_required") ?? {};
  expect(gate).toMatchObject({ status: "fail", actual: 19_900 });
  expect(gate?.message.length).toBeLessThan(500);
});

it("never passes while a finding that counts is left, and fits the result document whatever tools write", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("__proto__", "constructor", ""));
  const one = fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    ruleId: text,
    message: text,
    path: fc.option(text),
    fingerprint: fc.constantFrom(print("a"), print("b")),
  });
  const reports = fc.array(
    fc.record({ tool: text, kind: fc.constantFrom("scan", "lint", "audit"), found: fc.array(one, { maxLength: 5 }) }),
    { maxLength: 4 },
  );
  const rules = gateRules({ waivers: [waiver({ fingerprint: print("a") })], findings: { tools: { constructor: {} } } });
  fc.assert(
    fc.property(reports, (given) => {
      const made = given.map(({ tool, kind, found }) =>
        report(
          tool,
          kind,
          found.map(({ severity, ...more }) => finding(severity, more)),
        ),
      );
      const gates = judge(scans(made), rules);
      const open = made.filter(({ kind }) => kind !== "audit").flatMap(({ findings }) => findings);
      const isBad = open.some((found) => BAD.has(found.severity) && found.fingerprint === print("b"));
      const scan = gates.get("security_scan_required")?.gate.status;
      expect(!isBad || scan === "fail").toBe(true);
      for (const { gate } of gates.values()) expect(v.is(GateSchema, gate)).toBe(true);
    }),
  );
});
