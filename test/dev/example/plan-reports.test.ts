import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { locateScanner } from "@chainops/dev/example/locate-scanner";
import { planReports } from "@chainops/dev/example/plan-reports";
import { toolEnvironment } from "@chainops/dev/example/tool-environment";
import { trimArtifact } from "@chainops/dev/example/trim-artifact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-plan-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("the scan", () => {
  it("is Slither's JSON where Slither is on PATH, without a judgement in its exit code", async () => {
    const slither = path.join(folder, process.platform === "win32" ? "slither.exe" : "slither");
    await writeFile(slither, "");
    await chmod(slither, 0o755);
    const scan = planReports({ forge: "/f", node: "/n", scanner: locateScanner(folder) }, "/r").at(-1);
    expect(scan).toMatchObject({ name: "scan", executable: slither, reportPath: path.join("/r", "slither.json") });
    expect(scan?.args).toContain("--no-fail-pedantic");
  });

  it("is solhint's SARIF, run by Node, where there is no Slither", () => {
    const scan = planReports({ forge: "/f", node: "/n", scanner: locateScanner(folder) }, "/r").at(-1);
    expect(scan).toMatchObject({ name: "scan", executable: "/n", printsReport: true });
    expect(scan?.reportPath).toBe(path.join("/r", "solhint.sarif"));
    expect(scan?.args[0]).toMatch(/solhint\.js$/);
  });
});

describe("toolEnvironment", () => {
  const tools = { solc: "/p/cache/tools/solc", forge: "/forge/bin/forge", home: "/p/cache/tools/home" };

  it("passes on PATH and nothing that could be a secret or a setting of the user", () => {
    const inherited = {
      PATH: "/bin",
      GITHUB_TOKEN: "t",
      INPUT_X: "x",
      FOUNDRY_PROFILE: "ci",
      ETH_RPC_URL: "u",
      HOME: "/u",
    };
    expect(toolEnvironment(inherited, tools)).toEqual({
      PATH: `/forge/bin${path.delimiter}/bin`,
      HOME: tools.home,
      FOUNDRY_SOLC: tools.solc,
      FOUNDRY_OFFLINE: "true",
      FOUNDRY_DISABLE_NIGHTLY_WARNING: "true",
      NO_COLOR: "1",
    });
  });
});

describe("trimArtifact", () => {
  it("keeps what readers need and drops the syntax tree", () => {
    const artifact = { abi: [], deployedBytecode: { object: "0x60" }, ast: { nodes: [] }, rawMetadata: "{}", id: 1 };
    expect(JSON.parse(trimArtifact(JSON.stringify(artifact)))).toEqual({
      abi: [],
      deployedBytecode: { object: "0x60" },
      id: 1,
    });
  });

  it.each(["[]", "null", "{}"])("refuses %s, which is no artifact", (text) => {
    expect(() => trimArtifact(text)).toThrow(/not a forge artifact/);
  });
});
