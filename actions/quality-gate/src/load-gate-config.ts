import { posix } from "node:path";
import { loadConfig, type LoadedConfig } from "@chainops/core/config/load-config";
import { readFromWorkspace } from "@chainops/core/config/read-from-workspace";
import type { Log } from "@chainops/core/runner/log";
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

/** One notice, however many keys have no effect: GitHub shows ten of a step, and the others have more to say. */
export async function tellNotices(notices: readonly string[], log: Log): Promise<void> {
  const [first, ...others] = notices;
  if (first === undefined) return;
  if (others.length === 0) return log.notice(first);
  await log.group("Config", async () => {
    for (const notice of notices) log.info(notice);
  });
  log.notice(`${first} And ${others.length} more of the kind: see "Config" in the log.`);
}
