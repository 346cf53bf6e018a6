import { describe, expect, test } from "vitest";
import { sumCoverage } from "@chainops/reports/coverage/coverage-report";
import { readLcov } from "@chainops/reports/coverage/lcov";
import { parseFoundryToml } from "@chainops/reports/project/foundry-toml";
import {
  cargoSources,
  foundrySources,
  hardhatSources,
  isProjectSource,
  joinSources,
  selectSources,
  unknownSources,
} from "@chainops/reports/project/project-sources";
import { toWorkspacePath } from "@chainops/reports/workspace-path";
import { hasFixtures, inChunks, readFixture } from "../quality-fixtures.ts";

const workspace = { roots: ["/home/ci/app", "/github/workspace", "D:\\a\\app"], baseDirectory: "" };

describe("paths of reports", () => {
  test.each([
    ["src/A.sol", "src/A.sol"],
    ["./src/A.sol", "src/A.sol"],
    ["src/../lib/B.sol", "lib/B.sol"],
    ["/home/ci/app/src/A.sol", "src/A.sol"],
    ["/github/workspace/src/A.sol", "src/A.sol"],
    ["d:/a/app/src/A.sol", "src/A.sol"],
    ["src\\A.sol", "src/A.sol"],
    ["/home/ci/application/src/A.sol", null],
    ["/home/ci/app/../secret", null],
    ["../outside.sol", null],
    ["/home/ci/app", null],
    [".", null],
    ["", null],
    ["src/\0A.sol", null],
  ])("%j is %j in the workspace", (path, expected) => {
    expect(toWorkspacePath(path, workspace)).toBe(expected);
  });

  test("a relative path starts at the project", () => {
    expect(toWorkspacePath("src/A.sol", { ...workspace, baseDirectory: "packages/evm" })).toBe(
      "packages/evm/src/A.sol",
    );
    expect(toWorkspacePath("../core/A.sol", { ...workspace, baseDirectory: "packages/evm" })).toBe(
      "packages/core/A.sol",
    );
  });
});

describe("which files count", () => {
  const foundry = foundrySources(parseFoundryToml(""), "");

  test.each([
    ["src/A.sol", true],
    ["src/deep/B.sol", true],
    ["src/A.t.sol", false],
    ["src/Deploy.s.sol", false],
    ["src/node_modules/x/X.sol", false],
    ["test/Base.sol", false],
    ["script/Deploy.sol", false],
    ["lib/forge-std/src/Vm.sol", false],
    ["srcs/A.sol", false],
    ["A.sol", false],
  ])("of a Foundry project %s counts: %j", (path, counts) => {
    expect(isProjectSource(path, foundry)).toBe(counts);
  });

  test("a project below the workspace, with folders of its own choice", () => {
    const toml = `[profile.default]\nsrc = './contracts/'\ntest = "contracts/test"\nlibs = ["deps"]\n[profile.ci]\nout = 'build'\n`;
    expect(parseFoundryToml(toml, "ci")).toEqual({
      src: "contracts",
      test: "contracts/test",
      script: "script",
      libs: ["deps"],
      out: "build",
    });
    const sources = foundrySources(parseFoundryToml(toml), "evm");
    const counted = ["evm/contracts/A.sol", "evm/contracts/test/B.sol", "contracts/A.sol"].map((path) =>
      isProjectSource(path, sources),
    );
    expect(counted).toEqual([true, false, false]);
  });

  test("a project whose sources lie at its top counts all but tests, scripts and libraries", () => {
    const sources = foundrySources(parseFoundryToml(`[profile.default]\nsrc = "."`), "");
    expect(["A.sol", "x/B.sol", "test/C.sol", "lib/d/D.sol"].map((path) => isProjectSource(path, sources))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("Hardhat, Cargo and unknown layouts", () => {
    expect(isProjectSource("contracts/A.sol", hardhatSources(""))).toBe(true);
    expect(isProjectSource("crates/a/src/lib.rs", cargoSources("", ["crates/a", ""]))).toBe(true);
    expect(isProjectSource("src/main.rs", cargoSources("", ["crates/a", ""]))).toBe(true);
    expect(isProjectSource("crates/a/tests/x.rs", cargoSources("", ["crates/a"]))).toBe(false);
    expect(isProjectSource("anything/x.ts", unknownSources(""))).toBe(true);
    expect(isProjectSource("test/x.ts", unknownSources(""))).toBe(false);
    expect(isProjectSource("contracts/A.sol", joinSources([foundry, hardhatSources("")]))).toBe(true);
  });

  test.each(["src = [", "[profile.default]\nsrc = 'a\n"])("foundry.toml that is no TOML (%j) is refused", (text) => {
    expect(() => parseFoundryToml(text)).toThrow(expect.objectContaining({ name: "ReportError", code: "malformed" }));
  });

  test("values of the wrong type fall back to Foundry's defaults", () => {
    expect(parseFoundryToml(`[profile.default]\nsrc = 7\nlibs = "lib"\n`)).toMatchObject({ src: "src", libs: ["lib"] });
  });

  test.skipIf(!hasFixtures)("of forge's full report, 402 of 1304 lines, only 74 of 83 are the project's", async () => {
    const report = await readLcov(inChunks(readFixture("lcov/forge-1.7.1-full.info"), 65_536));
    expect(sumCoverage(report.files).lines).toEqual({ hit: 402, found: 1304 });
    const { files, left } = selectSources(report.files, foundry, workspace);
    expect(sumCoverage(files).lines).toEqual({ hit: 74, found: 83 });
    expect([files.length, left]).toEqual([6, 29]);
  });
});
