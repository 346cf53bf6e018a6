import { describe, expect, it } from "vitest";
import { hashSource } from "@chainops/reports/contracts/bytecode";
import { readProject } from "../../actions/quality-gate/src/project.ts";
import { preferArtifacts, selectSizes } from "../../actions/quality-gate/src/judged-artifact.ts";
import { readArtifact } from "../../actions/quality-gate/src/read-artifacts.ts";
import { createSourceHashes } from "../../actions/quality-gate/src/source-hashes.ts";
import { evidence } from "./evidence-samples.ts";
import { openProject, type TestProject } from "./open-project.ts";

const SOURCE = "contract A {}";
const KECCAK = hashSource(new TextEncoder().encode(SOURCE));

interface ArtifactParts {
  source?: string;
  name?: string;
  code?: string;
  sources?: Readonly<Record<string, { keccak256: string }>>;
}

function foundry({
  source = "src/A.sol",
  name = "A",
  code = "0x6001",
  sources = { "src/A.sol": { keccak256: KECCAK } },
}: ArtifactParts = {}): string {
  const metadata = { settings: { compilationTarget: { [source]: name } }, sources };
  return JSON.stringify({ abi: [], bytecode: { object: code }, deployedBytecode: { object: code }, metadata });
}

function hardhat(source: string): string {
  const code = { bytecode: "0x600160", deployedBytecode: "0x60", linkReferences: {}, deployedLinkReferences: {} };
  return JSON.stringify({ _format: "hh-sol-artifact-1", contractName: "A", sourceName: source, abi: [], ...code });
}

async function read(project: TestProject, file: string) {
  const { workspace } = project;
  const facts = await workspace.describe(file);
  if (facts === undefined) throw new Error(`${file} is missing`);
  return readArtifact(workspace, facts, {
    project: await readProject(workspace, ""),
    paths: { roots: [project.root], baseDirectory: "" },
    hashOf: createSourceHashes(workspace),
    newestSource: await newestOf(project),
  });
}

async function newestOf({ workspace }: TestProject) {
  return workspace.describe("src/A.sol");
}

const NONE = { reports: [], problems: [], counted: "" };

it("gives size and hashes of a contract of the project", async () => {
  await using project = await openProject({ "foundry.toml": "", "src/A.sol": SOURCE, "out/A.sol/A.json": foundry() });
  const result = await read(project, "out/A.sol/A.json");
  expect(result.problems).toEqual([]);
  expect(result.reports).toEqual([
    {
      name: "src/A.sol:A",
      contractName: "A",
      path: "src/A.sol",
      sourcePath: "src/A.sol",
      runtimeBytes: 2,
      initcodeBytes: 2,
      artifact: expect.objectContaining({
        name: "src/A.sol:A",
        path: "out/A.sol/A.json",
        type: "compiled_contract",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        runtimeCodeHash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      }),
    },
  ]);
});

it.each([
  { name: "a dependency", artifact: foundry({ source: "lib/dep/D.sol" }) },
  { name: "a test", artifact: foundry({ source: "test/A.t.sol" }) },
  { name: "a script", artifact: foundry({ source: "script/Deploy.s.sol" }) },
  { name: "an interface or an abstract contract", artifact: foundry({ code: "0x" }) },
  { name: "a source outside the workspace", artifact: foundry({ source: "/etc/A.sol" }) },
  { name: "a source that is gone", artifact: foundry({ source: "src/Gone.sol", sources: {} }) },
])("is not concerned by $name", async ({ artifact }) => {
  await using project = await openProject({
    "foundry.toml": "",
    "src/A.sol": SOURCE,
    "lib/dep/D.sol": "",
    "test/A.t.sol": "",
    "script/Deploy.s.sol": "",
    "out/x.json": artifact,
  });
  expect(await read(project, "out/x.json")).toMatchObject(NONE);
});

it.each(["out/build-info/1.json", "artifacts/contracts/A.sol/A.dbg.json"])("does not even read %s", async (file) => {
  await using project = await openProject({ "foundry.toml": "", [file]: "{ not JSON" });
  expect(await read(project, file)).toMatchObject(NONE);
});

it("does not believe an artifact that was built from another version of a source or of what it imports", async () => {
  await using project = await openProject({
    "foundry.toml": "",
    "src/A.sol": SOURCE,
    "src/B.sol": "new",
    "lib/dep/D.sol": "new",
  });
  const old = { keccak256: `0x${"1".repeat(64)}` };
  for (const changed of ["src/A.sol", "src/B.sol", "lib/dep/D.sol"]) {
    const sources = { "src/A.sol": { keccak256: KECCAK }, [changed]: old };
    await project.write("out/A.json", foundry({ sources }));
    expect((await read(project, "out/A.json")).problems).toEqual([
      `It was compiled from another version of ${changed}. Run \`forge build\` in this run.`,
    ]);
  }
});

it("asks nothing of dependencies that are not installed", async () => {
  await using project = await openProject({ "foundry.toml": "", "src/A.sol": SOURCE, "node_modules/x/X.sol": "other" });
  const old = { keccak256: `0x${"1".repeat(64)}` };
  const sources = {
    "src/A.sol": { keccak256: KECCAK },
    "node_modules/x/X.sol": old,
    "lib/gone/G.sol": old,
    "/usr/x.sol": old,
  };
  await project.write("out/A.json", foundry({ sources }));
  expect((await read(project, "out/A.json")).problems).toEqual([]);
});

it("holds an artifact that names no sources to its age", async () => {
  await using project = await openProject({ "hardhat.config.ts": "", "contracts/A.sol": SOURCE });
  await project.write("artifacts/contracts/A.sol/A.json", hardhat("contracts/A.sol"));
  expect((await read(project, "artifacts/contracts/A.sol/A.json")).problems).toEqual([]);
  await project.write("artifacts/contracts/A.sol/A.json", hardhat("contracts/A.sol"), 60);
  expect((await read(project, "artifacts/contracts/A.sol/A.json")).problems).toEqual([
    expect.stringMatching(/^It is older than contracts\/A\.sol, .*`npx hardhat compile --force`/),
  ]);
});

it.each([
  { name: "by its source", exclude: ["src/mocks/**"], source: "src/mocks/A.sol", judged: false },
  { name: "by its name", exclude: ["Mock*"], source: "src/A.sol", contract: "MockA", judged: false },
  { name: "by neither", exclude: ["src/mocks/**", "Mock*"], source: "src/A.sol", judged: true },
])("leaves a contract out of the sizes $name, and in the document", async ({ exclude, source, contract, judged }) => {
  await using project = await openProject({ "foundry.toml": "", [source]: SOURCE });
  await project.write(
    "out/A.json",
    foundry({ source, name: contract ?? "A", sources: { [source]: { keccak256: KECCAK } } }),
  );
  const { reports } = await read(project, "out/A.json");
  expect(reports).toMatchObject([{ artifact: { name: `${source}:${contract ?? "A"}` } }]);
  const sizes = selectSizes(evidence(reports), exclude);
  expect(sizes).toMatchObject({ reports: judged ? reports : [], excluded: judged ? 0 : 1 });
});

const size = (runtime: number) => ({
  runtime_size: runtime,
  init_size: runtime + 30,
  runtime_margin: 0,
  init_margin: 0,
});

const NO_SOURCE = { path: null, sourcePath: null, artifact: null };

describe("a list of sizes", () => {
  const SIZES = JSON.stringify({
    Vault: size(900),
    MockA: size(30_000),
    "B (src/B.sol)": size(7),
    "B (test/B.sol)": size(9),
  });

  it("gives sizes without hashes, and paths only where it has them", async () => {
    await using project = await openProject({ "foundry.toml": "", "src/A.sol": SOURCE, "sizes.json": SIZES });
    const { reports, problems, producer } = await read(project, "sizes.json");
    expect([producer, problems]).toEqual(["forge-build-sizes", []]);
    expect(reports).toEqual([
      { name: "Vault", contractName: "Vault", ...NO_SOURCE, runtimeBytes: 900, initcodeBytes: 930 },
      { name: "MockA", contractName: "MockA", ...NO_SOURCE, runtimeBytes: 30_000, initcodeBytes: 30_030 },
      {
        name: "src/B.sol:B",
        contractName: "B",
        path: "src/B.sol",
        sourcePath: "src/B.sol",
        runtimeBytes: 7,
        initcodeBytes: 37,
        artifact: null,
      },
    ]);
    const sizes = selectSizes(evidence(reports), ["Mock*", "src/B.sol"]);
    expect(sizes.reports.map(({ name }) => name)).toEqual(["Vault"]);
    expect(sizes.excluded).toBe(2);
  });

  it("counts only for the contracts that have no artifact", async () => {
    await using project = await openProject({ "foundry.toml": "", "src/A.sol": SOURCE });
    await project.write("out/A.json", foundry());
    await project.write("sizes.json", JSON.stringify({ A: size(2), Huge: size(30_000) }));
    const [artifact, sizes] = [await read(project, "out/A.json"), await read(project, "sizes.json")];
    const joined = preferArtifacts(evidence(artifact.reports, ["old."]), evidence(sizes.reports, ["cut."]));
    expect(joined.reports.map(({ name }) => name)).toEqual(["src/A.sol:A", "Huge"]);
    expect(joined.problems).toEqual(["old.", "cut."]);
  });

  it("is not believed where it is older than a source", async () => {
    await using project = await openProject({ "foundry.toml": "", "src/A.sol": SOURCE });
    await project.write("sizes.json", SIZES, 60);
    expect((await read(project, "sizes.json")).problems).toEqual([
      expect.stringMatching(/^It is 6\d s older than src\/A\.sol\. /),
    ]);
  });
});

it("hashes each source once, however many artifacts ask", async () => {
  await using project = await openProject({ "src/A.sol": SOURCE });
  const hashOf = createSourceHashes(project.workspace);
  expect(await hashOf("src/A.sol")).toBe(KECCAK);
  await project.write("src/A.sol", "changed");
  expect(await hashOf("src/A.sol")).toBe(KECCAK);
  expect(await hashOf("src/None.sol")).toBeUndefined();
});
