import type { Bar } from "../bar/load-bar.ts";
import { isBlocking } from "../bar/apply-levels.ts";
import type { GateContext } from "../gather-evidence.ts";
import type { RulesJudgement } from "../judge-facts.ts";
import type { StagesOutcome } from "./stage-outcome.ts";
import type { PlannedStage } from "./plan-stages.ts";

/** Reads and judges the tree as the stages so far left it. */
export type JudgeNow = () => Promise<{ judgement: RulesJudgement }>;

/** Runs the stages of the config with the gates right after those that feed them. Loaded where there are any. */
export async function runPipeline(
  context: GateContext,
  { pipeline, isOfDefaultBranch }: Pick<Bar, "pipeline" | "isOfDefaultBranch">,
  judgeNow: JudgeNow,
): Promise<StagesOutcome | undefined> {
  if ((pipeline?.stages.length ?? 0) === 0 && context.inputs.stages.length === 0) return undefined;
  const { runStages } = await import("./run-stages.ts");
  return runStages(context, pipeline, {
    isConfigOfDefaultBranch: isOfDefaultBranch,
    checkStage: (stage) => checkStage(stage, judgeNow),
    measureQuality: async () => meanOf((await judgeNow()).judgement),
  });
}

async function checkStage(stage: PlannedStage, judgeNow: JudgeNow): Promise<string | undefined> {
  if (stage.gates.length === 0) return undefined;
  const names = new Set(stage.gates);
  const { judgement } = await judgeNow();
  const failed = judgement.gates.find((judged) => names.has(judged.gate.name) && isBlocking(judged))?.gate;
  return failed === undefined ? undefined : `Gate \`${failed.name}\` failed: ${failed.message}`;
}

function meanOf({ vector }: RulesJudgement): number | undefined {
  const known = Object.values(vector).filter((rating) => rating !== null);
  return known.length === 0 ? undefined : known.reduce((sum, rating) => sum + rating, 0) / known.length;
}
