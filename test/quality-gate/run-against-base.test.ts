import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runQualityGate } from "../../actions/quality-gate/src/run-quality-gate.ts";
import { gateContext, onPush } from "./gate-context.ts";
import type { TestProject } from "./open-project.ts";
import { type Overlay, openPullRequest } from "./open-pull-request.ts";
import { openSmallProject, SLITHER_JSON } from "./small-project.ts";

const FILE = ".chainops-baseline.json";

interface Scene {
  /** What the base commit's tools found and measured. */
  before?: (project: TestProject) => Promise<void>;
  /** What those of the pull request did. */
  after?: (project: TestProject) => Promise<void>;
  base?: Overlay;
  head?: Overlay;
}

/** A run over the base leaves its measurements, which are committed there; then the pull request is judged. */
async function judgeAgainstBase({ before, after, base = {}, head = {} }: Scene) {
  const project = await openSmallProject();
  onTestFinished(() => project[Symbol.asyncDispose]());
  await before?.(project);
  await runQualityGate(onPush(gateContext(project)));
  const baseline = await readFile(path.join(project.temp, "chainops/baseline/quality-gate.json"), "utf8");
  const pullRequest = await openPullRequest(project, { ...base, [FILE]: baseline }, head);
  await after?.(project);
  const outcome = await runQualityGate(pullRequest.context());
  const failed = outcome.gates.filter(({ status }) => status === "fail").map(({ name }) => name);
  return { ...outcome, failed, gate: (name: string) => outcome.gates.find((one) => one.name === name) };
}

/** What Slither says of the deposit, as it is, with another rule, or with another impact. */
const slither = (rule = "reentrancy-eth", impact = "High") =>
  SLITHER_JSON.replace("reentrancy-eth", rule).replace('"High"', JSON.stringify(impact));
const finds = (text: string) => (project: TestProject) => project.write("reports/slither.json", text);
const both = (one: string, other: string) => {
  const detectors = [one, other].flatMap((text) => JSON.parse(text).results.detectors as unknown[]);
  return JSON.stringify({ success: true, error: null, results: { detectors } });
};

const NEW_ONLY = "version: 1\nquality_gates: { findings: { fail: { total: [], new: [medium, high] } } }\n";
const RATCHET = "version: 1\nquality_gates: { ratchet: true }\n";

describe("findings of a pull request", () => {
  it("that base knows fail nothing, and the comment's numbers say so", async () => {
    const known = slither("a", "Medium");
    const { conclusion, gate, findings, outputs } = await judgeAgainstBase({
      before: finds(known),
      after: finds(known),
      base: { ".chainops.yml": NEW_ONLY },
    });
    expect({ conclusion, isNew: findings?.map((one) => one.isNew) }).toEqual({ conclusion: "success", isNew: [false] });
    expect(gate("new_findings")).toMatchObject({ status: "pass", actual: 0, base: 1 });
    expect(outputs).toMatchObject({ "new-findings": 0 });
  });

  it("that base does not know fail it, and nothing else", async () => {
    const { failed, gate, findings, outputs } = await judgeAgainstBase({
      before: finds(slither("a", "Medium")),
      after: finds(both(slither("a", "Medium"), slither("b", "Medium"))),
      base: { ".chainops.yml": NEW_ONLY },
    });
    expect(failed).toEqual(["new_findings"]);
    expect(gate("new_findings")?.message).toContain("b at src/Vault.sol:2");
    expect(findings?.map(({ ruleId, isNew }) => [ruleId, isNew])).toEqual([
      ["a", false],
      ["b", true],
    ]);
    expect(outputs).toMatchObject({ "new-findings": 1, "failed-gates": '["new_findings"]' });
  });

  it("that fail the scan as they are fail it once", async () => {
    const { failed } = await judgeAgainstBase({ after: finds(slither()) });
    expect(failed).toEqual(["security_scan_required"]);
  });

  it("that are new fail where the scan is only a warning", async () => {
    const config = "version: 1\nquality_gates: { levels: { security_scan_required: warn } }\n";
    const known = await judgeAgainstBase({
      before: finds(slither()),
      after: finds(slither()),
      base: { ".chainops.yml": config },
    });
    expect(known.conclusion).toBe("success");
    const fresh = await judgeAgainstBase({ after: finds(slither()), base: { ".chainops.yml": config } });
    expect(fresh.conclusion).toBe("failure");
    expect(fresh.outputs).toMatchObject({ "failed-gates": '["new_findings"]' });
  });
});

describe("a ratchet", () => {
  it("lets an old project's findings pass, and says how", async () => {
    const { conclusion, gate, report } = await judgeAgainstBase({
      before: finds(slither()),
      after: finds(slither()),
      base: { ".chainops.yml": RATCHET },
    });
    expect(conclusion).toBe("success");
    expect(gate("security_scan_required")).toMatchObject({ status: "pass" });
    expect(gate("security_scan_required")?.message).toContain("`ratchet` accepts");
    expect(JSON.stringify(report.blocks)).toContain(`Measured values of base: `);
  });

  it("stays red for a new one", async () => {
    const { failed } = await judgeAgainstBase({
      before: finds(slither()),
      after: finds(both(slither(), slither("suicidal"))),
      base: { ".chainops.yml": RATCHET },
    });
    expect(failed).toEqual(["security_scan_required"]);
  });

  it("cannot be set by the pull request that wants it", async () => {
    const { failed, report } = await judgeAgainstBase({
      before: finds(slither()),
      after: finds(slither()),
      head: { ".chainops.yml": RATCHET },
    });
    expect(failed).toEqual(["security_scan_required"]);
    expect(JSON.stringify(report.blocks)).toContain("This pull request loosens ");
  });

  it("takes no baseline but that of the base commit", async () => {
    const project = await openSmallProject();
    onTestFinished(() => project[Symbol.asyncDispose]());
    await finds(slither())(project);
    await runQualityGate(onPush(gateContext(project)));
    const forged = await readFile(path.join(project.temp, "chainops/baseline/quality-gate.json"), "utf8");
    const pullRequest = await openPullRequest(project, { ".chainops.yml": RATCHET }, { [FILE]: forged });
    const { conclusion, gates } = await runQualityGate(pullRequest.context());
    expect(conclusion).toBe("failure");
    expect(gates?.find(({ name }) => name === "security_scan_required")?.status).toBe("fail");
  });
});

it("judges a pull request by a stricter config of its own too", async () => {
  const { failed, report } = await judgeAgainstBase({
    head: { ".chainops.yml": "version: 1\nquality_gates: { max_contract_size: 1 }\n" },
  });
  expect(failed).toEqual(["max_contract_size"]);
  expect(JSON.stringify(report.blocks)).toContain("This pull request tightens ");
});
