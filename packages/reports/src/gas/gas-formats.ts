import type { ReportFormat } from "../report-format.ts";
import { isForgeGasReportJson, parseForgeGasReportJson } from "./forge-gas-report-json.ts";
import type { GasReport } from "./gas-report.ts";
import { isGasSnapshot, parseGasSnapshot } from "./gas-snapshot.ts";

export interface GasFormat extends ReportFormat {
  readonly parse: (text: string) => GasReport;
}

/** The gas reports that are read. */
export const GAS_FORMATS: readonly GasFormat[] = [
  { id: "gas-snapshot", detect: isGasSnapshot, parse: parseGasSnapshot },
  { id: "forge-gas-report-json", detect: isForgeGasReportJson, parse: parseForgeGasReportJson },
];
