import * as v from "valibot";
import { PipelineSchema } from "./pipeline.ts";
import { QualityGatesSchema } from "./quality-gates.ts";

/** A section that another action reads with its own schema; here it is only known to exist. */
function laterSection(description: string) {
  return v.optional(
    v.pipe(
      v.union([v.record(v.string(), v.unknown()), v.array(v.unknown())]),
      v.description(description),
      v.metadata({ accepts: "a mapping or a list", noEffect: "no action of this version reads it" }),
    ),
  );
}

/** `.chainops.yml` in its canonical spelling. */
export const ConfigSchema = v.strictObject({
  version: v.optional(v.pipe(v.literal(1), v.description("Version of this format.")), 1),
  extends: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(1024),
      v.description("A config file of the same repository, relative to this one; what stands here wins over it."),
      v.metadata({ accepts: "the relative path of one file" }),
    ),
  ),
  quality_gates: v.optional(v.pipe(QualityGatesSchema, v.description("What quality-gate judges by.")), {}),
  pipeline: v.optional(v.pipe(PipelineSchema, v.description("The pipeline as the project describes itself."))),
  environments: laterSection("Networks that contracts are deployed to."),
  contracts: laterSection("Contracts to deploy."),
  deploy: laterSection("How contract-deploy ships."),
  kzg: laterSection("What kzg-verify checks."),
  monitoring: laterSection("Sources and rules of alert-notify."),
  notify: laterSection("Receivers of alert-notify."),
  incidents: laterSection("Levels and responses of incidents."),
  security: laterSection("Requirements on the infrastructure."),
  insights: laterSection("Figures over many runs."),
});
