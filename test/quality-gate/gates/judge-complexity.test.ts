import { expect, it } from "vitest";
import type { Changes } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import { judgeComplexityRatchet } from "../../../actions/quality-gate/src/gates/judge-complexity-ratchet.ts";
import {
  type ComplexityContext,
  judgeComplexity as judgeAll,
  type MeasuredFunction,
  type MeasuredSources,
} from "../../../actions/quality-gate/src/gates/judge-complexity.ts";
import { gateRules } from "../findings/finding-samples.ts";

const UNKNOWN: Changes = { known: false, reason: "no base." };

function judge(sources: MeasuredSources, complexity: object = {}, more: Partial<ComplexityContext> = {}) {
  const rules = gateRules({ complexity });
  return judgeAll(sources, rules, { changes: UNKNOWN, cognitive: undefined, ...more });
}

function judgeComplexity(sources: MeasuredSources, limit: number) {
  const rules = gateRules({ max_complexity_score: limit });
  const [first] = judgeAll(sources, rules, { changes: UNKNOWN, cognitive: undefined });
  if (first === undefined) throw new Error("There is always a gate of the score.");
  return first;
}

const measured = (name: string, complexity: number, startLine = 3): MeasuredFunction => ({
  path: "src/A.sol",
  name,
  complexity,
  startLine,
  endLine: startLine + 6,
});
const sources = (...functions: readonly MeasuredFunction[]) => ({ files: 1, functions, problems: [] });

it.each([
  {
    name: "exactly at the limit",
    given: sources(measured("A.f", 10)),
    status: "pass",
    actual: 10,
    message: "None of 1 function exceeds a complexity of 10.",
  },
  {
    name: "one over the limit",
    given: sources(measured("A.f", 11)),
    status: "fail",
    actual: 11,
    message: "1 function over 10: A.f (11) at src/A.sol:3.",
  },
  {
    name: "the most complex first",
    given: sources(measured("A.f", 11), measured("A.g", 20)),
    status: "fail",
    actual: 20,
    message: "2 functions over 10: A.g (20) at src/A.sol:3, A.f (11) at src/A.sol:3.",
  },
  {
    name: "sources without functions",
    given: sources(),
    status: "pass",
    actual: null,
    message: "None of 0 functions exceeds a complexity of 10.",
  },
  {
    name: "no source",
    given: { files: 0, functions: [], problems: [] },
    status: "fail",
    actual: null,
    message: expect.stringMatching(/^No source/),
  },
  {
    name: "a source that cannot be read",
    given: { files: 1, functions: [measured("A.f", 2)], problems: ["src/B.sol: no."] },
    status: "fail",
    actual: 2,
    message: "src/B.sol: no.",
  },
])("judges $name: $status", ({ given, status, actual, message }) => {
  expect(judgeComplexity(given, 10).gate).toMatchObject({
    name: "max_complexity_score",
    status,
    actual,
    message,
    threshold: 10,
  });
});

it("annotates each function over the limit and no other", () => {
  const { annotations } = judgeComplexity(sources(measured("A.f", 10), measured("A.g", 11)), 10);
  expect(annotations).toEqual([
    expect.objectContaining({
      path: "src/A.sol",
      startLine: 3,
      endLine: 9,
      level: "failure",
      title: "Complexity of A.g",
    }),
  ]);
});

const touching = (...lines: readonly number[]): Changes => ({
  known: true,
  baseSha: "b".repeat(40),
  files: new Map([
    [
      "src/A.sol",
      {
        path: "src/A.sol",
        basePath: "src/A.sol",
        added: lines.map((line) => ({ start: line, end: line })),
        removed: [],
      },
    ],
  ]),
  deleted: [],
});
const old = measured("A.old", 20, 100);
const edited = measured("A.edited", 11, 3);

it.each([
  {
    name: "a function that is touched",
    changes: touching(9),
    status: "fail",
    now: "11 in changed functions (A.edited)",
  },
  { name: "a line between functions", changes: touching(10), status: "pass", now: "none changed" },
  { name: "no line of this file", changes: touching(), status: "pass", now: "none changed" },
  { name: "lines that are not known", changes: UNKNOWN, status: "fail", now: "20 (A.old)" },
])("holds a change of $name to the limit: $status", ({ changes, status, now }) => {
  const [score] = judge(sources(edited, old), { scope: "changed" }, { changes });
  expect(score?.gate.status).toBe(status);
  expect(score?.row.now).toBe(now);
});

it("judges all functions with scope `all`, whatever the change touches", () => {
  expect(judge(sources(edited, old), {}, { changes: touching() })[0]?.gate).toMatchObject({
    status: "fail",
    actual: 20,
  });
});

const ratchet = (
  functions: readonly MeasuredFunction[],
  maxOver: number | "base",
  base: Record<string, number> | null,
) =>
  judgeComplexityRatchet(
    sources(...functions),
    gateRules({ complexity: { max_over: maxOver } }),
    base === null ? null : { functions: base },
  )[0];

it.each([
  {
    name: "as many as at base",
    maxOver: "base" as const,
    base: { "src/A.sol:A.old": 20, "src/X.sol:x": 11, a: 10 },
    status: "pass",
    threshold: 2,
  },
  {
    name: "one more than at base",
    maxOver: "base" as const,
    base: { "src/A.sol:A.old": 20 },
    status: "fail",
    threshold: 1,
  },
  { name: "no baseline", maxOver: "base" as const, base: null, status: "no-baseline", threshold: null },
  { name: "as many as a number says", maxOver: 2, base: null, status: "pass", threshold: 2 },
  { name: "more than a number says", maxOver: 1, base: {}, status: "fail", threshold: 1 },
])("counts functions over the limit, $name: $status", ({ maxOver, base, status, threshold }) => {
  expect(ratchet([old, edited], maxOver, base)?.gate).toMatchObject({
    name: "complexity_ratchet",
    status,
    threshold,
    actual: 2,
    unit: "functions",
  });
});

it("names and annotates what is new over the limit, not what was over it at base", () => {
  const judged = ratchet([old, edited], "base", { "src/A.sol:A.old": 15 });
  expect(judged?.gate.message).toBe(
    "2 functions over a complexity of 10; at most 1 may be. New: A.edited (11) at src/A.sol:3.",
  );
  expect(judged?.annotations.map(({ title }) => title)).toEqual(["Complexity of A.edited"]);
});

it("only shows the score where functions over it are counted, and stays strict about a change", () => {
  const [shown] = judge(sources(old), { max_over: 1 });
  expect(shown).toMatchObject({ gate: { status: "pass" }, warns: true, annotations: [] });
  const [strict] = judge(sources(edited), { max_over: 1, scope: "changed" }, { changes: touching(4) });
  expect(strict?.gate.status).toBe("fail");
});

it("has no ratchet without `max_over`, and doubts one over sources that cannot be read", () => {
  expect(judgeComplexityRatchet(sources(old), gateRules(), null)).toEqual([]);
  const rules = gateRules({ complexity: { max_over: 5 } });
  const [broken] = judgeComplexityRatchet({ ...sources(old), problems: ["src/B.sol: no."] }, rules, null);
  expect(broken?.gate).toMatchObject({ status: "fail", message: "src/B.sol: no." });
  expect(judgeComplexityRatchet({ ...sources(), files: 0 }, rules, null)[0]?.gate.status).toBe("fail");
});

it("counts overloads once, by the most complex, as the baseline keeps them", () => {
  const overloads = [measured("A.f", 11), measured("A.f", 12, 20), measured("A.f", 1, 40)];
  expect(ratchet(overloads, "base", { "src/A.sol:A.f": 12 })?.gate).toMatchObject({
    status: "pass",
    actual: 1,
    base: 1,
  });
  expect(ratchet(overloads, "base", {})?.gate.message).toContain("New: A.f (12) at src/A.sol:20.");
});

it("knows no function by a name that every object has", () => {
  const hostile = { ...measured("constructor", 11), path: "" };
  expect(ratchet([hostile], "base", {})?.gate.status).toBe("fail");
});

it.each([
  { name: "within the limit", cognitive: [measured("vault::run", 15)], status: "pass", actual: 15 },
  { name: "over the limit", cognitive: [measured("vault::run", 16)], status: "fail", actual: 16 },
  { name: "nothing that clippy flags", cognitive: [], status: "pass", actual: null },
  { name: "no clippy report", cognitive: undefined, status: "fail", actual: null },
])("judges cognitive complexity, $name: $status", ({ cognitive, status, actual }) => {
  const gates = judge(sources(measured("A.f", 1)), { cognitive: 15 }, { cognitive });
  expect(gates.map(({ gate }) => gate.name)).toEqual(["max_complexity_score", "cognitive_complexity"]);
  expect(gates[1]?.gate).toMatchObject({ status, actual, threshold: 15 });
});
