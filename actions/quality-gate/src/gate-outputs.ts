import { isBlocking } from "./bar/apply-levels.ts";
import { patchRatio } from "./coverage/measure-patch.ts";
import { allReports } from "./findings/scan-report.ts";
import { preferArtifacts } from "./judged-artifact.ts";
import { worstFunction } from "./gates/judge-complexity.ts";
import { increase, worstChange } from "./gates/judge-gas.ts";
import { totalTests } from "./gates/judge-tests.ts";
import type { Verdict } from "./verdict.ts";

/** The action's own outputs, all of them; what is not known is empty. */
export function gateOutputs({ facts, judgement, sarif }: Verdict) {
  const { coverage, patch, comparison, measured, gates, vector } = judgement;
  const isCovered = facts.evidence.coverage.reports.length > 0;
  const tests = facts.evidence.tests.reports.length > 0 ? totalTests(facts.evidence.tests) : undefined;
  const worstGas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
  return {
    coverage: coverage.lineRatio ?? "",
    "patch-coverage": (isCovered ? patchRatio(patch) : undefined) ?? "",
    "tests-total": tests?.tests ?? "",
    "tests-passed": tests?.passed ?? "",
    "tests-failed": tests === undefined ? "" : tests.failed + tests.errors,
    "tests-skipped": tests?.skipped ?? "",
    "tests-flaky": tests?.flaky ?? "",
    "new-findings": countNew(facts.findings) ?? "",
    "gas-worst": worstGas === undefined ? "" : increase(worstGas),
    "size-worst": worstSize(listSizes(facts.evidence)) ?? "",
    "complexity-worst": worstFunction(measured.functions)?.complexity ?? "",
    "quality-vector": JSON.stringify(vector),
    "failed-gates": JSON.stringify(gates.filter(isBlocking).map(({ gate }) => gate.name)),
    sarif,
  };
}

function listSizes({ artifacts, sizes }: Verdict["facts"]["evidence"]): readonly number[] {
  return preferArtifacts(artifacts, sizes).reports.map(({ runtimeBytes }) => runtimeBytes);
}

/** Undefined where base is not known for a single one of the tools. */
function countNew(findings: Verdict["facts"]["findings"]): number | undefined {
  const all = allReports(findings).flatMap((report) => report.findings);
  const isKnown = all.some(({ isNew }) => isNew !== null);
  return isKnown ? all.filter(({ isNew }) => isNew === true).length : undefined;
}

function worstSize(sizes: readonly number[]): number | undefined {
  return sizes.length === 0 ? undefined : sizes.reduce((worst, size) => Math.max(worst, size), 0);
}
