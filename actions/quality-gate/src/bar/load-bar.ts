import { posix } from "node:path";
import { type Config, loadConfig, type LoadedConfig } from "@chainops/core/config/load-config";
import { type Problem, toInputError } from "@chainops/core/config/problem";
import type { ReadConfigFile } from "@chainops/core/config/read-config-chain";
import { readFromWorkspace } from "@chainops/core/config/read-from-workspace";
import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import { InputError } from "@chainops/core/errors";
import type { Base } from "../base-commit.ts";
import { checkWaivers } from "../findings/check-waivers.ts";
import type { GateContext } from "../gather-evidence.ts";
import { checkQuarantine } from "../tests/check-quarantine.ts";
import { type BarChange, compareBars } from "./compare-bars.ts";

const DEFAULT_CONFIG = ".chainops.yml";

/** What this run is held to. */
export interface Bar {
  /** The rules of the tree that is judged, or of the default branch where only that one may set any. */
  rules: QualityGates;
  /** The rules of the base commit; undefined where they are the same, or where nobody else sets any. */
  baseRules: QualityGates | undefined;
  /** What the pull request changes of its own bar. */
  changes: readonly BarChange[];
  pipeline: Config["pipeline"];
  /** Config files that were read, from the tree whose `rules` these are. */
  files: readonly string[];
  notices: readonly string[];
  isOfDefaultBranch: boolean;
}

/**
 * Loads the config, and on a pull request that of its base commit too: nobody lowers the bar that judges him. Throws one
 * InputError with every mistake in the tree's own files.
 */
export async function loadBar(context: GateContext, base: Pick<Base, "chooseRules">): Promise<Bar> {
  const { workspace } = context;
  const chosen = await base.chooseRules();
  if (chosen.from === "default-branch") {
    return alone(await load(context, chosen.readFile, context.inputs.config !== DEFAULT_CONFIG), true);
  }
  const own = await load(context, readFromWorkspace(workspace), context.inputs.config !== DEFAULT_CONFIG);
  if (chosen.from === "head") return alone(own, false);
  const theirs = "readFile" in chosen ? await loadOfBase(context, chosen.readFile) : chosen.reason;
  if (typeof theirs !== "string") return both(own, theirs.config.quality_gates, []);
  const defaults = await loadDefaults(context);
  const notice = `The base commit's config is not known (${theirs}), so the defaults count beside this tree's.`;
  return both(own, defaults.config.quality_gates, own.files.length === 0 ? [] : [notice]);
}

function alone(loaded: LoadedConfig, isOfDefaultBranch: boolean): Bar {
  return {
    rules: loaded.config.quality_gates,
    baseRules: undefined,
    changes: [],
    pipeline: loaded.config.pipeline,
    files: loaded.files,
    notices: loaded.notices,
    isOfDefaultBranch,
  };
}

function both(own: LoadedConfig, baseRules: QualityGates, notices: readonly string[]): Bar {
  const changes = compareBars(baseRules, own.config.quality_gates);
  const bar = alone(own, false);
  return {
    ...bar,
    baseRules: changes.length === 0 ? undefined : baseRules,
    changes,
    notices: [...bar.notices, ...notices],
  };
}

async function load(
  { inputs, workingDirectory }: GateContext,
  readFile: ReadConfigFile,
  isNamed: boolean,
): Promise<LoadedConfig> {
  const loaded = await loadConfig({ path: posix.join(workingDirectory, inputs.config), isNamed, readFile });
  const { waivers, tests } = loaded.config.quality_gates;
  const problems = [...checkWaivers(waivers), ...checkQuarantine(tests.quarantine)].map(
    ({ path, message }): Problem => ({
      location: loaded.locate(path) ?? { file: inputs.config, line: 1, column: 1 },
      path,
      message,
    }),
  );
  if (problems.length > 0) throw toInputError(problems);
  return loaded;
}

/** A base without the file had the defaults; one whose file is broken set no bar that could be read. */
async function loadOfBase(context: GateContext, readFile: ReadConfigFile): Promise<LoadedConfig | string> {
  try {
    return await load(context, readFile, false);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `its file has a mistake: ${error.message}`;
  }
}

function loadDefaults(context: GateContext): Promise<LoadedConfig> {
  return load(context, async () => null, false);
}
