import path from "node:path";
import type { FileFacts } from "@chainops/core/files/workspace";
import type { ActionContext } from "@chainops/core/runner/action-context";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import type { GasReport } from "@chainops/reports/gas/gas-report";
import type { PropertyReport } from "@chainops/reports/properties/property-report";
import type { TestReport } from "@chainops/reports/tests/test-report";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import { completeFindings } from "./findings/complete-findings.ts";
import { MAX_LOOKED_UP_BYTES } from "./findings/known-at-base.ts";
import type { ScanReport } from "./findings/scan-report.ts";
import { type CoverageFile, describeCoverageOverlap } from "./describe-coverage-overlap.ts";
import type { Evidence } from "./evidence.ts";
import { findReportFiles, type SearchPlace } from "./find-report-files.ts";
import { joinTests } from "./join-tests.ts";
import type { metadata } from "./metadata.ts";
import type { Project } from "./project.ts";
import type { JudgedArtifact } from "./judged-artifact.ts";
import { readArtifact } from "./read-artifacts.ts";
import { type ReadFile, readEvidence, type ReadingRules } from "./read-evidence.ts";
import { readCoverage, readFindings, readGas, readProperties, readTests } from "./read-reports.ts";
import { type Family, mayBeTracked } from "./report-families.ts";
import { createSourceHashes } from "./source-hashes.ts";
import type { FoundLayout, readStorageFile } from "./storage/read-storage-file.ts";

export type GateContext = ActionContext<typeof metadata.inputs>;

/** Everything that this run's tools say, family by family. */
export interface GatheredEvidence {
  tests: Evidence<TestReport>;
  coverage: Evidence<CoverageReport>;
  findings: Evidence<ScanReport>;
  audits: Evidence<ScanReport>;
  properties: Evidence<PropertyReport>;
  gas: Evidence<GasReport>;
  artifacts: Evidence<JudgedArtifact>;
  sizes: Evidence<JudgedArtifact>;
  storage: Evidence<FoundLayout>;
}

export interface GatheringRules {
  project: Project;
  paths: PathContext;
  /** What `listProjectFiles` found. */
  projectFiles: readonly string[];
  /** Whether a contract must keep its storage layout; reading layouts takes time. */
  wantsStorage(): Promise<boolean>;
  newestSource: ReadingRules["newestSource"];
  /** What `listTrackedFiles` answers; asked for early, since git takes its time. */
  listed: Promise<ReadonlySet<string> | undefined>;
}

/** How paths inside reports lead to files of the workspace. */
export function reportPaths({ workspace, workingDirectory }: GateContext): PathContext {
  return {
    roots: [workspace.root, path.join(workspace.root, workingDirectory), "/github/workspace"],
    baseDirectory: workingDirectory,
  };
}

/** Finds and reads the reports of every family, and counts once what several of them tell. */
export async function gatherEvidence(context: GateContext, rules: GatheringRules): Promise<GatheredEvidence> {
  const { workspace } = context;
  const { project, paths } = rules;
  const gather = await openGathering(context, rules);
  const readSource = (file: string) => workspace.lookUpText(file, MAX_LOOKED_UP_BYTES);
  const { sha, testedSha } = context.event.subject;
  const scanContext = { ...paths, readSource, commits: [...new Set([sha, testedSha])] };
  const scans = await gather("findings", (file) => readFindings(workspace, file, scanContext));
  const audits = await gather("audits", (file) => readFindings(workspace, file, scanContext));
  const known = new Set(rules.projectFiles);
  const isKnownFile = (file: string) => known.has(toWorkspacePath(file, paths) ?? "");
  const coverage = await gather("coverage", (file) => readCoverage(workspace, file, { isKnownFile }));
  const hashOf = createSourceHashes(workspace);
  const artifactRules = { project, paths, hashOf, newestSource: rules.newestSource };
  const artifacts = await gather("artifacts", (file) => readArtifact(workspace, file, artifactRules));
  // A list of sizes names contracts of tests and dependencies too: it counts where it is named, or nothing else is there.
  const wantsSizes = context.inputs.sizes.length > 0 || artifacts.reports.length + artifacts.problems.length === 0;
  return {
    tests: joinTests(await gather("tests", (file) => readTests(workspace, file)), paths),
    coverage: completeCoverage(coverage, paths, (note) => context.log.info(note)),
    ...completeFindings({ findings: scans, audits }, readSource, (note) => context.log.info(note)),
    properties: await gather("properties", (file) => readProperties(workspace, file)),
    gas: await gather("gas", (file) => readGas(workspace, file)),
    artifacts,
    sizes: wantsSizes ? await gather("sizes", (file) => readArtifact(workspace, file, artifactRules)) : NOTHING,
    storage: (await rules.wantsStorage())
      ? await gather("storage", (file) => readStorage(workspace, file, artifactRules))
      : NOTHING,
  };
}

/** Loaded where a contract must keep its storage layout, all of it in one file. */
async function readStorage(...given: Parameters<typeof readStorageFile>): Promise<ReadFile<FoundLayout>> {
  const storage = await import(/* webpackChunkName: "storage" */ "./storage/read-storage-file.ts");
  return storage.readStorageFile(...given);
}

const NOTHING = { files: [], reports: [], problems: [] };

/** Reads one family after the other with what they share. */
async function openGathering(
  { workspace, workingDirectory, inputs, log }: GateContext,
  { project, projectFiles, newestSource, listed }: GatheringRules,
) {
  const trackedFiles = await listed;
  if (trackedFiles === undefined) {
    log.notice(
      "Git does not say here which files it tracks, so a committed old report cannot be told from one of this run.",
    );
  }
  const tracked = trackedFiles ?? new Set<string>();
  log.debug(`Project: ${project.kind}; ${projectFiles.length} files in reach, git tracks ${tracked.size}.`);
  const artifactDirectories = project.artifactDirectories;
  const place: SearchPlace = { workspace, workingDirectory, projectFiles, trackedFiles: tracked, artifactDirectories };
  return async <R>(family: Family, read: (file: FileFacts) => Promise<ReadFile<R>>): Promise<Evidence<R>> => {
    const found = await findReportFiles(family, inputs[family], place);
    const committed = found.files.filter((file) => tracked.has(file.path) && !mayBeTracked(family, file.path));
    if (committed[0] !== undefined) {
      const others = committed.length > 1 ? ` and ${committed.length - 1} more` : "";
      log.notice(
        `Input \`${family}\` names ${committed[0].path}${others}, which git tracks: is it a report of this run?`,
      );
    }
    // Compilers leave an artifact alone while its source has not changed: what it was built from counts, not its age.
    const isAgeless = (file: string) => family === "artifacts" || family === "storage" || tracked.has(file);
    for (const file of found.passedOver) log.debug(`Passed over ${file}: git tracks it, so it may be of another run.`);
    if (found.files.length === 0 && found.passedOver[0] !== undefined) {
      log.notice(
        `${found.passedOver[0]} is not taken for a report of this run, since git tracks it. Write reports where git ignores them, or name it in input \`${family}\`.`,
      );
    }
    const passOver = (file: string) => log.debug(`Passed over ${file}: not a report of ${family}.`);
    return readEvidence(found, { newestSource, isAgeless, passOver }, read);
  };
}

/** The reports alone; how they are joined, and what they say of themselves, goes to the log. */
function completeCoverage(
  evidence: Evidence<CoverageFile>,
  paths: PathContext,
  note: (text: string) => void,
): Evidence<CoverageReport> {
  for (const { path: file, report } of evidence.reports) {
    for (const text of report.notes) note(`${file}: ${text}`);
  }
  for (const text of describeCoverageOverlap(evidence.reports, paths)) note(text);
  return { ...evidence, reports: evidence.reports.map(({ report }) => report) };
}
