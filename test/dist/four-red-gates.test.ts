import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { breakExample } from "@chainops/dev/example/break-example";
import { installOpenZeppelin } from "@chainops/dev/example/install-openzeppelin";
import { locateForge } from "@chainops/dev/example/locate-forge";
import { locateSolhint } from "@chainops/dev/example/locate-scanner";
import { produceReports } from "@chainops/dev/example/produce-reports";
import { describeProducers } from "@chainops/dev/local/describe-producers";
import { REPOSITORY } from "./gate-scene.ts";
import { beforeFold, openProject } from "./project-scene.ts";

/** Slither's SARIF: whatever the impact, `level` is `warning`; the impact is in the rule's `security-severity`. */
function slitherSarif(uri: string, startLine: number): string {
  const location = { physicalLocation: { artifactLocation: { uri }, region: { startLine, endLine: startLine + 7 } } };
  const rule = {
    id: "0-1-arbitrary-send-erc20",
    name: "arbitrary-send-erc20",
    properties: { precision: "high", "security-severity": "8.0" },
    shortDescription: { text: "Arbitrary `from` in transferFrom" },
    help: { text: "Check: arbitrary-send-erc20" },
  };
  const result = {
    ruleId: rule.id,
    message: { text: "Vault.skim(address,uint256) sends the vault's assets to an arbitrary account\n", markdown: "" },
    level: "warning",
    locations: [location],
    partialFingerprints: { id: "5f3c1a5e0b3d4c0f9b1a7d2e8c6b4a3f" },
  };
  const driver = { name: "Slither", informationUri: "https://github.com/crytic/slither", version: "0.11.3" };
  const runs = [{ tool: { driver: { ...driver, rules: [rule] } }, results: [result] }];
  return JSON.stringify({ version: "2.1.0", runs });
}

async function findLine(file: string, text: string): Promise<number> {
  return (await readFile(file, "utf8")).split("\n").findIndex((line) => line.includes(text)) + 1;
}

const message = (text: string) => expect.stringContaining(text) as string;

function inLog({ file, startLine, ...end }: { file: string; startLine: number; endLine?: number }) {
  return { file, line: startLine, ...end };
}

it(
  "turns four gates red, at their lines, for less patch coverage, a High of Slither, 25,000 gas more and a broken layout",
  { timeout: 120_000 },
  async () => {
    await using project = await openProject();
    const change = await project.propose(async (workspace) => {
      for (const name of ["patch", "gas", "storage"]) await breakExample(workspace, name);
    });
    for (const folder of ["reports", "out"]) await rm(path.join(project.workspace, folder), { recursive: true });
    await installOpenZeppelin(project.workspace);
    const reportsDir = path.join(project.workspace, "reports");
    const produced = await produceReports({
      projectDir: project.workspace,
      reportsDir,
      forge: locateForge(),
      scanner: locateSolhint(),
    });
    const source = (name: string) => path.join(project.workspace, "src", name);
    const skim = await findLine(source("Vault.sol"), "function skim(");
    await writeFile(path.join(reportsDir, "slither.sarif"), slitherSarif("src/Vault.sol", skim));
    const { step, failedGates } = await change.run({ inputs: { outcome: describeProducers(produced) } });

    expect(failedGates).toEqual([
      "patch_coverage",
      "security_scan_required",
      "gas_optimization_threshold",
      "storage_layout",
    ]);
    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: "failure", "patch-coverage": "0.125" } });
    const places = {
      skim: { file: "src/Vault.sol", startLine: skim, endLine: skim + 6 },
      finding: { file: "src/Vault.sol", startLine: skim, endLine: skim + 7 },
      cap: { file: "src/Token.sol", startLine: await findLine(source("Token.sol"), "public cap;") },
      minter: { file: "src/Token.sol", startLine: await findLine(source("Token.sol"), "public minter;") },
    };
    const errors = step.annotations.filter(({ level }) => level === "error");
    const gas = errors.filter(({ title }) => title?.startsWith("Gas of "));
    const moves = await findLine(
      path.join(project.workspace, "test/Registry.t.sol"),
      "test_MovesPointerAndKeepsOneName(",
    );
    expect(gas.every(({ file }) => file === "test/Registry.t.sol")).toBe(true);
    expect(gas).toContainEqual(expect.objectContaining({ line: moves }));
    const failures = errors.filter((annotation) => !gas.includes(annotation));
    expect(failures).toMatchObject([
      { ...inLog(places.skim), message: message("no test reaches it") },
      { ...inLog(places.finding), title: "Slither: arbitrary-send-erc20 (high)" },
      { ...inLog(places.cap), message: "`cap` moved from slot 0 to slot 1." },
      { ...inLog(places.minter), message: "`minter` moved from slot 1 to slot 2." },
    ]);
    const [checkRun] = project.github.checkRuns(REPOSITORY, change.headSha);
    expect(checkRun?.conclusion).toBe("failure");
    const shown = checkRun?.annotations.filter(({ annotation_level: level }) => level === "failure") ?? [];
    const placed = shown.map(({ path: file, start_line: line }) => `${file}:${line}`);
    expect(placed).toContain(`test/Registry.t.sol:${moves}`);
    expect(placed.filter((place) => place.startsWith("src/")).sort()).toEqual([
      `src/Token.sol:${places.cap.startLine}`,
      `src/Token.sol:${places.minter.startLine}`,
      `src/Vault.sol:${skim}`,
      `src/Vault.sol:${skim}`,
    ]);

    const link = (file: string, line: number) => `/blob/${change.headSha}/${file}#L${line})`;
    const fixes = beforeFold(change.commentBody())
      .split("\n")
      .filter((line) => line.startsWith("- "))
      .slice(0, failedGates.length);
    expect(fixes).toEqual([
      message(
        `Not reached: [src/Vault.sol L${skim}–${skim + 6}](https://github.com/${REPOSITORY}${link("src/Vault.sol", skim)}`,
      ),
      message(`arbitrary-send-erc20 at [src/Vault.sol:${skim}](`),
      expect.stringMatching(
        /RegistryTest\.test\\_MovesPointerAndKeepsOneName\(\) at \[test\/Registry\.t\.sol:\d+\].* \(\+25.\d{3}\)/,
      ) as string,
      message(link("src/Token.sol", places.cap.startLine)),
    ]);
  },
);
