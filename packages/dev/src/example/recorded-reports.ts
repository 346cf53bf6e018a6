import { cp } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Reports of the example's head commit, made by `record-reports.ts`. */
export const RECORDED_REPORTS_DIR = fileURLToPath(
  new URL("../../../../test/fixtures/example-reports", import.meta.url),
);

/** What the tools would have left in a copy of the example: `reports/` and, of the project's own contracts, `out/`. */
export async function placeRecordedReports(projectDir: string): Promise<void> {
  for (const folder of ["reports", "out"]) {
    await cp(path.join(RECORDED_REPORTS_DIR, folder), path.join(projectDir, folder), { recursive: true });
  }
}
