import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createSolcShim } from "@chainops/dev/example/create-solc-shim";
import { locateForge } from "@chainops/dev/example/locate-forge";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { BaseReader } from "../../../actions/quality-gate/src/base-commit.ts";
import type { Baseline } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import type { JudgedGate } from "../../../actions/quality-gate/src/gates/judged-gate.ts";
import { judgeStorage } from "../../../actions/quality-gate/src/gates/judge-storage.ts";
import { listProjectFiles } from "../../../actions/quality-gate/src/list-project-files.ts";
import { readProject } from "../../../actions/quality-gate/src/project.ts";
import { readEvidence } from "../../../actions/quality-gate/src/read-evidence.ts";
import { createSourceHashes } from "../../../actions/quality-gate/src/source-hashes.ts";
import { readBaseLayouts } from "../../../actions/quality-gate/src/storage/base-layouts.ts";
import { compareStorage, type StorageComparison } from "../../../actions/quality-gate/src/storage/compare-storage.ts";
import { readStorageFile } from "../../../actions/quality-gate/src/storage/read-storage-file.ts";
import { surveyContracts } from "../../../actions/quality-gate/src/storage/survey-contracts.ts";
import type { TestProject } from "../open-project.ts";

export const NO_BASELINE: Baseline = {
  measurements: undefined,
  source: "",
  reason: "No result of the base was found.",
};

/** Runs the real forge with npm's solc; undefined where forge is not installed. */
export function findForge(): ((project: TestProject, ...args: string[]) => Promise<string>) | undefined {
  try {
    const forge = locateForge();
    return async (project, ...args) => {
      const solc = await createSolcShim(`${project.root}/../bin`);
      return (await promisify(execFile)(forge, [...args, "--use", solc, "--offline"], { cwd: project.root })).stdout;
    };
  } catch {
    return undefined;
  }
}

/** Reads a commit of the test's repository with git itself. */
export function commitReader(project: TestProject, revision: string | null): BaseReader {
  const reason = "this event has no base commit to compare with";
  return {
    revision,
    async read(file) {
      const text = await project.reader.read(["cat-file", "blob", `${revision}:${file}`]);
      return text === undefined ? { found: false, reason: `the base commit tracks no ${file}` } : { found: true, text };
    },
    async list(directory) {
      if (revision === null) return { found: false, reason };
      const listed = (await project.reader.read(["ls-tree", "--name-only", revision, "--", `${directory}/`])) ?? "";
      const files = listed.split("\n").filter((file) => file.endsWith(".json"));
      return { found: true, files: files.map((file) => ({ name: file.slice(directory.length + 1), sizeBytes: 1 })) };
    },
  };
}

interface Judging {
  base?: BaseReader;
  baseline?: Baseline;
  contracts?: readonly string[];
  allowRename?: boolean;
  /** Input `storage`; without it every artifact and build-info is read. */
  named?: readonly string[];
}

/** The gate over a project as it lies on the disk. */
export async function judgeProject(
  project: TestProject,
  {
    base = commitReader(project, null),
    baseline = NO_BASELINE,
    contracts = [],
    allowRename = false,
    named = [],
  }: Judging = {},
): Promise<{ judged: JudgedGate; comparison: StorageComparison }> {
  const { workspace } = project;
  const described = await readProject(workspace, "");
  const projectFiles = await listProjectFiles(workspace, "", described);
  const survey = await surveyContracts(workspace, projectFiles, { workingDirectory: "", sources: described.sources });
  const isArtifact = (file: string) => described.artifactDirectories.some((folder) => file.startsWith(`${folder}/`));
  const isFound = named.length > 0 ? matchesGlob(named) : (file: string) => file.endsWith(".json") && isArtifact(file);
  const facts = await Promise.all(projectFiles.filter(isFound).map((file) => workspace.describe(file)));
  const files = facts.flatMap((file) => (file === undefined ? [] : [{ ...file, mustBeReport: named.length > 0 }]));
  const rules = {
    project: described,
    paths: { roots: [workspace.root], baseDirectory: "" },
    hashOf: createSourceHashes(workspace),
    newestSource: undefined,
  };
  const reading = { newestSource: undefined, isAgeless: () => true, passOver: () => undefined };
  const read = await readEvidence({ files, problems: [] }, reading, (file) => readStorageFile(workspace, file, rules));
  const inspected = read.files.filter(({ producer }) => producer === "forge-inspect").map(({ path }) => path);
  const bases = await readBaseLayouts(base, { workingDirectory: "", named, files: inspected }, baseline);
  const comparison = await compareStorage(read.reports, survey.contracts, bases.layouts, { contracts, allowRename });
  return { judged: judgeStorage({ ...read, survey }, comparison, bases, { contracts }), comparison };
}
