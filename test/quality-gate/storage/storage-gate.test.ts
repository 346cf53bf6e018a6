import { expect, it } from "vitest";
import { recordLayouts } from "../../../actions/quality-gate/src/storage/compare-storage.ts";
import type { Baseline } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { openProject, type TestProject } from "../open-project.ts";
import { commitReader, findForge, judgeProject } from "./storage-project.ts";

const forge = findForge();
const build = (project: TestProject) => forge?.(project, "build", "--build-info", "--force");

/** A busy machine compiles slowly. */
const BUILDS = { timeout: 120_000 };

const TOML = '[profile.default]\nextra_output = ["storageLayout"]\n';
const vault = (body: string) => `pragma solidity ^0.8.20;
contract Plain { uint256 x; }
contract Vault {
    ${body}
    function initialize() external initializer {}
    modifier initializer() { _; }
}
`;

/** A baseline that holds what this run measured. */
async function recordBaseline(project: TestProject): Promise<Baseline> {
  const storage = recordLayouts((await judgeProject(project)).comparison);
  const measurements = {
    schema: "chainops.baseline/v1" as const,
    sha: "a".repeat(40),
    version: "0",
    coverage: null,
    tests: null,
    findings: null,
    gas: null,
    sizes: null,
    complexity: null,
    storage: JSON.parse(JSON.stringify(storage)) as Record<string, unknown> | null,
    quality: null,
  };
  return { measurements, source: "the result of run 1", reason: "" };
}

it.skipIf(forge === undefined)(
  "what forge built is compared with the layouts that the baseline recorded",
  BUILDS,
  async () => {
    await using project = await openProject({
      "foundry.toml": TOML,
      "src/Vault.sol": vault("address owner;\n    uint256 total;\n    enum E { A, B }\n    E state;"),
    });
    await build(project);
    const first = await judgeProject(project);
    expect(first.judged.gate).toMatchObject({ name: "storage_layout", status: "no-baseline" });
    expect([...first.comparison.layouts.keys()]).toEqual(["src/Vault.sol:Vault"]);
    const baseline = await recordBaseline(project);

    await project.write(
      "src/Vault.sol",
      vault("address owner;\n    uint256 total;\n    enum E { A, B, X }\n    E state;\n    uint64 more;"),
    );
    await build(project);
    const appended = await judgeProject(project, { baseline });
    expect(appended.judged.gate).toMatchObject({
      status: "pass",
      actual: 0,
      message: "1 contract keeps its storage layout.",
    });
    expect(appended.comparison.verdicts).toMatchObject([{ verdict: { judge: "upgrades-core" } }]);

    await project.write(
      "src/Vault.sol",
      vault("address owner;\n    uint64 inserted;\n    uint256 amount;\n    enum E { X, A, B }\n    E state;"),
    );
    await build(project);
    const broken = await judgeProject(project, { baseline });
    expect(broken.judged.gate).toMatchObject({ status: "fail", actual: 1, threshold: 0 });
    const lines = broken.judged.annotations.map(({ path, startLine, level }) => `${path}:${startLine} ${level}`);
    expect(lines).toContain("src/Vault.sol:6 failure");
    expect(lines).toContain("src/Vault.sol:8 failure");
    expect(broken.judged.message).toContainEqual({ path: "src/Vault.sol", line: 6 });
  },
);

it.skipIf(forge === undefined)(
  "layouts of another version of the sources do not speak for this one",
  BUILDS,
  async () => {
    await using project = await openProject({ "foundry.toml": TOML, "src/Vault.sol": vault("uint256 total;") });
    await build(project);
    const baseline = await recordBaseline(project);
    await project.write("src/Vault.sol", vault("address total;"));
    const { judged } = await judgeProject(project, { baseline });
    expect(judged.gate.status).toBe("fail");
    expect(judged.gate.message).toContain("another version of src/Vault.sol");
  },
);

it.skipIf(forge === undefined)(
  "what forge inspect printed is compared with the file that the base commit tracks",
  BUILDS,
  async () => {
    await using project = await openProject({
      "foundry.toml": "",
      "src/Vault.sol": vault("address owner;\n    uint256 total;"),
    });
    const inspect = async () => {
      const printed = await forge?.(project, "inspect", "Vault", "storageLayout", "--json");
      await project.write("storage-layouts/Vault.json", printed ?? "");
    };
    await inspect();
    await project.git("init", "-q");
    await project.git("add", ".");
    await project.git("commit", "-q", "-m", "Add vault");
    const judging = { base: commitReader(project, "HEAD"), named: ["storage-layouts/*.json"] };
    expect((await judgeProject(project, judging)).judged.gate.status).toBe("pass");
    await project.write("src/Vault.sol", vault("uint256 total;\n    address owner;"));
    await inspect();
    const { judged } = await judgeProject(project, judging);
    expect(judged.gate.status).toBe("fail");
    expect(judged.annotations).toMatchObject([
      { path: "src/Vault.sol", startLine: 5, message: "`owner` moved from slot 0 to slot 1." },
      { path: "src/Vault.sol", startLine: 4, message: "`total` moved from slot 1 to slot 0." },
    ]);
  },
);

it("a contract that the config names and that has no layout fails the gate", async () => {
  await using project = await openProject({ "foundry.toml": "", "src/Vault.sol": vault("uint256 total;") });
  const named = await judgeProject(project, { contracts: ["src/**:Plain"] });
  expect(named.judged.gate.status).toBe("fail");
  expect(named.judged.gate.message).toContain('extra_output = ["storageLayout"]');
  const guessed = await judgeProject(project);
  expect(guessed.judged.gate.status).toBe("no-baseline");
  expect(guessed.judged.gate.message).toContain('extra_output = ["storageLayout"]');
});

it("a glob that matches nothing fails the gate", async () => {
  await using project = await openProject({ "foundry.toml": "", "src/Vault.sol": vault("uint256 total;") });
  const { judged } = await judgeProject(project, { contracts: ["Vualt"] });
  expect(judged.gate).toMatchObject({ status: "fail" });
  expect(judged.gate.message).toContain('"Vualt" matches no contract');
});

it("a broken layout file fails the gate", async () => {
  await using project = await openProject({
    "foundry.toml": "",
    "src/Vault.sol": vault("uint256 total;"),
    "storage-layouts/Vault.json":
      '{"storage": [{"label": "a", "type": "t_gone", "slot": "0", "offset": 0}], "types": {}}',
  });
  const { judged } = await judgeProject(project, { named: ["storage-layouts/*.json"] });
  expect(judged.gate.status).toBe("fail");
  expect(judged.gate.message).toContain("type t_gone is missing");
});

it("a project without upgradeable contracts has nothing to judge", async () => {
  await using project = await openProject({ "foundry.toml": "", "src/A.sol": "contract A { uint256 a; }" });
  expect((await judgeProject(project)).judged.gate.status).toBe("skip");
});
