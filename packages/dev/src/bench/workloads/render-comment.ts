import { COMMENT_CHARACTERS, renderCommentSection } from "@chainops/core/report/render-comment-section";
import { findingsReport } from "../inputs/findings-report.ts";
import { median } from "../median.ts";
import { reportUsage } from "./report-usage.ts";

const WARM_ROUNDS = 21;

const report = findingsReport(Number(process.argv[2]));
const render = (): { characters: number; ms: number } => {
  const startedAt = performance.now();
  const section = renderCommentSection(report, { limit: COMMENT_CHARACTERS, rest: ["The job summary has the rest."] });
  return { characters: section.length, ms: performance.now() - startedAt };
};
const cold = render();
const warm = Array.from({ length: WARM_ROUNDS }, () => render().ms);
reportUsage({ characters: cold.characters }, { cold: cold.ms, warm: median(warm) });
