import type { Measurements } from "../baseline/measurements.ts";
import {
  annotateFunction,
  type ComplexityRules,
  type MeasuredFunction,
  type MeasuredSources,
  namesAndPlaces,
  NO_SOURCES,
} from "./judge-complexity.ts";
import { doubted, judged, type JudgedGate, plural } from "./judged-gate.ts";

/** How many functions exceed today's limit, against a number or against how many did at base. None without `max_over`. */
export function judgeComplexityRatchet(
  { functions, problems, files }: MeasuredSources,
  { max_complexity_score: limit, complexity: { max_over: maxOver } }: ComplexityRules,
  base: Measurements["complexity"],
): readonly JudgedGate[] {
  if (maxOver === undefined) return [];
  const over = [...worstByName(functions)].filter(([, found]) => found.complexity > limit);
  const baseCount = base === null ? undefined : Object.values(base.functions).filter((score) => score > limit).length;
  const most = maxOver === "base" ? baseCount : maxOver;
  const shared = {
    name: "complexity_ratchet",
    label: `Functions over ${limit}`,
    actual: over.length,
    unit: "functions",
    now: String(over.length),
    ...(most !== undefined && { threshold: most, limit: `at most ${most}` }),
    ...(baseCount !== undefined && { base: baseCount, baseShown: String(baseCount) }),
  };
  if (problems.length > 0) return [doubted(shared, problems)];
  if (files === 0) return [judged({ ...shared, status: "fail", now: "no source", message: NO_SOURCES })];
  if (most === undefined) {
    const message = `No baseline: ${plural(over.length, "function")} over a complexity of ${limit} now, how many at base is not known.`;
    return [judged({ ...shared, status: "no-baseline", baseShown: "none", message })];
  }
  const count = `${plural(over.length, "function")} over a complexity of ${limit}; at most ${most} may be`;
  if (over.length <= most) return [judged({ ...shared, status: "pass", message: `${count}.` })];
  const known = (name: string) =>
    base !== null && Object.hasOwn(base.functions, name) ? (base.functions[name] ?? 0) : 0;
  const added = over.filter(([name]) => known(name) <= limit).map(([, found]) => found);
  const shown = added.length > 0 ? added : over.map(([, found]) => found);
  shown.sort((a, b) => b.complexity - a.complexity);
  const message = [
    `${count}. ${base !== null && added.length > 0 ? "New" : "Most complex"}: `,
    ...namesAndPlaces(shown),
    ".",
  ];
  const gate = { kind: "Cyclomatic complexity", limit };
  const annotations = shown.map((found) => annotateFunction(found, gate));
  return [judged({ ...shared, status: "fail", message, annotations })];
}

/** By `path:name`. Overloads and other namesakes of one file count once, by the most complex, as the baseline keeps them. */
export function worstByName(functions: readonly MeasuredFunction[]): ReadonlyMap<string, MeasuredFunction> {
  const worst = new Map<string, MeasuredFunction>();
  for (const found of functions) {
    const name = `${found.path}:${found.name}`;
    if (found.complexity > (worst.get(name)?.complexity ?? 0)) worst.set(name, found);
  }
  return worst;
}
