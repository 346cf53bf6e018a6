import { posix } from "node:path";
import { InputError } from "../errors.ts";
import { MAX_CONFIG_BYTES } from "./decode-text.ts";
import { DEFAULT_GATES } from "./default-gates.ts";
import { quote } from "./problem.ts";
import type { ReadConfigFile } from "./read-config-chain.ts";
import { leavesRoot } from "./resolve-extends.ts";
import type { Pipeline } from "./schema/pipeline.ts";
import type { QualityGates } from "./schema/quality-gates.ts";
import type { SourceLocation } from "./source-location.ts";
import type { ConfigPath, YamlNode } from "./yaml-node.ts";

export interface ConfigSource {
  /** Relative to the root of the reader's tree. */
  readonly path: string;
  /** Whether the workflow names the file: only a file that nobody named may be missing. */
  readonly isNamed: boolean;
  readonly readFile: ReadConfigFile;
}

/** The sections that this version acts on, with defaults filled in. */
export interface Config {
  readonly version: 1;
  readonly pipeline: Omit<Pipeline, "quality_gates"> | undefined;
  readonly quality_gates: QualityGates;
}

export interface LoadedConfig {
  readonly config: Config;
  /** What was written, canonical and merged, without defaults: sections of other actions are read from here. */
  readonly document: YamlNode;
  /** Files read: the config, then what it extends. Empty where all is default. */
  readonly files: readonly string[];
  /** Keys that were accepted and change nothing, one sentence each. */
  readonly notices: readonly string[];
  /** Where the key at `path` was written; undefined for a default. */
  readonly locate: (path: ConfigPath) => SourceLocation | undefined;
}

/** Loads `.chainops.yml` and what it extends. Throws one InputError with every problem of all files. */
export async function loadConfig(source: ConfigSource): Promise<LoadedConfig> {
  if (leavesRoot(source.path))
    throw new InputError(`config: found ${quote(source.path)}; accepted a relative path inside the repository.`);
  const path = posix.normalize(source.path);
  const bytes = await source.readFile(path, MAX_CONFIG_BYTES);
  if (bytes !== null) {
    // Most projects have no config: they do not pay for the YAML parser and the schema.
    const { loadWrittenConfig } = await import("./load-written-config.ts");
    return loadWrittenConfig(bytes, path, source.readFile);
  }
  if (!source.isNamed) return withoutFile(path);
  const file = quote(source.path);
  throw new InputError(`config: found no file ${file}; accepted the path of a config file, or none for the defaults.`);
}

function withoutFile(path: string): LoadedConfig {
  return {
    config: { version: 1, pipeline: undefined, quality_gates: DEFAULT_GATES },
    document: { kind: "mapping", entries: new Map(), location: { file: path, line: 1, column: 1 } },
    files: [],
    notices: [],
    locate: () => undefined,
  };
}
