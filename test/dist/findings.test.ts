import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { GateRun } from "./gate-scene.ts";
import { openProject, type ProjectScene } from "./project-scene.ts";

/** solhint calls the first of its findings an error, which is high; it stands at this place. */
const raiseFirst = (text: string) => text.replace('"level": "warning"', '"level": "error"');
const HIGH = { file: "src/Vault.sol", line: 29, level: "error" };

/** A pull request of a sentence, whose scan found one high among eight, under these rules of base. */
async function openWith(gates: object): Promise<ProjectScene> {
  const project = await openProject();
  await project.commitToMain({ ".chainops.yml": JSON.stringify({ version: 1, quality_gates: gates }) });
  await project.edit({ "reports/solhint.sarif": raiseFirst });
  return project;
}

const CHANGE = { "README.md": "Changed.\n" };
const WAIVER = {
  rule: "solhint/gas-indexed-events",
  path: "src/Vault.sol",
  owner: "@alice",
  reason: "Logs are cheap.",
};

const gateOf = ({ document }: GateRun, gate: string) => document.gates.find(({ name }) => name === gate);

const RULES = [
  { name: "fails for a high finding", gates: {}, failed: ["security_scan_required"], status: "fail" },
  {
    name: "accepts it while a waiver holds",
    gates: { waivers: [{ ...WAIVER, until: "9999-12-31" }] },
    failed: [],
    status: "waived",
    told: "Waivers | 1 active",
  },
  {
    name: "fails again when the waiver has expired, and names who has to look",
    gates: { waivers: [{ ...WAIVER, until: "2026-01-01" }] },
    failed: ["security_scan_required"],
    status: "fail",
    told: "1 waiver expired, so that what it accepted counts again: solhint/gas-indexed-events src/Vault.sol (@\u200balice, ",
  },
  {
    name: "fails for a high finding that the waiver of another path does not take, and calls the waiver stale",
    gates: { waivers: [{ ...WAIVER, path: "src/Other.sol", until: "9999-12-31" }] },
    failed: ["security_scan_required"],
    status: "fail",
    told: "1 waiver matches nothing any more and can go",
  },
  {
    name: "only warns at level warn",
    gates: { findings: { level: "warn" } },
    failed: [],
    status: "fail",
    told: "Quality gate passed: 7 of 8 gates, 1 warning",
  },
  {
    name: "only warns where the gate itself is at level warn",
    gates: { levels: { security_scan_required: "warn" } },
    failed: [],
    status: "fail",
    told: "Quality gate passed: 7 of 8 gates, 1 warning",
  },
  {
    name: "ignores a rule that the config ignores",
    gates: { findings: { rules: { "solhint/gas-indexed-events": "ignore" } } },
    failed: [],
    status: "pass",
  },
];

it.each(RULES)("$name", async ({ gates, failed, status, told = "" }) => {
  await using project = await openWith(gates);
  const change = await project.propose(CHANGE);
  const run = await change.judge();
  expect(JSON.parse(run.step.outputs["failed-gates"] ?? "")).toEqual(failed);
  expect(run.step.exitCode).toBe(failed.length === 0 ? 0 : 1);
  expect(gateOf(run, "security_scan_required")?.status).toBe(status);
  expect(run.step.summary).toContain(told);
});

const found = ({ document }: GateRun) =>
  document.findings
    .filter(({ tool }) => tool === "solhint")
    .map(({ fingerprint, severity }) => `${fingerprint} ${severity}`);

interface WrittenSarif {
  version: string;
  runs: {
    tool: { driver: { name: string } };
    results: { ruleId: string; suppressions?: { justification: string }[]; partialFingerprints: object }[];
  }[];
}

it("writes SARIF that says what is waived, and reads it back as the same findings", async () => {
  await using project = await openWith({ waivers: [{ ...WAIVER, until: "9999-12-31" }], max_complexity_score: 3 });
  const change = await project.propose(CHANGE);
  const first = await change.judge();
  const text = await readFile(first.step.outputs["sarif"] ?? "", "utf8");
  const { version, runs } = JSON.parse(text) as WrittenSarif;
  expect(version).toBe("2.1.0");
  expect(runs.map(({ tool, results }) => [tool.driver.name, results.length])).toEqual([
    ["solhint", 8],
    ["chainops-quality-gate", 2],
  ]);
  const waived = runs[0]?.results.filter(({ suppressions = [] }) => suppressions.length > 0) ?? [];
  expect(waived.map(({ ruleId }) => ruleId)).toEqual(Array(4).fill("gas-indexed-events"));
  expect(waived[0]?.suppressions?.[0]?.justification).toBe("Logs are cheap. (@alice, until 9999-12-31)");

  await project.edit({ "reports/own.sarif": text });
  const second = await change.judge({ inputs: { findings: "reports/own.sarif" } });
  expect(found(second).length).toBe(4);
  expect(found(first)).toEqual(expect.arrayContaining(found(second)));
});

const MODES = [
  { annotate: "new", levels: ["error"] },
  { annotate: "all", levels: ["error", ...Array<string>(7).fill("warning")] },
  { annotate: "none", levels: [] },
];

it.each(MODES)("shows with `annotate: $annotate` what it says", async ({ annotate, levels }) => {
  await using project = await openWith({});
  const change = await project.propose(CHANGE);
  const { step, failedGates } = await change.judge({ inputs: { annotate } });
  expect(failedGates).toEqual(["security_scan_required"]);
  expect(step.annotations.map(({ level }) => level)).toEqual(levels);
  expect(step.annotations.slice(0, 1)).toMatchObject(levels.slice(0, 1).map(() => HIGH));
});
