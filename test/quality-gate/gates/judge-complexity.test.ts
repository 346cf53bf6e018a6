import { expect, it } from "vitest";
import { judgeComplexity, type MeasuredFunction } from "../../../actions/quality-gate/src/gates/judge-complexity.ts";

const measured = (name: string, complexity: number): MeasuredFunction => ({
  path: "src/A.sol",
  name,
  complexity,
  startLine: 3,
  endLine: 9,
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
    message: expect.stringMatching(/^No Solidity source/),
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
