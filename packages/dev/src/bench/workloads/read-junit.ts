import { readJunit } from "@chainops/reports/tests/junit";
import { reportUsage, requireArgument } from "./report-usage.ts";
import { streamFile } from "./stream-file.ts";

const { totals, problems } = await readJunit(await streamFile(requireArgument(0, "file")));
reportUsage({ tests: totals.tests, failed: totals.failed, skipped: totals.skipped, problems: problems.length });
