import { worstFunction } from "./gates/judge-complexity.ts";
import { increase, worstChange } from "./gates/judge-gas.ts";
import { totalTests } from "./gates/judge-tests.ts";
import type { Judgement } from "./record-outcome.ts";

/** The action's own outputs, all of them; what is not known is empty. */
export function gateOutputs({ gates, evidence, coverage, comparison, survey }: Judgement) {
  const tests = evidence.tests.reports.length > 0 ? totalTests(evidence.tests) : undefined;
  const worstGas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
  const failed = gates.filter(({ gate }) => gate.status === "fail").map(({ gate }) => gate.name);
  return {
    coverage: coverage.lineRatio ?? "",
    "tests-total": tests?.tests ?? "",
    "tests-passed": tests?.passed ?? "",
    "tests-failed": tests === undefined ? "" : tests.failed + tests.errors,
    "tests-skipped": tests?.skipped ?? "",
    "gas-worst": worstGas === undefined ? "" : increase(worstGas),
    "size-worst": worstSize(evidence.artifacts.reports.map((contract) => contract.runtimeBytes)) ?? "",
    "complexity-worst": worstFunction(survey.measured.functions)?.complexity ?? "",
    "failed-gates": JSON.stringify(failed),
  };
}

function worstSize(sizes: readonly number[]): number | undefined {
  return sizes.length === 0 ? undefined : sizes.reduce((worst, size) => Math.max(worst, size), 0);
}
