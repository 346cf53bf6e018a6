import { expect, it } from "vitest";
import { listProjectFiles } from "../../actions/quality-gate/src/list-project-files.ts";
import { readProject } from "../../actions/quality-gate/src/project.ts";
import { openProject } from "./open-project.ts";

it.each([
  {
    name: "Foundry: dependencies stay out, sources and artifacts in folders of the same name do not",
    files: [
      "foundry.toml",
      "src/lib/Math.sol",
      "src/cache/Cache.sol",
      "lib/dep/src/D.sol",
      "cache/x.json",
      "out/lib/M.sol/M.json",
      "src/node_modules/x.sol",
      "broadcast/run.json",
      ".git/config",
    ],
    listed: ["foundry.toml", "out/lib/M.sol/M.json", "src/cache/Cache.sol", "src/lib/Math.sol"],
  },
  {
    name: "Hardhat: contracts and artifacts in folders named lib",
    files: [
      "hardhat.config.ts",
      "contracts/lib/M.sol",
      "artifacts/contracts/lib/M.sol/M.json",
      "cache/solidity-files-cache.json",
    ],
    listed: ["artifacts/contracts/lib/M.sol/M.json", "contracts/lib/M.sol", "hardhat.config.ts"],
  },
  {
    name: "unknown layout: only the top folder named lib holds dependencies",
    files: ["A.sol", "lib/dep/D.sol", "contracts/lib/M.sol"],
    listed: ["A.sol", "contracts/lib/M.sol"],
  },
])("lists the files of a project once. $name", async ({ files, listed }) => {
  await using project = await openProject(Object.fromEntries(files.map((file) => [file, ""])));
  const { workspace } = project;
  expect(await listProjectFiles(workspace, "", await readProject(workspace, ""))).toEqual(listed);
});
