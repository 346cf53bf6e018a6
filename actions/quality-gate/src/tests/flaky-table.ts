import type { TestReport } from "@chainops/reports/tests/test-report";
import type { Evidence } from "../evidence.ts";
import type { LocateTest } from "../gates/judge-tests.ts";
import type { DetailTable } from "../render-quality-report.ts";
import { testName } from "./test-names.ts";

const MAX_ROWS = 2000;

/** Every test that needed more than one attempt, and how its last one ended. */
export function flakyTable({ reports }: Evidence<TestReport>, locate: LocateTest): DetailTable {
  const flaky = reports.flatMap(({ cases }) => cases.filter((test) => test.flaky));
  return {
    title: "Flaky tests",
    columns: [
      { title: "Test", align: "left" },
      { title: "Place", align: "left" },
      { title: "In the end", align: "left" },
    ],
    rows: flaky.slice(0, MAX_ROWS).map((test) => [testName(test), locate(test) ?? test.file ?? "–", test.status]),
    total: flaky.length,
  };
}
