import * as v from "valibot";
import { wholeNumber } from "./gates/keys.ts";
import { environmentVariables } from "./pipeline/environment-variables.ts";
import { preset, StageSchema } from "./pipeline/stage.ts";
import { stageName } from "./pipeline/stage-name.ts";
import { QualityGatesSchema } from "./quality-gates.ts";

const text = v.pipe(v.string(), v.maxLength(2048));

/** The pipeline as the project describes itself. */
export const PipelineSchema = v.strictObject({
  pipeline_id: v.optional(v.pipe(text, v.description("Name of the pipeline, shown above its stages."))),
  project_name: v.optional(
    v.pipe(text, v.description("Name of the project, shown where the pipeline has no name of its own.")),
  ),
  repository_url: v.optional(
    v.pipe(
      text,
      v.description("Address of the repository."),
      v.metadata({ noEffect: "the repository is the one whose workflow runs", isSensitive: true }),
    ),
  ),
  target_network: v.optional(
    v.pipe(
      text,
      v.description("Network that the contracts are for."),
      v.metadata({ noEffect: "networks are chosen per environment when contracts are deployed" }),
    ),
  ),
  preset: v.optional(
    v.pipe(preset, v.description("Commands for every stage without `run` that this preset knows by name.")),
  ),
  max_parallel: v.optional(
    v.pipe(
      wholeNumber(1),
      v.maxValue(256),
      v.description("How many stages may run at once. Left out, as many as there are processor cores."),
    ),
  ),
  stages: v.optional(
    v.pipe(
      v.array(v.union([stageName, StageSchema])),
      v.maxLength(100),
      v.description("Stages, each by name or as a mapping. One without commands is reported from input `outcome`."),
      v.metadata({ accepts: "a list of up to 100 stages: names, or mappings with name, run, preset and more" }),
    ),
    [],
  ),
  environment_vars: v.optional(
    v.pipe(
      environmentVariables,
      v.description("Variables that stages see. Taken as written: nothing is put in for `${…}`."),
    ),
    {},
  ),
  quality_gates: v.optional(v.pipe(QualityGatesSchema, v.description("The same as `quality_gates` at the top."))),
});
export type Pipeline = v.InferOutput<typeof PipelineSchema>;
