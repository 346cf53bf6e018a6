import { expect, it } from "vitest";
import { flakyTable } from "../../../actions/quality-gate/src/tests/flaky-table.ts";
import { evidence, testCase, testReport } from "../evidence-samples.ts";

it("lists every flaky test with its place and how it ended", () => {
  const tests = [
    testCase("a", "passed", { flaky: true }),
    testCase("b", "failed", { flaky: true, file: null }),
    testCase("c", "failed"),
  ];
  const table = flakyTable(evidence([testReport(...tests)]), ({ name }) =>
    name === "a" ? { path: "test/A.t.sol", line: 3 } : undefined,
  );
  expect(table).toMatchObject({
    total: 2,
    rows: [
      ["ATest.a", { path: "test/A.t.sol", line: 3 }, "passed"],
      ["ATest.b", "–", "failed"],
    ],
  });
});
