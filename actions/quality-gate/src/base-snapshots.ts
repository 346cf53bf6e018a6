import { posix } from "node:path";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import type { GasEntry } from "@chainops/reports/gas/gas-report";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import type { BaseFile, BaseReader } from "./base-commit.ts";
import { inBatches } from "./in-batches.ts";
import { SNAPSHOT_FILE, SNAPSHOT_FOLDERS } from "./report-families.ts";

export interface BaseSnapshot {
  path: string;
  entries: readonly GasEntry[];
}

export interface BaseSnapshots {
  snapshots: readonly BaseSnapshot[];
  /** Why there are no more of them, in words that follow "No baseline: ". */
  reasons: readonly string[];
}

/** `absence` is the one reason that tells only of a missing `.gas-snapshot`. */
export interface TrackedSnapshots extends BaseSnapshots {
  absence: string | undefined;
}

/** The gas snapshots that the base commit tracks right in the working directory, where their tools write them. */
export async function readBaseSnapshots(base: BaseReader, workingDirectory: string): Promise<TrackedSnapshots> {
  const path = posix.join(workingDirectory, SNAPSHOT_FILE);
  const [whole, ...folders] = await Promise.all([
    base.read(path),
    ...SNAPSHOT_FOLDERS.map(({ folder, extension }) =>
      readFolder(base, posix.join(workingDirectory, folder), extension),
    ),
  ]);
  return { ...join([readSnapshot(path, whole), ...folders]), absence: whole.found ? undefined : whole.reason };
}

async function readFolder(base: BaseReader, directory: string, extension: string): Promise<BaseSnapshots> {
  const folder = await base.list(directory);
  if (!folder.found) return { snapshots: [], reasons: [folder.reason] };
  const parts: BaseSnapshots[] = [];
  for (const batch of inBatches(folder.files.filter(({ name }) => name.endsWith(extension)))) {
    const paths = batch.map(({ name }) => `${directory}/${name}`);
    parts.push(...(await Promise.all(paths.map(async (path) => readSnapshot(path, await base.read(path))))));
  }
  return join(parts);
}

function readSnapshot(path: string, file: BaseFile): BaseSnapshots {
  if (!file.found) return { snapshots: [], reasons: [file.reason] };
  try {
    const { entries } = requireFormat(GAS_FORMATS, file.text).parse(file.text, path);
    return { snapshots: [{ path, entries }], reasons: [] };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    // Other tools have JSON in folders of the name `snapshots` too, which is none of ours.
    const isForeign = path.endsWith(".json") && error.code === "wrong-format";
    const reasons = isForeign ? [] : [`the base commit's ${path} cannot be read as a gas snapshot`];
    return { snapshots: [], reasons };
  }
}

function join(parts: readonly BaseSnapshots[]): BaseSnapshots {
  return {
    snapshots: parts.flatMap(({ snapshots }) => snapshots),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
}
