import { expect, it } from "vitest";
import { isFailing, weighFindings } from "../../../actions/quality-gate/src/findings/weigh-findings.ts";
import { finding } from "../evidence-samples.ts";
import { gateRules, print, report, scans, slither } from "./finding-samples.ts";

const waivers = [{ fingerprint: print("a"), owner: "@bob", reason: "known", until: "2027-06-30" }];
const NOW = new Date("2027-01-01");

it.each([
  { name: "a high finding", given: slither("high"), counts: ["security_scan_required"], fails: true },
  { name: "a low finding", given: slither("low"), counts: [], fails: false },
  {
    name: "a waived one",
    given: slither(finding("high", { fingerprint: print("a") })),
    counts: ["security_scan_required"],
    fails: false,
  },
  {
    name: "a new one that fails the scan as it is",
    given: slither(finding("high", { isNew: true })),
    counts: ["security_scan_required"],
    fails: true,
  },
  {
    name: "a new one of a severity that fails for being new alone",
    given: slither(finding("medium", { isNew: true })),
    fresh: ["medium"] as const,
    counts: ["new_findings"],
    fails: true,
  },
  {
    name: "a new one where no scan is required",
    given: slither(finding("high", { isNew: true })),
    required: false,
    counts: ["security_scan_required", "new_findings"],
    fails: true,
  },
  {
    name: "a new one where the scan is only a warning",
    given: slither(finding("high", { isNew: true })),
    levels: { security_scan_required: "warn" } as const,
    counts: ["security_scan_required", "new_findings"],
    fails: true,
  },
  {
    name: "a low one of a rule that fails",
    given: slither(finding("low", { ruleId: "tx-origin" })),
    counts: ["finding_rules"],
    fails: true,
  },
  { name: "an ignored one", given: slither(finding("high", { ruleId: "old" })), counts: [], fails: false },
  { name: "an advisory", given: report("npm audit", "audit", ["high"]), counts: ["dependency_audit"], fails: true },
])("says of $name which gates it counts in", ({ given, fresh, required, levels, counts, fails }) => {
  const rules = gateRules({
    waivers,
    security_scan_required: required ?? true,
    levels: levels ?? {},
    findings: {
      rules: { "slither/tx-origin": "fail", "Slither/old": "ignore" },
      ...(fresh !== undefined && { fail: { new: [...fresh] } }),
    },
  });
  const [weighed] = weighFindings(scans([given]), rules, NOW).findings;
  expect(weighed?.counts).toEqual(counts);
  expect(weighed && isFailing(weighed, rules)).toBe(fails);
});

it("fails nothing by the scan where none is required, but still by what is new", () => {
  const rules = gateRules({ security_scan_required: false });
  const given = scans([slither("high", finding("high", { isNew: true }))]);
  const { findings } = weighFindings(given, rules, NOW);
  expect(findings.map((weighed) => isFailing(weighed, rules))).toEqual([false, true]);
});
