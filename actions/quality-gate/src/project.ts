import { posix } from "node:path";
import { InputError } from "@chainops/core/errors";
import type { Workspace } from "@chainops/core/files/workspace";
import { type CargoProject, parseCargoToml } from "@chainops/reports/project/cargo-toml";
import { parseFoundryToml } from "@chainops/reports/project/foundry-toml";
import {
  cargoSources,
  foundrySources,
  hardhatSources,
  joinSources,
  type ProjectSources,
  unknownSources,
} from "@chainops/reports/project/project-sources";
import { ReportError } from "@chainops/reports/report-error";

/** The project below the working directory. */
export interface Project {
  /** `cargo` and `node` are projects without contracts. */
  kind: "foundry" | "hardhat" | "cargo" | "node" | "unknown";
  /** Whether contracts are expected: a Rust or Node project has none to compile. */
  hasContracts: boolean;
  /** Whether there are Rust packages, beside contracts or alone. */
  hasCrates: boolean;
  sources: ProjectSources;
  /** Where compiled contracts lie, relative to the working directory, which they may lie outside of. */
  artifactDirectories: readonly string[];
}

const MAX_MANIFEST_BYTES = 1024 * 1024;
const HARDHAT_CONFIGS = ["hardhat.config.ts", "hardhat.config.js", "hardhat.config.cjs", "hardhat.config.mjs"];

const CONTRACTS = { hasContracts: true, hasCrates: false };

/**
 * Knows Foundry by foundry.toml, Hardhat by its config file, Rust by Cargo.toml beside or without them, and whatever else
 * has a package.json as a Node project. Throws an InputError where foundry.toml or Cargo.toml cannot be read.
 */
export async function readProject(workspace: Workspace, workingDirectory: string): Promise<Project> {
  const contracts = await readContracts(workspace, workingDirectory);
  const crates = await readCrates(workspace, workingDirectory);
  if (contracts === undefined) return crates ?? readOther(workspace, workingDirectory);
  if (crates === undefined) return contracts;
  return { ...contracts, hasCrates: true, sources: joinSources([contracts.sources, crates.sources]) };
}

async function readContracts(workspace: Workspace, workingDirectory: string): Promise<Project | undefined> {
  const toml = await readManifest(workspace, posix.join(workingDirectory, "foundry.toml"), parseFoundryToml);
  if (toml !== undefined) {
    const sources = foundrySources(toml, workingDirectory);
    return { kind: "foundry", ...CONTRACTS, sources, artifactDirectories: [posix.normalize(toml.out)] };
  }
  for (const file of HARDHAT_CONFIGS) {
    if ((await workspace.describe(posix.join(workingDirectory, file))) === undefined) continue;
    return {
      kind: "hardhat",
      ...CONTRACTS,
      sources: hardhatSources(workingDirectory),
      artifactDirectories: ["artifacts"],
    };
  }
  return undefined;
}

async function readCrates(workspace: Workspace, workingDirectory: string): Promise<Project | undefined> {
  const cargo = await readManifest(workspace, posix.join(workingDirectory, "Cargo.toml"), parseCargoToml);
  if (cargo === undefined) return undefined;
  const members = await findMembers(workspace, workingDirectory, cargo);
  const sources = members.length === 0 ? unknownSources(workingDirectory) : cargoSources(workingDirectory, members);
  return { kind: "cargo", hasContracts: false, hasCrates: true, sources, artifactDirectories: [] };
}

/** Members may be globs; each has a Cargo.toml of its own. */
async function findMembers(
  workspace: Workspace,
  workingDirectory: string,
  { isPackage, members, exclude }: CargoProject,
): Promise<readonly string[]> {
  const inside = members.filter((member) => !posix.normalize(member).startsWith(".."));
  const manifests =
    inside.length === 0
      ? []
      : await workspace.find(
          inside.map((member) => posix.join(workingDirectory, member, "Cargo.toml")),
          { skipDirectories: new Set(["target", "node_modules", ".git"]) },
        );
  const folders = manifests.map((file) => posix.relative(workingDirectory, posix.dirname(file)));
  return [...(isPackage ? [""] : []), ...folders.filter((folder) => !exclude.includes(folder))];
}

async function readOther(workspace: Workspace, workingDirectory: string): Promise<Project> {
  const sources = unknownSources(workingDirectory);
  const isNode = (await workspace.describe(posix.join(workingDirectory, "package.json"))) !== undefined;
  if (
    isNode &&
    (
      await workspace.find([
        posix.join(workingDirectory, "*.sol"),
        posix.join(workingDirectory, "{src,contracts}/**/*.sol"),
      ])
    ).length === 0
  ) {
    return { kind: "node", hasContracts: false, hasCrates: false, sources, artifactDirectories: [] };
  }
  return { kind: "unknown", ...CONTRACTS, sources, artifactDirectories: ["out", "artifacts"] };
}

async function readManifest<T>(workspace: Workspace, file: string, parse: (text: string) => T): Promise<T | undefined> {
  if ((await workspace.describe(file)) === undefined) return undefined;
  const text = await workspace.readText(file, MAX_MANIFEST_BYTES);
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof ReportError) throw new InputError(error.message, { cause: error });
    throw error;
  }
}
