import { readFileSync } from "node:fs";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { decodeText } from "@chainops/reports/decode-text";
import { reportUsage, requireArgument } from "./report-usage.ts";

const text = decodeText(readFileSync(requireArgument(0, "file")));
const reports = parseSarif(text, { roots: [], baseDirectory: "", readSource: () => undefined });
const findings = reports.flatMap((report) => report.findings);
reportUsage({
  findings: findings.length,
  high: findings.filter(({ severity }) => severity === "high").length,
  problems: reports.reduce((sum, report) => sum + report.problems.length, 0),
});
