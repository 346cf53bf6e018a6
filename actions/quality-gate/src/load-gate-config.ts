import { posix } from "node:path";
import { loadConfig, type LoadedConfig } from "@chainops/core/config/load-config";
import { readFromWorkspace } from "@chainops/core/config/read-from-workspace";
import type { GateContext } from "./gather-evidence.ts";

const DEFAULT_CONFIG = ".chainops.yml";

/** The thresholds to judge by, from the checked-out tree. Throws one InputError with every mistake in the file. */
export function loadGateConfig({ inputs, workspace, workingDirectory }: GateContext): Promise<LoadedConfig> {
  return loadConfig({
    path: posix.join(workingDirectory, inputs.config),
    isNamed: inputs.config !== DEFAULT_CONFIG,
    readFile: readFromWorkspace(workspace),
  });
}
