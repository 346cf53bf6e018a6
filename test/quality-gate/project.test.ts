import { describe, expect, it, onTestFinished } from "vitest";
import { InputError } from "@chainops/core/errors";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { type Project, readProject } from "../../actions/quality-gate/src/project.ts";
import { openProject } from "./open-project.ts";

async function read(files: Readonly<Record<string, string>>, workingDirectory = ""): Promise<Project> {
  const project = await openProject(files);
  onTestFinished(() => project[Symbol.asyncDispose]());
  return readProject(project.workspace, workingDirectory);
}

const PACKAGE = '[package]\nname = "a"\n';
const CONTRACT = "contract A {}";

it.each([
  { name: "foundry.toml", files: { "foundry.toml": "" }, kind: "foundry", hasContracts: true, hasCrates: false },
  {
    name: "a Hardhat config",
    files: { "hardhat.config.ts": "" },
    kind: "hardhat",
    hasContracts: true,
    hasCrates: false,
  },
  { name: "Cargo.toml", files: { "Cargo.toml": PACKAGE }, kind: "cargo", hasContracts: false, hasCrates: true },
  { name: "package.json", files: { "package.json": "{}" }, kind: "node", hasContracts: false, hasCrates: false },
  {
    name: "package.json beside contracts",
    files: { "package.json": "{}", "contracts/a/A.sol": CONTRACT },
    kind: "unknown",
    hasContracts: true,
    hasCrates: false,
  },
  { name: "nothing", files: { "src/A.sol": CONTRACT }, kind: "unknown", hasContracts: true, hasCrates: false },
  {
    name: "Foundry and Cargo together",
    files: { "foundry.toml": "", "Cargo.toml": PACKAGE, "package.json": "{}" },
    kind: "foundry",
    hasContracts: true,
    hasCrates: true,
  },
  {
    name: "Cargo and npm together",
    files: { "Cargo.toml": PACKAGE, "package.json": "{}" },
    kind: "cargo",
    hasContracts: false,
    hasCrates: true,
  },
])("knows a project by $name", async ({ files, kind, hasContracts, hasCrates }) => {
  expect(await read(files)).toMatchObject({ kind, hasContracts, hasCrates });
});

const own = ({ sources }: Project, paths: readonly string[]) => paths.filter((file) => isProjectSource(file, sources));

describe("Rust packages", () => {
  it("are the package itself and the members of its workspace that are not excluded", async () => {
    const workspace = `${PACKAGE}[workspace]\nmembers = ["crates/*", "tool", "../outside"]\nexclude = ["crates/old"]\n`;
    const project = await read({
      "Cargo.toml": workspace,
      "crates/a/Cargo.toml": PACKAGE,
      "crates/old/Cargo.toml": PACKAGE,
      "crates/none/README.md": "x",
      "tool/Cargo.toml": PACKAGE,
    });
    const paths = ["src/lib.rs", "crates/a/src/lib.rs", "tool/src/main.rs"];
    const others = ["crates/old/src/lib.rs", "crates/none/src/lib.rs", "crates/a/tests/it.rs", "benches/b.rs"];
    expect(own(project, [...paths, ...others])).toEqual(paths);
    expect(project.artifactDirectories).toEqual([]);
  });

  it("lie below the working directory", async () => {
    const project = await read({ "app/Cargo.toml": PACKAGE }, "app");
    expect(own(project, ["app/src/lib.rs", "src/lib.rs"])).toEqual(["app/src/lib.rs"]);
  });

  it("stand beside contracts, with the sources of both", async () => {
    const project = await read({ "foundry.toml": '[profile.default]\nsrc = "contracts"\n', "Cargo.toml": PACKAGE });
    expect(own(project, ["contracts/A.sol", "src/lib.rs", "test/A.sol", "lib/d/src/D.sol"])).toEqual([
      "contracts/A.sol",
      "src/lib.rs",
    ]);
    expect(project.artifactDirectories).toEqual(["out"]);
  });
});

it.each(["foundry.toml", "Cargo.toml"])("refuses a %s that is no TOML", async (file) => {
  await expect(read({ [file]: "[workspace\n" })).rejects.toThrow(InputError);
});
