import { nearestName } from "@chainops/core/config/nearest-name";
import type { Pipeline } from "@chainops/core/config/schema/pipeline";
import type { PresetName, StageConfig } from "@chainops/core/config/schema/pipeline/stage";
import { STAGE_NAMES, type UsualStage } from "@chainops/core/config/schema/pipeline/stage-name";
import { parseByteSize } from "@chainops/core/config/schema/pipeline/stage-resources";
import { InputError } from "@chainops/core/errors";
import { buildDag, type Dag, type DagNode } from "@chainops/core/pipeline/dag";
import type { Artifact } from "@chainops/core/result/document";
import { defaultArtifactType, defaultGates, defaultNeeds, isUsual } from "./stage-defaults.ts";
import type { StageFeed } from "./stage-gates.ts";
import { knowsStage } from "./stage-presets.ts";

/** A stage as it will be run; its name is its id in the graph. */
export interface PlannedStage extends DagNode, StageFeed {
  readonly work: StageWork;
  readonly timeoutMs: number | undefined;
  readonly retries: number;
  readonly continueOnFailure: boolean;
  readonly weight: number;
  readonly minQuality: number | undefined;
  readonly limits: { readonly memoryBytes?: number; readonly cpuSeconds?: number };
  readonly environment: Readonly<Record<string, string>>;
  readonly artifacts: readonly { readonly paths: readonly string[]; readonly type: Artifact["type"] }[];
  readonly pauses: boolean;
}

export type StageWork =
  | { readonly kind: "run"; readonly scripts: readonly string[] }
  | { readonly kind: "preset"; readonly preset: PresetName; readonly stage: UsualStage }
  /** Runs nothing here: input `outcome` or a report tells how it ended. */
  | { readonly kind: "reported" };

export interface PlanningFacts {
  /** Report families and gates that `gates` may name. */
  readonly knownGates: readonly string[];
  readonly platform: NodeJS.Platform;
}

/** The graph of the configured stages. Throws one InputError with everything that cannot be run as it is written. */
export function planStages(
  pipeline: Pick<Pipeline, "stages" | "preset" | "environment_vars">,
  facts: PlanningFacts,
): Dag<PlannedStage> {
  const written = pipeline.stages.map((stage) => (typeof stage === "string" ? { name: stage } : stage));
  const declared = new Set(written.map(({ name }) => name));
  const stages = written.map((stage) => planStage(stage, declared, pipeline));
  const problems = [...written.flatMap((stage) => problemsOf(stage, facts)), ...stages.flatMap(misspelling)];
  if (problems.length > 0) throw new InputError(problems);
  try {
    return buildDag(stages);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => `pipeline.stages: ${problem}`));
  }
}

type WrittenStage = Partial<StageConfig> & Pick<StageConfig, "name">;

function planStage(
  stage: WrittenStage,
  declared: ReadonlySet<string>,
  pipeline: Pick<Pipeline, "preset" | "environment_vars">,
): PlannedStage {
  const { name } = stage;
  return {
    id: name,
    needs: stage.needs ?? defaultNeeds(name, declared),
    work: workOf(stage, pipeline.preset),
    timeoutMs: stage.timeout?.ms,
    retries: stage.retries ?? 0,
    continueOnFailure: stage.continue_on_failure ?? false,
    weight: stage.weight ?? 1,
    minQuality: stage.min_quality,
    limits: limitsOf(stage),
    environment: toText({ ...pipeline.environment_vars, ...stage.environment }),
    artifacts: (stage.artifacts ?? []).map((artifact) =>
      typeof artifact === "string" ? { paths: [artifact], type: defaultArtifactType(name) } : artifact,
    ),
    gates: stage.gates ?? defaultGates(name),
    isFeedKnown: stage.gates !== undefined || isUsual(name),
    pauses: stage.pause ?? false,
  };
}

function workOf({ name, run, preset }: WrittenStage, shared: PresetName | undefined): StageWork {
  if (run !== undefined) return { kind: "run", scripts: typeof run === "string" ? [run] : run };
  const chosen = preset ?? shared;
  return chosen !== undefined && knowsStage(chosen, name)
    ? { kind: "preset", preset: chosen, stage: name }
    : { kind: "reported" };
}

function limitsOf({ max_resource }: WrittenStage): PlannedStage["limits"] {
  const memoryBytes = max_resource?.memory === undefined ? undefined : parseByteSize(max_resource.memory);
  const cpuSeconds = max_resource?.cpu_seconds;
  return { ...(memoryBytes !== undefined && { memoryBytes }), ...(cpuSeconds !== undefined && { cpuSeconds }) };
}

function toText(variables: Readonly<Record<string, string | number | boolean>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}

function problemsOf(stage: WrittenStage, { knownGates, platform }: PlanningFacts): readonly string[] {
  const { name, run, preset, timeout, max_resource } = stage;
  const at = `pipeline.stages, stage ${JSON.stringify(name)}`;
  const problems: string[] = [];
  if (run !== undefined && preset !== undefined) {
    problems.push(`${at}: found \`run\` and \`preset\`; accepted one of the two.`);
  }
  if (preset !== undefined && run === undefined && !knowsStage(preset, name)) {
    problems.push(`${at}: preset ${preset} has no commands for a stage of this name; give it \`run\`.`);
  }
  if (timeout?.ms === 0) problems.push(`${at}: found a timeout of no time at all; accepted a duration above 0.`);
  if (max_resource !== undefined && Object.keys(limitsOf(stage)).length > 0 && platform !== "linux") {
    problems.push(`${at}: \`max_resource\` can be measured on Linux runners only; this one is ${platform}.`);
  }
  if (max_resource?.memory !== undefined && limitsOf(stage).memoryBytes === undefined) {
    problems.push(`${at}: found a \`max_resource.memory\` of no bytes at all; accepted a size above 0.`);
  }
  for (const gate of stage.gates ?? []) {
    if (knownGates.includes(gate)) continue;
    const nearest = nearestName(knownGates, gate);
    const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
    problems.push(`${at}: found the unknown gate ${JSON.stringify(gate)}; accepted ${knownGates.join(", ")}${hint}.`);
  }
  return problems;
}

/** A name that nothing runs for and that is nearly a usual one would be reported by nobody, and nobody would notice. */
function misspelling({ id, work }: PlannedStage): readonly string[] {
  if (work.kind !== "reported" || STAGE_NAMES.some((name) => name === id)) return [];
  const nearest = nearestName(STAGE_NAMES, id);
  if (nearest === undefined) return [];
  return [
    `pipeline.stages: found the stage ${JSON.stringify(id)}, which has no commands; accepted another name, or one with \`run\` (did you mean ${nearest}?).`,
  ];
}
