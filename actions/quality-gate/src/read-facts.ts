import { posix } from "node:path";
import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { PathContext } from "@chainops/reports/workspace-path";
import type { Base } from "./base-commit.ts";
import { type TrackedSnapshots } from "./base-snapshots.ts";
import type { Baseline } from "./baseline/measurements.ts";
import type { Changes } from "./changes/changed-lines.ts";
import { findAbsent } from "./coverage/find-absent.ts";
import { compareWithBase } from "./compare-base.ts";
import { addDoubts } from "./evidence.ts";
import { type FindingsEvidence } from "./findings/scan-report.ts";
import { knownAtBase } from "./findings/known-at-base.ts";
import { gatherEvidence, type GatheredEvidence, type GateContext, reportPaths } from "./gather-evidence.ts";
import { brokenCases, type LocateTest } from "./gates/judge-tests.ts";
import type { MeasuredFunction } from "./gates/judge-complexity.ts";
import type { GasComparison } from "./gates/judge-gas.ts";
import { judgeProducers } from "./gates/judge-producers.ts";
import type { JudgedGate } from "./gates/judged-gate.ts";
import { createGasLocator, grownTests, type LocateGas } from "./locate-gas.ts";
import { locateTests } from "./locate-tests.ts";
import { logEvidence } from "./log-evidence.ts";
import type { SourceSurvey } from "./measure-sources.ts";
import { readCognitive } from "./read-cognitive.ts";
import type { Project } from "./project.ts";
import type { SourceFacts } from "./read-sources.ts";
import type { BaseLayouts, readBaseLayouts } from "./storage/base-layouts.ts";
import type { ContractSurvey } from "./storage/survey-contracts.ts";

/** What was asked early, since it takes its time. */
export interface Asked {
  base: Base;
  listed: Promise<ReadonlySet<string> | undefined>;
  snapshots: Promise<TrackedSnapshots>;
  changes: Promise<Changes>;
  baseline: Promise<Baseline>;
}

/** Everything that one run knows, read once, whatever rules it is judged by. */
export interface GateFacts {
  project: Project;
  paths: PathContext;
  evidence: GatheredEvidence;
  /** Findings of both inputs with `isNew` set. */
  findings: FindingsEvidence;
  survey: SourceSurvey;
  /** Sources that coverage reports tell of and that are not in the tree. */
  absentSources: ReadonlySet<string>;
  /** Cognitive complexity of Rust functions; undefined where no clippy report tells of it. */
  cognitive: readonly MeasuredFunction[] | undefined;
  contracts: ContractSurvey;
  changes: Changes;
  baseline: Baseline;
  comparison: GasComparison;
  /** Whether a contract must keep its storage layout; without one, `layouts` is empty. */
  wantsStorage: boolean;
  layouts: BaseLayouts;
  locate: LocateTest;
  locateGas: LocateGas;
  producers: JudgedGate | undefined;
  now: Date;
}

export interface ReadingNeeds {
  /** `quality_gates.storage.contracts` of every set of rules. */
  storageContracts: QualityGates["storage"]["contracts"];
  /** Whether `quality_gates.complexity.cognitive` is set. */
  wantsCognitive: boolean;
  /** Families whose evidence a stage left in doubt, with why. */
  doubts: ReadonlyMap<string, readonly string[]>;
}

/** Reads the reports of the project and what they are compared with. */
export async function readFacts(
  context: GateContext,
  asked: Asked,
  sources: Promise<SourceFacts>,
  needs: ReadingNeeds,
): Promise<GateFacts> {
  const { inputs, workspace, log } = context;
  const paths = reportPaths(context);
  const { project, projectFiles, survey, contracts } = await sources;
  const wantsStorage = async () =>
    inputs.storage.length > 0 ||
    needs.storageContracts.length > 0 ||
    contracts.contracts.some(({ looksUpgradeable }) => looksUpgradeable) ||
    ((await asked.baseline).measurements?.storage ?? null) !== null;
  const gathered = await log.group("Reports", async () => {
    const rules = { project, paths, projectFiles, wantsStorage, newestSource: survey.newest, listed: asked.listed };
    const read = addDoubts(await gatherEvidence(context, rules), needs.doubts);
    logEvidence(read, log, context.now());
    return read;
  });
  const [changes, baseline] = await Promise.all([asked.changes, asked.baseline]);
  const keepsStorage = await wantsStorage();
  const layouts = keepsStorage
    ? await readLayouts(asked.base, storagePlaces(context, gathered), baseline)
    : { layouts: new Map(), problems: [], reasons: [] };
  const comparison = compareWithBase(gathered.gas.reports, await asked.snapshots, baseline);
  const cases = gathered.tests.reports.flatMap((report) => report.cases);
  const shown = [...brokenCases(gathered.tests), ...grownTests(comparison.changes ?? [], cases)];
  const locate = await locateTests(shown, workspace, paths);
  return {
    project,
    paths,
    evidence: gathered,
    findings: knownAtBase(gathered, { baseline, changes, workspace }),
    survey,
    absentSources: await findAbsent(gathered.coverage.reports, {
      workspace,
      sources: project.sources,
      paths,
      known: new Set(projectFiles),
    }),
    cognitive: needs.wantsCognitive ? await readCognitive(workspace, gathered.findings.files, paths) : undefined,
    contracts,
    changes,
    baseline,
    comparison,
    wantsStorage: keepsStorage,
    layouts,
    locate,
    locateGas: createGasLocator(survey.functions, cases, locate),
    producers: judgeProducers(inputs.outcome),
    now: context.now(),
  };
}

async function readLayouts(...given: Parameters<typeof readBaseLayouts>): Promise<BaseLayouts> {
  const layouts = await import(/* webpackChunkName: "storage" */ "./storage/base-layouts.ts");
  return layouts.readBaseLayouts(...given);
}

function storagePlaces({ inputs, workingDirectory }: GateContext, { storage }: GatheredEvidence) {
  const files = storage.files.filter(({ producer }) => producer === "forge-inspect").map(({ path }) => path);
  return { workingDirectory, named: inputs.storage.map((line) => posix.normalize(line)), files };
}
