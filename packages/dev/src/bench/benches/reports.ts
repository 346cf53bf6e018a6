import path from "node:path";
import type { Bench, BenchContext } from "../bench-context.ts";
import { writeInput } from "../inputs/write-input.ts";
import { writeJunit } from "../inputs/junit-text.ts";
import { writeSarif } from "../inputs/sarif-text.ts";
import type { Figure } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { measureWorkload, medianCpuSeconds, medianPeakRssBytes, requireCounted } from "../measure-workload.ts";

const ROUNDS = 5;

interface ReportCase {
  readonly name: string;
  /** For people, behind the size: "JUnit of 30 MB, 50000 tests". */
  readonly format: string;
  readonly holds: string;
  readonly write: () => Iterator<string, Readonly<Record<string, number>>, undefined>;
  readonly workload: string;
  readonly floor: { readonly workload: string; readonly title: string };
  readonly cpuGoalSeconds: number;
}

/** JUnit XML of 30 MB, streamed, beside a scan for newlines. */
export const junitBench: Bench = reportBench({
  name: "junit",
  format: "JUnit",
  holds: "50000 tests",
  write: () => writeJunit(1000),
  workload: "read-junit",
  floor: { workload: "scan-newlines", title: "scan for newlines" },
  cpuGoalSeconds: 0.4,
});

/** A SARIF log of 50,000 results and 97 MB beside `JSON.parse` alone. */
export const sarifBench: Bench = reportBench({
  name: "sarif",
  format: "SARIF",
  holds: "50000 results",
  write: () => writeSarif(50_000),
  workload: "parse-sarif",
  floor: { workload: "parse-json", title: "`JSON.parse` alone" },
  cpuGoalSeconds: 1,
});

function reportBench(report: ReportCase): Bench {
  return { name: report.name, run: (context) => measureReport(context, report) };
}

async function measureReport(context: BenchContext, report: ReportCase): Promise<readonly Figure[]> {
  const file = path.join(context.temp, `${report.name}.txt`);
  const { facts, sizeBytes } = await writeInput(file, report.write());
  const usages = await interleave(
    {
      reader: () => measureWorkload(context, report.workload, [file]),
      floor: () => measureWorkload(context, report.floor.workload, [file]),
    },
    ROUNDS,
  );
  for (const { counted } of usages.reader) requireCounted(report.workload, counted, facts);
  return [
    {
      bench: report.name,
      title: `${report.format} of ${Math.round(sizeBytes / 1e6)} MB, ${report.holds}: processor time`,
      value: medianCpuSeconds(usages.reader),
      unit: "s",
      runs: ROUNDS,
      limit: { kind: "most", value: report.cpuGoalSeconds, isGoal: true },
      beside: [
        { title: report.floor.title, value: medianCpuSeconds(usages.floor), unit: "s" },
        { title: "peak memory", value: medianPeakRssBytes(usages.reader), unit: "bytes" },
      ],
    },
  ];
}
