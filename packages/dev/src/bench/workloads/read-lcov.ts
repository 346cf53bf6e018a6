import { sumCoverage } from "@chainops/reports/coverage/coverage-report";
import { readLcov } from "@chainops/reports/coverage/lcov";
import { reportUsage, requireArgument } from "./report-usage.ts";
import { streamFile } from "./stream-file.ts";

const report = await readLcov(await streamFile(requireArgument(0, "file")));
const { lines } = sumCoverage(report.files);
reportUsage({
  files: report.files.length,
  linesFound: lines.found,
  linesHit: lines.hit,
  problems: report.problems.length,
});
