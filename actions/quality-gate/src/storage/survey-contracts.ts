import type { Workspace } from "@chainops/core/files/workspace";
import { isProjectSource, type ProjectSources } from "@chainops/reports/project/project-sources";
import { scanContracts, type SourceContract } from "@chainops/reports/storage/solidity-contracts";
import { describeFault } from "../find-report-files.ts";

/** A contract in the project's own sources. */
export interface ProjectContract extends SourceContract {
  /** `src/Vault.sol:Vault`, relative to the working directory, as compilers call it. */
  readonly qualifiedName: string;
  /** Relative to the workspace. */
  readonly path: string;
}

export interface ContractSurvey {
  readonly contracts: readonly ProjectContract[];
  /** Sources that could not be read, one sentence each. */
  readonly problems: readonly string[];
}

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

/**
 * The contracts of the project's sources. One that inherits from another of the project looks upgradeable where that one
 * does. `files` are relative to the workspace, as `listProjectFiles` gives them.
 */
export async function surveyContracts(
  workspace: Workspace,
  files: readonly string[],
  { workingDirectory, sources }: { workingDirectory: string; sources: ProjectSources },
): Promise<ContractSurvey> {
  const contracts: ProjectContract[] = [];
  const problems: string[] = [];
  const prefix = workingDirectory === "" ? "" : `${workingDirectory}/`;
  for (const path of files) {
    if (!path.endsWith(".sol") || !isProjectSource(path, sources)) continue;
    try {
      const fromHere = path.startsWith(prefix) ? path.slice(prefix.length) : path;
      for (const contract of scanContracts(await workspace.readText(path, MAX_SOURCE_BYTES))) {
        contracts.push({ ...contract, qualifiedName: `${fromHere}:${contract.name}`, path });
      }
    } catch (error) {
      problems.push(`${path}: ${describeFault(error)}`);
    }
  }
  return { contracts: withInherited(contracts), problems };
}

function withInherited(contracts: readonly ProjectContract[]): ProjectContract[] {
  const heirs = new Map<string, ProjectContract[]>();
  for (const contract of contracts) {
    for (const base of contract.bases) heirs.set(base, [...(heirs.get(base) ?? []), contract]);
  }
  const upgradeable = new Set(contracts.filter(({ looksUpgradeable }) => looksUpgradeable));
  for (const contract of upgradeable) for (const heir of heirs.get(contract.name) ?? []) upgradeable.add(heir);
  return contracts.map((contract) => ({ ...contract, looksUpgradeable: upgradeable.has(contract) }));
}
