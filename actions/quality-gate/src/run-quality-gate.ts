import type { Outcome } from "@chainops/core/runner/action-context";
import { askBaseline, askEarly, quietly } from "./ask-early.ts";
import { applyLevels } from "./bar/apply-levels.ts";
import { type Bar, loadBar } from "./bar/load-bar.ts";
import { openBase } from "./base-commit.ts";
import { openHints } from "./baseline/open-hints.ts";
import { keepMeasurements } from "./baseline/keep-measurements.ts";
import type { GateContext } from "./gather-evidence.ts";
import { judgeBar } from "./judge-bar.ts";
import { tellNotices } from "./bar/tell-notices.ts";
import { type Asked, readFacts } from "./read-facts.ts";
import { readSources, type SourceFacts } from "./read-sources.ts";
import { recordOutcome } from "./record-outcome.ts";
import { runPipeline } from "./stages/run-pipeline.ts";
import { judgeStages } from "./stages/judge-stages.ts";
import type { StagesOutcome } from "./stages/stage-outcome.ts";
import { writeFindings } from "./write-findings.ts";

/** Runs the stages of the config, reads what the project's tools reported, judges it, and says what to fix. */
export async function runQualityGate(context: GateContext): Promise<Outcome> {
  const { inputs, log, event, environment } = context;
  await using base = openBase({ ...context, wanted: inputs.base });
  const early = askEarly(context, base);
  const sources = quietly(readSources(context));
  const bar = await loadBar(context, base);
  await tellNotices(bar.notices, log);
  const { repository, ref } = event.subject;
  const note = (message: string) => log.debug(message);
  const hints = await openHints({ ...environment, ref, repository, id: inputs.id, note });
  const baseline = askBaseline(context, base, (bar.baseRules ?? bar.rules).baseline, hints);
  const asked: Asked = { ...early, baseline };
  const stages = await runPipeline(context, bar, () => judgeNow(context, bar, asked, readSources(context)));
  // Stages may have written sources too.
  const judgedSources = stages === undefined ? sources : readSources(context);
  const { facts, judgement } = await judgeNow(context, bar, asked, judgedSources, stages);
  const gates =
    stages === undefined
      ? judgement.gates
      : [...judgement.gates, ...applyLevels([judgeStages(stages)], bar.baseRules ?? bar.rules)];
  for (const { gate } of gates) log.info(`${gate.status.padEnd(11)} ${gate.name}: ${gate.message}`);
  const verdict = { ...judgement, gates };
  const [measurements, sarif, resolved] = await Promise.all([
    keepMeasurements(context, facts, verdict, hints),
    writeFindings(context, facts, verdict),
    base.resolve(),
  ]);
  return recordOutcome(
    {
      facts,
      judgement: verdict,
      bar,
      stages,
      measurements,
      sarif,
      base: resolved.found ? resolved.sha : base.revision,
    },
    context,
  );
}

/** Reads and judges the tree as it is now. */
async function judgeNow(
  context: GateContext,
  bar: Bar,
  asked: Asked,
  sources: Promise<SourceFacts>,
  stages?: StagesOutcome,
) {
  const sets = bar.baseRules === undefined ? [bar.rules] : [bar.rules, bar.baseRules];
  const facts = await readFacts(context, asked, sources, {
    storageContracts: sets.flatMap(({ storage }) => storage.contracts),
    wantsCognitive: sets.some(({ complexity }) => complexity.cognitive !== undefined),
    doubts: stages?.doubts ?? new Map(),
  });
  return { facts, judgement: await judgeBar(facts, bar, context, stages) };
}
