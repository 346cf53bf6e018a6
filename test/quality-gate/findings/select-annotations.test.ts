import { expect, it } from "vitest";
import type { Changes } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import { selectAnnotations } from "../../../actions/quality-gate/src/findings/select-annotations.ts";
import { isFailing, weighFindings } from "../../../actions/quality-gate/src/findings/weigh-findings.ts";
import { finding } from "../evidence-samples.ts";
import { gateRules, print, scans, slither } from "./finding-samples.ts";

const changes = {
  known: true as const,
  baseSha: "b".repeat(40),
  files: new Map([
    ["src/C.sol", { path: "src/C.sol", basePath: "src/C.sol", added: [{ start: 8, end: 8 }], removed: [] }],
  ]),
  deleted: [],
} satisfies Changes;
const waivers = [{ fingerprint: print("e"), owner: "@bob", reason: "known", until: "2030-01-01" }];
const rules = gateRules({ waivers, findings: { rules: { "slither/ignored": "ignore" } } });
const found = {
  old: finding("low", { path: "src/Old.sol", isNew: false, fingerprint: print("a") }),
  fresh: finding("low", { path: "src/New.sol", isNew: true, fingerprint: print("b") }),
  touched: finding("medium", { path: "src/C.sol", isNew: false, fingerprint: print("c") }),
  failing: finding("high", { path: "src/Bad.sol", isNew: false, fingerprint: print("d") }),
  waived: finding("critical", { path: "src/Waived.sol", isNew: true, fingerprint: print("e") }),
  ignored: finding("high", { path: "src/Ignored.sol", isNew: true, ruleId: "ignored", fingerprint: print("f") }),
  placeless: finding("high", { path: null, startLine: null, endLine: null, isNew: true, fingerprint: print("9") }),
};
const { findings } = weighFindings(scans([slither(...Object.values(found))]), rules, new Date("2027-01-01"));
const select = (mode: "new" | "all" | "none", given: Changes) =>
  selectAnnotations(mode, findings, given, (weighed) => isFailing(weighed, rules));
const paths = (mode: "new" | "all" | "none", given: Changes = changes) => select(mode, given).map(({ path }) => path);

it("shows what fails, is new or stands on changed lines, the worst first", () => {
  expect(paths("new")).toEqual(["src/Bad.sol", "src/C.sol", "src/New.sol"]);
});

it("shows what fails or is new where the changed lines are not known", () => {
  expect(paths("new", { known: false, reason: "no base" })).toEqual(["src/Bad.sol", "src/New.sol"]);
});

it("shows all but what is ignored, with waivers as notices, or none", () => {
  expect(paths("all")).toEqual(["src/Waived.sol", "src/Bad.sol", "src/C.sol", "src/Old.sol", "src/New.sol"]);
  expect(select("all", changes)[0]).toMatchObject({
    level: "notice",
    title: "Slither: reentrancy-eth (critical, waived by @bob until 2030-01-01)",
  });
  expect(paths("none")).toEqual([]);
});

it("gives each severity its level", () => {
  const severities = ["critical", "high", "medium", "low", "info"] as const;
  const all = weighFindings(scans([slither(...severities)]), gateRules(), new Date("2027-01-01")).findings;
  const levels = selectAnnotations("all", all, changes, () => false).map(({ level }) => level);
  expect(levels).toEqual(["failure", "failure", "warning", "warning", "notice"]);
});
