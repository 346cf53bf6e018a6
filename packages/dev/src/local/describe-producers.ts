import type { ProducedReport } from "../example/produce-reports.ts";

/** What a workflow gives input `outcome` by `${{ toJSON(steps) }}`: each producer with how it ended. */
export function describeProducers(produced: readonly ProducedReport[]): string {
  return JSON.stringify(
    Object.fromEntries(
      produced.map(({ name, exitCode }) => {
        const outcome = exitCode === 0 ? "success" : "failure";
        return [name, { outcome, conclusion: outcome, outputs: {} }];
      }),
    ),
  );
}
