import type { ReportFormat } from "../report-format.ts";
import { isForgeGasReportJson, parseForgeGasReportJson } from "./forge-gas-report-json.ts";
import { isForgeSnapFile, parseForgeSnapFile } from "./forge-snap-file.ts";
import { isForgeSnapshotJson, parseForgeSnapshotJson } from "./forge-snapshot-json.ts";
import type { GasReport } from "./gas-report.ts";
import { isGasSnapshot, parseGasSnapshot } from "./gas-snapshot.ts";
import { isHardhatGasReporter, parseHardhatGasReporter } from "./hardhat-gas-reporter.ts";
import { isHardhatGasStats, parseHardhatGasStats } from "./hardhat-gas-stats.ts";

export interface GasFormat extends ReportFormat {
  /** `path` names what a snapshot file measures; only its last segment is looked at. */
  readonly parse: (text: string, path: string) => GasReport;
}

/** The gas reports that are read. */
export const GAS_FORMATS: readonly GasFormat[] = [
  { id: "gas-snapshot", detect: isGasSnapshot, parse: parseGasSnapshot },
  { id: "forge-snapshot-json", detect: isForgeSnapshotJson, parse: parseForgeSnapshotJson },
  { id: "forge-snap-file", detect: isForgeSnapFile, parse: parseForgeSnapFile },
  { id: "forge-gas-report-json", detect: isForgeGasReportJson, parse: parseForgeGasReportJson },
  { id: "hardhat-gas-stats", detect: isHardhatGasStats, parse: parseHardhatGasStats },
  { id: "hardhat-gas-reporter", detect: isHardhatGasReporter, parse: parseHardhatGasReporter },
];
