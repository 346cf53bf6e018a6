import type { Annotation } from "@chainops/core/report/report";
import { doubted, firstOf, judged, type JudgedGate, plural } from "./judged-gate.ts";

/** One function, modifier or constructor with its cyclomatic complexity (McCabe 1976, counted as the README says). */
export interface MeasuredFunction {
  path: string;
  /** `Vault.deposit`. */
  name: string;
  complexity: number;
  startLine: number;
  endLine: number;
}

export interface MeasuredSources {
  /** Source files that were read. */
  files: number;
  functions: readonly MeasuredFunction[];
  /** Sources that could not be read, one sentence each. */
  problems: readonly string[];
}

/** The most complex function decides, never a mean, which one large function hides in. */
export function judgeComplexity(sources: MeasuredSources, limit: number): JudgedGate {
  const worst = worstFunction(sources.functions);
  const over = sources.functions
    .filter((found) => found.complexity > limit)
    .sort((a, b) => b.complexity - a.complexity);
  const shared = {
    name: "max_complexity_score",
    label: "Complexity",
    threshold: limit,
    unit: "none",
    limit: `at most ${limit}`,
    annotations: over.map((found) => annotate(found, limit)),
    ...(worst !== undefined && { actual: worst.complexity, now: `${worst.complexity} (${worst.name})` }),
  };
  if (sources.problems.length > 0) return doubted(shared, sources.problems);
  if (sources.files === 0) return judged({ ...shared, status: "fail", now: "no source", message: NO_SOURCES });
  if (over.length === 0) {
    return judged({
      ...shared,
      status: "pass",
      message: `None of ${plural(sources.functions.length, "function")} exceeds a complexity of ${limit}.`,
    });
  }
  const named = firstOf(over, (found) => [
    `${found.name} (${found.complexity}) at `,
    { path: found.path, line: found.startLine },
  ]);
  return judged({
    ...shared,
    status: "fail",
    message: [`${plural(over.length, "function")} over ${limit}: `, ...named, "."],
  });
}

const NO_SOURCES =
  "No Solidity source of the project was found. Set `working-directory` to the project, or `src` in its foundry.toml, and see that `complexity.exclude` leaves some.";

export function worstFunction(functions: readonly MeasuredFunction[]): MeasuredFunction | undefined {
  return functions.reduce<MeasuredFunction | undefined>(
    (worst, found) => (worst === undefined || found.complexity > worst.complexity ? found : worst),
    undefined,
  );
}

function annotate(found: MeasuredFunction, limit: number): Annotation {
  return {
    path: found.path,
    startLine: found.startLine,
    endLine: found.endLine,
    level: "failure",
    title: `Complexity of ${found.name}`,
    message: `Cyclomatic complexity ${found.complexity}; at most ${limit} is accepted. Split the function.`,
  };
}
