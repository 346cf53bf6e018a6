import { readFileSync } from "node:fs";
import { reportUsage, requireArgument } from "./report-usage.ts";

const log = JSON.parse(readFileSync(requireArgument(0, "file"), "utf8")) as { runs: { results: unknown[] }[] };
reportUsage({ findings: log.runs.reduce((sum, run) => sum + run.results.length, 0) });
