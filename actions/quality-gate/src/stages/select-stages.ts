import { nearestName } from "@chainops/core/config/nearest-name";
import { InputError } from "@chainops/core/errors";
import type { PlannedStage } from "./plan-stages.ts";
import { foldStageName } from "./stage-endings.ts";

/** Which stages run here. */
export interface StageSelection {
  readonly runs: ReadonlySet<string>;
  /** Stages that wait for a person, and keep waiting: nobody named them. */
  readonly waits: ReadonlySet<string>;
}

/**
 * Input `stages`: names, one a line, in any casing; `none`; empty or `all` for every stage that has commands. A stage with
 * `pause` runs where it is named, by whoever starts the workflow or by a job whose environment asks for approval.
 */
export function selectStages(lines: readonly string[], stages: readonly PlannedStage[]): StageSelection {
  const none: StageSelection = { runs: new Set(), waits: new Set() };
  if (lines.includes("none") || lines.includes("all")) {
    if (lines.length > 1) {
      throw new InputError("Input `stages`: found `none` or `all` beside others; accepted alone, or names of stages.");
    }
    if (lines[0] === "none") return none;
  }
  if (lines.length === 0 || lines[0] === "all") {
    const waits = new Set(stages.filter(({ pauses }) => pauses).map(({ id }) => id));
    return { runs: new Set(stages.filter(canRun).flatMap(({ id }) => (waits.has(id) ? [] : [id]))), waits };
  }
  return { ...none, runs: new Set(namedStages(lines, stages)) };
}

function canRun({ work }: PlannedStage): boolean {
  return work.kind !== "reported";
}

function namedStages(lines: readonly string[], stages: readonly PlannedStage[]): readonly string[] {
  const problems: string[] = [];
  const named = lines.flatMap((line) => {
    const stage =
      stages.find(({ id }) => id === line) ?? stages.find(({ id }) => foldStageName(id) === foldStageName(line));
    if (stage === undefined) problems.push(unknownStage(line, stages));
    else if (!canRun(stage)) {
      problems.push(
        `Input \`stages\`: stage ${JSON.stringify(stage.id)} has no commands; give it \`run\` or a \`preset\`.`,
      );
    } else return [stage.id];
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  return named;
}

function unknownStage(line: string, stages: readonly PlannedStage[]): string {
  const names = stages.map(({ id }) => id);
  const nearest = nearestName(names, line);
  const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
  const accepted = names.length === 0 ? "none, for `pipeline.stages` is empty" : names.join(", ");
  return `Input \`stages\`: found ${JSON.stringify(line)}; accepted ${accepted}${hint}.`;
}
