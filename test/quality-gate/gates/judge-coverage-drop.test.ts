import { describe, expect, it } from "vitest";
import type { Changes } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import { type BaseCoverage, judgeCoverage } from "../../../actions/quality-gate/src/gates/judge-coverage.ts";
import { type DropRules, judgeCoverageDrop } from "../../../actions/quality-gate/src/gates/judge-coverage-drop.ts";
import { changedFile, changes, coverageAtBase, projectCoverage, ranges, UNKNOWN_CHANGES } from "../coverage-samples.ts";
import { coveredFile, evidence } from "../evidence-samples.ts";

const read = evidence([{ producer: "lcov", files: [], problems: [], notes: [] }]);
const file = (hit: number, found: number) =>
  coveredFile("src/A.sol", Object.fromEntries(Array.from({ length: found }, (_, line) => [line + 1, line < hit])));
const now = (hit: number, found: number) => projectCoverage([file(hit, found)]);
const base = (hit: number, found: number): BaseCoverage => ({
  known: true,
  figures: coverageAtBase({ "src/A.sol": [hit, found] }),
  source: "run 7",
});

function judge(
  coverage: ReturnType<typeof now>,
  facts: { base: BaseCoverage; changes?: Changes },
  rules: Partial<DropRules> = {},
  given = read,
) {
  const asked = { max_drop: 0.01, removed_code: "count" as const, ...rules };
  return judgeCoverageDrop(given, coverage, { changes: changes([]), ...facts }, asked);
}

describe("max_coverage_drop", () => {
  it.each([
    { name: "no change", was: [90, 100], is: [90, 100], max: 0, status: "pass", shown: "90.0 % (±0)" },
    { name: "a rise", was: [90, 100], is: [915, 1000], max: 0, status: "pass", shown: "91.5 % (+1.5)" },
    {
      name: "a fall just within the limit",
      was: [9, 10],
      is: [17, 20],
      max: 0.05,
      status: "pass",
      shown: "85.0 % (−5)",
    },
    { name: "a fall beyond it", was: [90, 100], is: [889, 1000], max: 0.01, status: "fail", shown: "88.9 % (−1.1)" },
    {
      name: "the least fall where none is accepted",
      was: [9999, 10_000],
      is: [9998, 10_000],
      max: 0,
      status: "fail",
      shown: "99.9 % (−0.01)",
    },
    {
      name: "a fall too small to show but by rounding up",
      was: [100_000, 100_000],
      is: [99_999, 100_000],
      max: 0,
      status: "fail",
      shown: "99.9 % (−0.01)",
    },
  ])("judges $name: $status", ({ was, is, max, status, shown }) => {
    const [[wasHit = 0, wasFound = 0], [hit = 0, found = 0]] = [was, is];
    const [judged] = judge(now(hit, found), { base: base(wasHit, wasFound) }, { max_drop: max });
    expect(judged).toMatchObject({ gate: { status, base: wasHit / wasFound, threshold: max }, row: { now: shown } });
    expect(judged?.gate.actual).toBeCloseTo(wasHit / wasFound - hit / found, 12);
  });

  it("says by how much, against what, and where to look", () => {
    const [judged] = judge(now(80, 100), { base: base(90, 100) });
    expect(judged?.gate.message).toBe(
      "Line coverage is 80.0 %, 90.0 % in run 7 (−10 points); at most 1.0 points less are accepted. Least covered: src/A.sol:81 (20 lines).",
    );
  });

  it("accepts no fall at 0", () => {
    const [judged] = judge(now(80, 100), { base: base(90, 100) }, { max_drop: 0 });
    expect(judged?.row.limit).toBe("no fall");
    expect(judged?.gate.message).toContain("(−10 points); no fall is accepted.");
  });

  it("is no gate where it is not asked for", () => {
    expect(judge(now(1, 2), { base: base(2, 2) }, { max_drop: undefined })).toEqual([]);
  });

  it("has no baseline where there is none, or where it holds no lines", () => {
    const [none] = judge(now(1, 2), { base: { known: false, reason: "No baseline: none was stored." } });
    expect(none?.gate).toMatchObject({ status: "no-baseline", message: "No baseline: none was stored." });
    expect(judge(now(1, 2), { base: base(0, 0) })[0]?.gate.status).toBe("no-baseline");
    expect(judge(now(1, 2), { base: base(9, 2) })[0]?.gate.status).toBe("no-baseline");
  });

  it.each([evidence([], ["x: cut."]), evidence<never>([])])("fails for evidence that cannot be believed", (given) => {
    expect(judge(now(1, 2), { base: base(0, 2) }, {}, given)[0]?.gate.status).toBe("fail");
    expect(judge(projectCoverage([]), { base: base(0, 2) })[0]?.gate.status).toBe("fail");
  });

  it("lets code go that was covered, and says so, unless that is to count", () => {
    const removal = changes([changedFile("src/A.sol", [], { removed: ranges([[1, 60]]) })]);
    const facts = { base: base(95, 100), changes: removal };
    const [adjusted] = judge(now(35, 40), facts, { removed_code: "adjust_base" });
    expect(adjusted?.gate).toMatchObject({ status: "pass", base: 35 / 40 });
    expect(adjusted?.gate.message).toContain(" 60 covered lines that this change removes left out of the base.");
    expect(judge(now(35, 40), facts)[0]?.gate.status).toBe("fail");
  });

  it("says where it cannot know what the change removes", () => {
    const facts = { base: base(95, 100), changes: UNKNOWN_CHANGES };
    const [judged] = judge(now(35, 40), facts, { removed_code: "adjust_base" });
    expect(judged?.gate).toMatchObject({
      status: "fail",
      message: expect.stringContaining("is not known, so they count"),
    });
  });
});

it("shows the base beside line coverage", () => {
  const judged = judgeCoverage(read, now(89, 100), 0.8, base(90, 100));
  expect(judged).toMatchObject({
    gate: { status: "pass", base: 0.9 },
    row: { now: "89.0 % (89/100, −1 points)", base: "90.0 %" },
  });
  expect(judgeCoverage(read, now(89, 100), 0.8, { known: false, reason: "-" })).toMatchObject({ gate: { base: null } });
});
