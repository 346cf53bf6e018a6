import type { Stage } from "@chainops/core/result/document";
import { joinVerdicts } from "./bar/join-verdicts.ts";
import type { Bar } from "./bar/load-bar.ts";
import type { GateContext } from "./gather-evidence.ts";
import { judgeFacts, type RulesJudgement } from "./judge-facts.ts";
import type { GateFacts } from "./read-facts.ts";
import type { StagesOutcome } from "./stages/stage-outcome.ts";

/** The verdict by the rules that count: where the base commit has other rules, both judge and the worse counts. */
export async function judgeBar(
  facts: GateFacts,
  { rules, baseRules }: Pick<Bar, "rules" | "baseRules">,
  { inputs, workingDirectory }: Pick<GateContext, "inputs" | "workingDirectory">,
  stages: StagesOutcome | undefined,
): Promise<RulesJudgement> {
  const ran: readonly Stage[] = stages?.stages ?? [];
  const judging = { annotate: inputs.annotate, workingDirectory, stages: ran, doubts: stages?.doubts ?? new Map() };
  const own = await judgeFacts(facts, rules, judging);
  if (baseRules === undefined) return own;
  const theirs = await judgeFacts(facts, baseRules, judging);
  return { ...theirs, gates: joinVerdicts(theirs.gates, own.gates) };
}
