import path from "node:path";
import type { ActionContext } from "@chainops/core/runner/action-context";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";
import type { GasReport } from "@chainops/reports/gas/gas-report";
import type { TestReport } from "@chainops/reports/tests/test-report";
import type { PathContext } from "@chainops/reports/workspace-path";
import type { Evidence } from "./evidence.ts";
import { findReportFiles, type SearchPlace } from "./find-report-files.ts";
import type { ScanReport } from "./gates/judge-findings.ts";
import { type JudgedArtifact, readArtifact } from "./read-artifacts.ts";
import type { metadata } from "./metadata.ts";
import type { Project } from "./project.ts";
import { type ReadFile, readEvidence, type ReadingRules } from "./read-evidence.ts";
import { readCoverage, readFindings, readGas, readTests } from "./read-reports.ts";
import type { Family } from "./report-families.ts";
import type { FileFacts } from "@chainops/core/files/workspace";

export type GateContext = ActionContext<typeof metadata.inputs>;

/** Everything that this run's tools say, family by family. */
export interface GatheredEvidence {
  tests: Evidence<TestReport>;
  coverage: Evidence<CoverageReport>;
  findings: Evidence<ScanReport>;
  gas: Evidence<GasReport>;
  artifacts: Evidence<JudgedArtifact>;
  /** How paths inside reports lead to files of the workspace. */
  paths: PathContext;
}

/** Sources are looked up for the flagged lines only; larger ones are generated. */
const MAX_LOOKED_UP_BYTES = 4 * 1024 * 1024;

/** Finds and reads the reports of every family. */
export async function gatherEvidence(
  context: GateContext,
  project: Project,
  sizeExclude: readonly string[],
  newestSource: ReadingRules["newestSource"],
): Promise<GatheredEvidence> {
  const { workspace, workingDirectory, inputs, log } = context;
  const trackedFiles = await listTrackedFiles(context);
  const place: SearchPlace = {
    workspace,
    workingDirectory,
    trackedFiles,
    artifactDirectories: project.artifactDirectories,
  };
  const paths: PathContext = {
    roots: [workspace.root, path.join(workspace.root, workingDirectory), "/github/workspace"],
    baseDirectory: workingDirectory,
  };
  const gather = async <R>(family: Family, read: (file: FileFacts) => Promise<ReadFile<R>>, isAgeless = false) => {
    const found = await findReportFiles(family, inputs[family], place);
    const ageless = isAgeless ? new Set(found.files.map((file) => file.path)) : trackedFiles;
    const passOver = (file: string) => log.debug(`Passed over ${file}: not a report of ${family}.`);
    return readEvidence(found, { newestSource, ageless, passOver }, read);
  };
  const readSource = (file: string) => workspace.lookUpText(file, MAX_LOOKED_UP_BYTES);
  const { subject } = context.event;
  const commits = [...new Set([subject.sha, subject.testedSha])];
  const scans = await gather("findings", (file) => readFindings(workspace, file, { ...paths, readSource, commits }));
  return {
    tests: await gather("tests", (file) => readTests(workspace, file)),
    coverage: await gather("coverage", (file) => readCoverage(workspace, file)),
    findings: withFingerprints(scans, readSource),
    gas: await gather("gas", (file) => readGas(workspace, file)),
    // Compilers leave an artifact alone while its source has not changed: what it was built from counts, not its age.
    artifacts: await gather(
      "artifacts",
      (file) => readArtifact(workspace, file, { project, paths, sizeExclude }),
      true,
    ),
    paths,
  };
}

/** Occurrences count over all scans, so that a finding keeps its fingerprint however the reports are split. */
function withFingerprints(
  scans: Evidence<FindingsReport>,
  readSource: (path: string) => string | undefined,
): Evidence<ScanReport> {
  const reports = scans.reports.map((report) => ({
    tool: report.tool,
    findings: fingerprintFindings(report.findings, readSource).map((finding) => ({ ...finding, isNew: null })),
  }));
  return { ...scans, reports };
}

async function listTrackedFiles({ git }: GateContext): Promise<ReadonlySet<string>> {
  const listed = await git.read(["ls-files", "-z"]);
  return new Set((listed ?? "").split("\0").filter((file) => file !== ""));
}
