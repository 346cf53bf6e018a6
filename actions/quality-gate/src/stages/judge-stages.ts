import { firstOf, judged, type JudgedGate, plural } from "../gates/judged-gate.ts";
import type { FinishedStage, StagesOutcome } from "./stage-outcome.ts";

const SHARED = { name: "pipeline_stages", label: "Stages", threshold: 0, unit: "none", limit: "none failed" };

/**
 * Whether the stages of the pipeline ended well. A stage that waits for a person fails nothing: the action concludes
 * `action_required`. A failure that is tolerated is a warning.
 */
export function judgeStages({ finished, overall }: StagesOutcome): JudgedGate {
  const bad = finished.filter(({ run, isTolerated }) => isBad(run.status) && !isTolerated);
  const tolerated = finished.filter(({ run, isTolerated }) => run.status === "failed" && isTolerated);
  const ran = finished.filter(({ run }) => run.status === "success").length;
  if (bad.length === 0) {
    const waiting = overall === "paused" ? " A stage waits for a person; name it by input `stages` to run it." : "";
    const warning = tolerated.length === 0 ? [] : [" Tolerated: ", ...firstOf(tolerated, describe)];
    return judged({
      ...SHARED,
      status: "pass",
      actual: 0,
      now: overall === "paused" ? "paused" : plural(ran, "succeeded", "succeeded"),
      message: [`${plural(ran, "stage")} succeeded.${waiting}`, ...warning],
      warns: tolerated.length > 0 || overall === "paused",
    });
  }
  return judged({
    ...SHARED,
    status: "fail",
    actual: bad.length,
    now: `${bad.length} failed`,
    message: firstOf(bad, describe),
  });
}

function isBad(status: FinishedStage["run"]["status"]): boolean {
  return status === "failed" || status === "cancelled";
}

function describe({ stage, run }: FinishedStage): readonly string[] {
  return [`stage \`${stage.id}\` ${run.status === "cancelled" ? "was cancelled" : "failed"}: ${run.error}`];
}
