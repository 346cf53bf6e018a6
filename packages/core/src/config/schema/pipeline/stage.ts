import * as v from "valibot";
import { ARTIFACT_TYPES } from "../../../result/document.ts";
import { durationKey } from "../duration.ts";
import { globs, ratio, wholeNumber } from "../gates/keys.ts";
import { environmentVariables } from "./environment-variables.ts";
import { stageName } from "./stage-name.ts";
import { StageResourcesSchema } from "./stage-resources.ts";

/** Sets of commands that the action knows. */
export const PRESETS = ["foundry", "hardhat", "cargo", "npm"] as const;
export type PresetName = (typeof PRESETS)[number];

export const preset = v.picklist(PRESETS);

const command = v.pipe(v.string(), v.minLength(1), v.maxLength(65_536));

const ArtifactPatternSchema = v.strictObject({
  paths: v.pipe(globs, v.description("Globs relative to `working-directory`.")),
  type: v.pipe(v.picklist(ARTIFACT_TYPES), v.description("What the files are.")),
});

/** One stage: what runs, when, and how it is held to account. */
export const StageSchema = v.strictObject({
  name: v.pipe(stageName, v.description("Which stage.")),
  run: v.optional(
    v.pipe(
      v.union([command, v.pipe(v.array(command), v.minLength(1), v.maxLength(100))]),
      v.description(
        "Commands of the shell (bash with `-eo pipefail`; PowerShell on Windows), run as written: nothing is put in for `${…}`.",
      ),
      v.metadata({ accepts: "a command, or a list of up to 100; the first that fails ends the stage" }),
    ),
  ),
  preset: v.optional(v.pipe(preset, v.description("Commands for the stage by this name, where it has no `run`."))),
  needs: v.optional(
    v.pipe(
      v.array(stageName),
      v.maxLength(100),
      v.description("Stages that must succeed first. Left out, the usual stages have their usual order, others none."),
      v.metadata({ accepts: "a list of names of stages" }),
    ),
  ),
  timeout: v.optional(durationKey("Longest time one attempt may take. Left out, the job's own limit holds.")),
  retries: v.optional(
    v.pipe(
      wholeNumber(0),
      v.maxValue(10),
      v.description("How often a failed stage is run again. Each attempt is recorded."),
    ),
    0,
  ),
  continue_on_failure: v.optional(
    v.pipe(
      v.boolean(),
      v.description("Whether what needs it runs although it failed. It stays failed, and so do the gates it feeds."),
    ),
    false,
  ),
  weight: v.optional(
    v.pipe(
      v.number(),
      v.gtValue(0),
      v.maxValue(1000),
      v.description("How much a second of the stage counts in the weighted time."),
      v.metadata({ accepts: "a number above 0, at most 1000" }),
    ),
    1,
  ),
  min_quality: v.optional(
    v.pipe(ratio, v.description("Least mean of the quality vector right after the stage; unknown fails.")),
  ),
  max_resource: v.optional(v.pipe(StageResourcesSchema, v.description("What the stage may use at most."))),
  environment: v.optional(
    v.pipe(environmentVariables, v.description("Variables of this stage alone; they win over `environment_vars`.")),
    {},
  ),
  artifacts: v.optional(
    v.pipe(
      v.array(v.union([v.pipe(v.string(), v.minLength(1), v.maxLength(1024)), ArtifactPatternSchema])),
      v.maxLength(100),
      v.description("Files that the stage makes, kept with size and SHA-256. One that is missing fails the stage."),
      v.metadata({ accepts: "a list of globs, or of mappings with paths and type" }),
    ),
    [],
  ),
  gates: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,63}$/))),
      v.maxLength(100),
      v.description(
        "Report families (such as `tests`) or gates judged right after the stage. Left out, the usual stages have theirs.",
      ),
      v.metadata({ accepts: "a list of families or gates in snake_case, such as [tests, coverage]" }),
    ),
  ),
  pause: v.optional(
    v.pipe(v.boolean(), v.description("Whether it waits for a person: it runs only where input `stages` names it.")),
    false,
  ),
});
export type StageConfig = v.InferOutput<typeof StageSchema>;
