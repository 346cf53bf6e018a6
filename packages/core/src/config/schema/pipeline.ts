import * as v from "valibot";
import { durationKey } from "./duration.ts";
import { QualityGatesSchema } from "./quality-gates.ts";

/** The stages of a contract's way from a commit to production, in their usual order. */
export const STAGE_NAMES = [
  "source_checkout",
  "dependency_install",
  "compilation",
  "unit_tests",
  "static_analysis",
  "security_scan",
  "integration_tests",
  "contract_deploy",
  "smoke_tests",
  "production_deploy",
] as const;

const NOT_RUN = "this version runs no stages of its own, so the workflow's steps stay in charge";

const text = v.pipe(v.string(), v.maxLength(2048));
const stageName = v.pipe(v.picklist(STAGE_NAMES), v.description("Which stage."));

const StageSchema = v.strictObject({
  name: stageName,
  needs: v.optional(v.pipe(v.array(v.picklist(STAGE_NAMES)), v.description("Stages that must succeed first.")), []),
  timeout: v.optional(durationKey("Longest time the stage may take.")),
});

/** The pipeline as the project describes itself. */
export const PipelineSchema = v.strictObject({
  pipeline_id: v.optional(
    v.pipe(text, v.description("Name of the pipeline."), v.metadata({ noEffect: "GitHub numbers the run" })),
  ),
  project_name: v.optional(
    v.pipe(text, v.description("Name of the project."), v.metadata({ noEffect: "the repository's name is shown" })),
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
  stages: v.optional(
    v.pipe(
      v.array(v.union([v.picklist(STAGE_NAMES), StageSchema])),
      v.maxLength(100),
      v.description("Stages, each by name or as a mapping with name, needs and timeout."),
      v.metadata({
        noEffect: NOT_RUN,
        accepts: "a list of up to 100 stages: names, or mappings with name, needs and timeout",
      }),
    ),
    [],
  ),
  environment_vars: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.pipe(
          v.union([v.string(), v.number(), v.boolean()]),
          v.metadata({ isSensitive: true, accepts: "text, a number, true or false" }),
        ),
      ),
      v.description("Variables that stages see. Taken as written: nothing is put in for `${…}`."),
      v.metadata({ noEffect: NOT_RUN, isSensitive: true }),
    ),
    {},
  ),
  quality_gates: v.optional(v.pipe(QualityGatesSchema, v.description("The same as `quality_gates` at the top."))),
});
export type Pipeline = v.InferOutput<typeof PipelineSchema>;
