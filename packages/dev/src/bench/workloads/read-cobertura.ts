import { readCobertura } from "@chainops/reports/coverage/cobertura";
import { sumCoverage } from "@chainops/reports/coverage/coverage-report";
import { reportUsage, requireArgument } from "./report-usage.ts";
import { streamFile } from "./stream-file.ts";

const report = await readCobertura(await streamFile(requireArgument(0, "file")), { isKnownFile: () => false });
const { lines } = sumCoverage(report.files);
reportUsage({
  files: report.files.length,
  linesFound: lines.found,
  linesHit: lines.hit,
  problems: report.problems.length,
});
