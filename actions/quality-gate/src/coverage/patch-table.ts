import { percent } from "../gates/judged-gate.ts";
import type { DetailTable } from "../render-quality-report.ts";
import type { PatchCoverage } from "./measure-patch.ts";
import { showRange } from "./show-coverage.ts";

const MAX_ROWS = 2000;
const MAX_RANGES = 12;

/** Changed sources with their coverable changed lines, the least covered first; without rows where none is known. */
export function patchTable(patch: PatchCoverage): DetailTable {
  const files = patch.known ? patch.files : [];
  return {
    title: "Coverage of changed lines",
    columns: [
      { title: "File", align: "left" },
      { title: "Changed lines", align: "right" },
      { title: "Hit", align: "right" },
      { title: "Not reached", align: "left" },
    ],
    rows: files.slice(0, MAX_ROWS).map(({ path, found, hit, uncovered, basis }) => {
      const shown = uncovered.slice(0, MAX_RANGES).map(showRange).join(", ");
      const more = uncovered.length > MAX_RANGES ? ` and ${uncovered.length - MAX_RANGES} more` : "";
      return [
        { path, line: uncovered[0]?.start ?? null },
        String(found),
        basis === "unlisted" ? "in no report" : `${hit} (${percent(hit / found)})`,
        `${shown}${more}`,
      ];
    }),
    total: files.length,
  };
}
