import { ReportError } from "@chainops/reports/report-error";

/** What a reader may do with hostile input: return a report, or throw a ReportError. Any other error is thrown on. */
export function readOrRefuse<T>(read: () => T): T | ReportError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
}
