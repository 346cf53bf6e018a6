import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { copyExample } from "@chainops/dev/example/copy-example";
import { createSolcShim } from "@chainops/dev/example/create-solc-shim";
import { produceReports } from "@chainops/dev/example/produce-reports";
import type { ProducedReport } from "@chainops/dev/example/produce-reports";
import { runCommand } from "@chainops/dev/example/run-command";
import { toolEnvironment } from "@chainops/dev/example/tool-environment";
import { findPeer } from "@chainops/dev/peers/peer-variables";
import { FINDINGS_FORMATS } from "@chainops/reports/findings/findings-formats";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";
import { requireFormat } from "@chainops/reports/report-format";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const POT = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

contract Pot {
    mapping(address account => uint256 amount) private _shares;

    function put() external payable {
        _shares[msg.sender] += msg.value;
    }

    function take() external {
        (bool sent,) = msg.sender.call{value: _shares[msg.sender]}("");
        require(sent);
        _shares[msg.sender] = 0;
    }
}
`;

const SCAN = [".", "--no-fail-pedantic", "--filter-paths", "node_modules|test"];
const TIMEOUT_MS = 180_000;

const slither = findPeer("slither") ?? "";
const forge = findPeer("forge") ?? "";

const pathVariable = [path.dirname(slither), process.env["PATH"]].join(path.delimiter);

let projectDir: string;
let produced: ProducedReport[];
let environment: NodeJS.ProcessEnv;

async function produce(): Promise<ProducedReport[]> {
  return produceReports({
    projectDir,
    reportsDir: path.join(projectDir, "reports"),
    forge,
    environment: { ...process.env, PATH: pathVariable },
  });
}

/** Runs a tool in the project, and throws where it fails. */
async function run(executable: string, ...args: string[]): Promise<void> {
  const result = await runCommand(executable, args, {
    cwd: projectDir,
    environment,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    onTick: () => {},
  });
  if (result.exitCode !== 0) throw new Error(`${executable} ended with ${result.exitCode}: ${result.outputTail}`);
}

/** The one run in a report of the project, in the format that it is known to have by its start. */
async function readReport(file: string): Promise<FindingsReport & { formatId: string }> {
  const text = await readFile(path.join(projectDir, file), "utf8");
  const format = requireFormat(FINDINGS_FORMATS, text);
  const [report, ...others] = format.parse(text, {
    roots: [projectDir],
    baseDirectory: "",
    readSource: () => undefined,
  });
  if (report === undefined || others.length > 0) throw new Error(`${file} holds ${others.length + 1} runs.`);
  return { ...report, formatId: format.id };
}

function countSeverities({ findings }: FindingsReport): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

function listPlaces({ findings }: FindingsReport): string[] {
  return findings.map(({ ruleId, path: file, startLine }) => `${ruleId} ${file}:${startLine}`).sort();
}

async function readSarif(file: string): Promise<{ ruleId: string; level: string }[]> {
  return JSON.parse(await readFile(path.join(projectDir, file), "utf8")).runs[0].results;
}

describe.skipIf(slither === "" || forge === "")("Slither, which `npm run test:peers` installs", () => {
  beforeAll(async () => {
    projectDir = await mkdtemp(path.join(os.tmpdir(), "chainops-slither-"));
    await copyExample({ targetDir: projectDir });
    produced = await produce();
    const toolsDir = path.join(projectDir, "cache/tools");
    const solc = await createSolcShim(toolsDir);
    environment = toolEnvironment({ PATH: pathVariable }, { solc, forge, home: path.join(toolsDir, "home") });
  }, TIMEOUT_MS);

  afterAll(async () => {
    await rm(projectDir, { recursive: true, force: true });
  });

  it("is the scanner of the example where it is on PATH, and finds nothing above low there", async () => {
    const scan = produced.find(({ name }) => name === "scan");
    expect(scan).toMatchObject({ exitCode: 0, reportPath: path.join(projectDir, "reports/slither.json") });
    const report = await readReport("reports/slither.json");
    expect(report).toMatchObject({ formatId: "slither-json", tool: "Slither", ran: true, problems: [] });
    expect(report.findings.length).toBeGreaterThan(0);
    expect(new Set(report.findings.map(({ severity }) => severity))).toEqual(new Set(["low"]));
    for (const finding of report.findings) expect(finding.path).toMatch(/^src\/(Token|Vault|Registry)\.sol$/);
  });

  it("is read as clean, not as failed, where no detector finds anything", async () => {
    const reports = ["--json", "reports/clean.json", "--sarif", "reports/clean.sarif"];
    const quiet = ["--exclude-low", "--exclude-informational", "--exclude-optimization"];
    await run(slither, ...SCAN, "--ignore-compile", ...quiet, ...reports);
    for (const file of ["reports/clean.json", "reports/clean.sarif"]) {
      expect(await readReport(file)).toMatchObject({ tool: "Slither", ran: true, findings: [], problems: [] });
    }
  });

  describe("with a reentrancy in the project", () => {
    beforeAll(async () => {
      await writeFile(path.join(projectDir, "src/Pot.sol"), POT);
      await run(forge, "build");
      const reports = ["--json", "reports/pot.json", "--sarif", "reports/pot.sarif"];
      await run(slither, ...SCAN, "--ignore-compile", ...reports);
    }, TIMEOUT_MS);

    it("reports it as high in JSON, with its place", async () => {
      const { findings } = await readReport("reports/pot.json");
      expect(findings.filter(({ severity }) => severity === "high")).toMatchObject([
        { ruleId: "reentrancy-eth", level: "error", path: "src/Pot.sol", startLine: 11, endLine: 15 },
      ]);
    });

    it("reports it as high in SARIF, although the level there is warning", async () => {
      const results = await readSarif("reports/pot.sarif");
      expect(results.find(({ ruleId }) => ruleId.endsWith("reentrancy-eth"))).toMatchObject({ level: "warning" });
      const { findings, formatId, toolVersion } = await readReport("reports/pot.sarif");
      expect({ formatId, toolVersion }).toEqual({ formatId: "sarif", toolVersion: expect.stringMatching(/^0\.11\./) });
      expect(findings.filter(({ severity }) => severity === "high")).toMatchObject([
        { path: "src/Pot.sol", startLine: 11, endLine: 15 },
      ]);
    });

    it("is read with the same counts per severity from both", async () => {
      const fromJson = countSeverities(await readReport("reports/pot.json"));
      expect(fromJson).toEqual({ high: 1, low: expect.any(Number), info: expect.any(Number) });
      expect(countSeverities(await readReport("reports/pot.sarif"))).toEqual(fromJson);
    });

    it("is read with the same rules and places from both", async () => {
      const fromJson = listPlaces(await readReport("reports/pot.json"));
      expect(listPlaces(await readReport("reports/pot.sarif"))).toEqual(fromJson);
    });
  });

  it(
    "leaves no report where the sources do not compile, not even the one of an earlier run",
    async () => {
      await writeFile(path.join(projectDir, "src/Pot.sol"), POT.replace("require(sent);", "require(sent;"));
      await rm(path.join(projectDir, "out"), { recursive: true });
      const steps = await produce();
      const { exitCode, reportPath } = steps.find(({ name }) => name === "scan") ?? {};
      expect({ exitCode, reportPath }).toEqual({ exitCode: 1, reportPath: undefined });
      expect(existsSync(path.join(projectDir, "reports/slither.json"))).toBe(false);
    },
    TIMEOUT_MS,
  );
});
