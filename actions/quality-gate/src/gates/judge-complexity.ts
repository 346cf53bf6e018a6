import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { Annotation } from "@chainops/core/report/report";
import { type Changes, touches } from "../changes/changed-lines.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";

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

export type ComplexityRules = Pick<QualityGates, "max_complexity_score" | "complexity">;

export interface ComplexityContext {
  changes: Changes;
  /** Cognitive complexity of Rust functions as clippy reports it; undefined where no clippy report is there. */
  cognitive: readonly MeasuredFunction[] | undefined;
}

/**
 * The most complex function decides, never a mean, which one large function hides in. Where
 * `complexity.max_over` lets a number of functions exceed the limit, `judgeComplexityRatchet` counts them: with scope
 * `changed` what a change touches stays strict here, with scope `all` they are only shown.
 */
export function judgeComplexity(
  sources: MeasuredSources,
  rules: ComplexityRules,
  { changes, cognitive }: ComplexityContext,
): readonly JudgedGate[] {
  const { max_over: maxOver, cognitive: maxCognitive, scope } = rules.complexity;
  const limit = rules.max_complexity_score;
  const score: ScoreGate = {
    name: "max_complexity_score",
    label: "Complexity",
    kind: "Cyclomatic complexity",
    limit,
    changes: scope === "changed" ? changes : undefined,
    isTolerant: maxOver !== undefined && scope === "all",
  };
  return [
    sources.files === 0 && sources.problems.length === 0
      ? judged({ ...shareOf(score), status: "fail", now: "no source", message: NO_SOURCES })
      : judgeScores(sources, score),
    ...(maxCognitive === undefined ? [] : [judgeCognitive(cognitive, { ...score, limit: maxCognitive })]),
  ];
}

interface ScoreGate {
  name: string;
  label: string;
  kind: string;
  limit: number;
  /** What the change touches where only that is judged. */
  changes: Changes | undefined;
  /** Whether functions over the limit are counted elsewhere and only shown here. */
  isTolerant: boolean;
}

function shareOf({ name, label, limit }: ScoreGate) {
  return { name, label, threshold: limit, unit: "none", limit: `at most ${limit}` };
}

function judgeScores(
  { functions, problems }: Pick<MeasuredSources, "functions" | "problems">,
  gate: ScoreGate,
): JudgedGate {
  const { changes, limit } = gate;
  const isScoped = changes?.known === true;
  const judgedOnes = isScoped ? functions.filter((found) => isTouched(found, changes)) : functions;
  const worst = worstFunction(judgedOnes);
  const over = judgedOnes.filter((found) => found.complexity > limit).sort((a, b) => b.complexity - a.complexity);
  const where = isScoped ? " in changed functions" : "";
  const shared = {
    ...shareOf(gate),
    ...(!gate.isTolerant && { annotations: over.map((found) => annotateFunction(found, gate)) }),
    ...(worst !== undefined && { actual: worst.complexity, now: `${worst.complexity}${where} (${worst.name})` }),
  };
  if (problems.length > 0) return doubted(shared, problems);
  const unknown =
    changes?.known === false
      ? ` All functions are judged, since the changed lines are not known: ${changes.reason}`
      : "";
  if (over.length === 0) {
    const whose = isScoped ? "changed function" : "function";
    const message = `None of ${plural(judgedOnes.length, whose)} exceeds a complexity of ${limit}.${unknown}`;
    return judged({
      ...shared,
      status: "pass",
      message,
      ...(isScoped && worst === undefined && { now: "none changed" }),
    });
  }
  const list = [
    `${plural(over.length, isScoped ? "changed function" : "function")} over ${limit}: `,
    ...namesAndPlaces(over),
  ];
  if (gate.isTolerant) {
    return judged({
      ...shared,
      status: "pass",
      warns: true,
      message: [...list, ". `complexity.max_over` says how many may be."],
    });
  }
  return judged({ ...shared, status: "fail", message: [...list, `.${unknown}`] });
}

function isTouched({ path, startLine, endLine }: MeasuredFunction, changes: Changes): boolean {
  return touches(changes, path, startLine, endLine) !== false;
}

export function namesAndPlaces(functions: readonly MeasuredFunction[]): readonly MessagePart[] {
  return firstOf(functions, (found) => [
    `${found.name} (${found.complexity}) at `,
    { path: found.path, line: found.startLine },
  ]);
}

function judgeCognitive(functions: readonly MeasuredFunction[] | undefined, shared: ScoreGate): JudgedGate {
  const gate = {
    ...shared,
    name: "cognitive_complexity",
    label: "Cognitive complexity",
    kind: "Cognitive complexity",
    isTolerant: false,
  };
  if (functions === undefined) return doubted(shareOf(gate), [NO_CLIPPY]);
  return judgeScores({ functions, problems: [] }, gate);
}

const NO_CLIPPY =
  "`complexity.cognitive` is set, but no clippy report was found. Run `cargo clippy --message-format=json -- -W clippy::cognitive_complexity > reports/clippy.json` before this step, or take the limit out.";
export const NO_SOURCES =
  "No source of the project was found. Set `working-directory` to the project, or `src` in its foundry.toml, and see that `complexity.exclude` leaves some.";

export function worstFunction(functions: readonly MeasuredFunction[]): MeasuredFunction | undefined {
  return functions.reduce<MeasuredFunction | undefined>(
    (worst, found) => (worst === undefined || found.complexity > worst.complexity ? found : worst),
    undefined,
  );
}

export function annotateFunction(
  found: MeasuredFunction,
  { kind, limit }: Pick<ScoreGate, "kind" | "limit">,
): Annotation {
  return {
    path: found.path,
    startLine: found.startLine,
    endLine: found.endLine,
    level: "failure",
    title: `${kind === "Cyclomatic complexity" ? "Complexity" : kind} of ${found.name}`,
    message: `${kind} ${found.complexity}; at most ${limit} is accepted. Split the function.`,
  };
}
