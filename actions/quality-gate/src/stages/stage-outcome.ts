import type { Block } from "@chainops/core/report/report";
import type { Artifact, Conclusion, Stage } from "@chainops/core/result/document";
import type { PlannedStage } from "./plan-stages.ts";
import { doubtedBy } from "./stage-gates.ts";
import type { StageRun } from "./stage-run.ts";

/** How the pipeline ended; while it runs it is `running`, which only the log shows. */
export type PipelineStatus = "success" | "failed" | "cancelled" | "paused";

/** One stage with how it went. */
export interface FinishedStage {
  readonly stage: PlannedStage;
  readonly run: StageRun;
  /** Whether its failure is accepted: `continue_on_failure` where no gate rests on it. */
  readonly isTolerated: boolean;
}

/** What the stages leave for the verdict, the result document and people. */
export interface StagesOutcome {
  readonly overall: PipelineStatus;
  readonly finished: readonly FinishedStage[];
  /** For the result document. */
  readonly stages: readonly Stage[];
  /** One line, then a fold with all of it. */
  readonly blocks: readonly Block[];
  /** `Stages: compilation ✅ 31s → unit_tests ✅ 58s`. */
  readonly line: string;
  readonly artifacts: readonly Artifact[];
  /** One sentence for each stage that failed or did not run because of it. */
  readonly problems: readonly string[];
  /** Report families and gates whose evidence cannot be believed, with why: add the sentence to the family's problems. */
  readonly doubts: ReadonlyMap<string, readonly string[]>;
}

/** A failure that gates rest on, or that nothing tolerates, fails the whole; then a cancelled stage; then one that waits. */
export function overallStatus(finished: readonly FinishedStage[], isCancelled: boolean): PipelineStatus {
  const has = (status: Stage["status"]) => finished.some(({ run }) => run.status === status);
  if (finished.some(({ run, isTolerated }) => run.status === "failed" && !isTolerated)) return "failed";
  if (isCancelled || has("cancelled")) return "cancelled";
  return has("pending") ? "paused" : "success";
}

/** What the action concludes where all its gates pass: a pipeline that waits for a person asks for action. */
export function concludePipeline(overall: PipelineStatus): Conclusion {
  if (overall === "paused") return "action_required";
  return overall === "failed" ? "failure" : overall;
}

/** Why the families and gates of failed and missing stages cannot be believed. */
export function findDoubts(finished: readonly FinishedStage[]): ReadonlyMap<string, readonly string[]> {
  const doubts = new Map<string, string[]>();
  for (const { stage, run } of finished) {
    if (!run.isDoubted) continue;
    for (const gate of doubtedBy(stage)) {
      const told = doubts.get(gate) ?? [];
      told.push(
        `Stage \`${stage.id}\` ${ENDED[run.status] ?? "did not end well"}, so that its reports may be incomplete.`,
      );
      doubts.set(gate, told);
    }
  }
  return doubts;
}

const ENDED: Readonly<Partial<Record<Stage["status"], string>>> = {
  failed: "failed",
  cancelled: "was cancelled",
  skipped: "did not run",
};
