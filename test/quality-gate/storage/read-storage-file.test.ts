import { expect, it } from "vitest";
import { ReportError } from "@chainops/reports/report-error";
import { readStorageFile } from "../../../actions/quality-gate/src/storage/read-storage-file.ts";
import { createSourceHashes } from "../../../actions/quality-gate/src/source-hashes.ts";
import { openProject, type TestProject } from "../open-project.ts";

const LAYOUT = {
  storage: [{ label: "a", type: "t_uint256", slot: "0", offset: 0, contract: "src/A.sol:A" }],
  types: { t_uint256: { label: "uint256", numberOfBytes: "32" } },
};
const SOURCE = "contract A { uint256 a; }";
const OUTPUT = {
  contracts: { "project/src/A.sol": { A: { storageLayout: LAYOUT } }, "lib/B.sol": { B: { storageLayout: LAYOUT } } },
};

async function read(project: TestProject, path: string, newestSource?: { path: string; modifiedAtMs: number }) {
  const { workspace } = project;
  const file = await workspace.describe(path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return readStorageFile(workspace, file, {
    project: {
      kind: "foundry",
      hasContracts: true,
      hasCrates: false,
      sources: { include: ["src"], exclude: [] },
      artifactDirectories: ["out"],
    },
    paths: { roots: [workspace.root], baseDirectory: "" },
    hashOf: createSourceHashes(workspace),
    newestSource,
  });
}

it("Hardhat 3's output is held against the input beside it, and dependencies are left out", async () => {
  const input = { input: { sources: { "project/src/A.sol": { content: SOURCE } } } };
  await using project = await openProject({
    "src/A.sol": SOURCE,
    "artifacts/build-info/1.output.json": JSON.stringify({ _format: "hh3-sol-build-info-output-1", output: OUTPUT }),
    "artifacts/build-info/1.json": JSON.stringify({ _format: "hh3-sol-build-info-1", ...input }),
  });
  const path = "artifacts/build-info/1.output.json";
  expect((await read(project, path)).reports).toMatchObject([{ name: "src/A.sol:A", staleSource: null }]);
  await project.write("src/A.sol", `${SOURCE}\n`);
  expect((await read(project, path)).reports).toMatchObject([{ name: "src/A.sol:A", staleSource: "src/A.sol" }]);
});

it.each(["storage/A.json", "artifacts/build-info/2.output.json"])(
  "a file that does not tell what it was made from must not be older than the sources: %s",
  async (path) => {
    await using project = await openProject();
    await project.write(path, JSON.stringify(path.includes("output") ? { output: OUTPUT } : LAYOUT), 60);
    const newest = { path: "src/A.sol", modifiedAtMs: Date.now() };
    expect((await read(project, path, newest)).problems).toHaveLength(1);
    expect((await read(project, path)).problems).toEqual([]);
  },
);

it("an artifact without layout is of another format, and a build-info without output holds none", async () => {
  await using project = await openProject({
    "out/A.json": '{"abi": []}',
    "out/build-info/1.json": '{"id": "1", "source_id_to_path": {}}',
  });
  await expect(read(project, "out/A.json")).rejects.toThrow(ReportError);
  expect(await read(project, "out/build-info/1.json")).toMatchObject({ reports: [], counted: "" });
});
