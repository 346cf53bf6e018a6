import { expect, it } from "vitest";
import { type GasComparison, judgeGas } from "../../../actions/quality-gate/src/gates/judge-gas.ts";
import { evidence } from "../evidence-samples.ts";

const change = (name: string, baseGas: number, nowGas: number) => ({ name, baseGas, nowGas });
const compared = (...changes: ReturnType<typeof change>[]): GasComparison => ({
  measured: changes.length,
  changes,
  reason: "",
  gone: 0,
  isMissingNow: false,
});
const unknown: GasComparison = {
  measured: 4,
  changes: undefined,
  reason: "No baseline: none.",
  gone: 0,
  isMissingNow: false,
};
const read = evidence([{}]);

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

it.each([
  { name: "exactly at the limit", comparison: compared(change("A.f", 100, 21_100)), status: "pass", actual: 21_000 },
  { name: "one gas over the limit", comparison: compared(change("A.f", 100, 21_101)), status: "fail", actual: 21_001 },
  { name: "savings", comparison: compared(change("A.f", 100, 60)), status: "pass", actual: -40 },
  {
    name: "the worst of several, not their sum",
    comparison: compared(change("A.f", 0, 15_000), change("A.g", 0, 15_000)),
    status: "pass",
    actual: 15_000,
  },
  { name: "no baseline", comparison: unknown, status: "no-baseline", actual: null },
  {
    name: "a snapshot that is gone since base",
    comparison: { ...unknown, isMissingNow: true },
    status: "fail",
    actual: null,
  },
])("judges $name: $status", ({ comparison, status, actual }) => {
  expect(judgeGas(read, comparison, 21_000).gate).toMatchObject({ status, actual, threshold: 21_000, unit: "gas" });
});

it("fails for a report that cannot be read, also without a baseline", () => {
  for (const comparison of [unknown, compared(change("A.f", 1, 1))]) {
    expect(judgeGas(evidence([{}], ["s: cut."]), comparison, 21_000).gate).toMatchObject({
      status: "fail",
      message: "s: cut.",
    });
  }
});

it("shows change, base and function", () => {
  const judged = judgeGas(read, compared(change("A.f", 122_599, 152_599)), 21_000);
  expect(plain(judged.row.now)).toBe("+30 000 (A.f)");
  expect(plain(judged.row.base)).toBe("122 599");
  expect(plain(judged.gate.message)).toBe("1 entry grew by more than 21 000 gas: A.f 122 599 → 152 599 (+30 000).");
});

it("says when entries of base are gone, and when nothing changed at all", () => {
  const { gate } = judgeGas(read, { ...compared(change("A.f", 5, 6)), gone: 3 }, 21_000);
  expect(gate.message).toMatch(/ 3 entries of base are not measured any more\.$/);
  expect(judgeGas(read, compared(change("A.f", 5, 5)), 21_000).gate.message).toMatch(
    /Every figure is that of base: .* `forge snapshot` ran\.$/,
  );
  expect(judgeGas(read, compared(change("A.f", 5, 6)), 21_000).gate.message).not.toMatch(/Every figure/);
});

it("says what of base could not be compared, and which snapshot is missing now", () => {
  const unread = { ...compared(change("A.f", 5, 6)), reason: "Not compared: x." };
  expect(judgeGas(read, unread, 21_000).gate).toMatchObject({
    status: "pass",
    message: expect.stringMatching(/ Not compared: x\.$/),
  });
  const missing = { ...unread, reason: "Missing: y.", isMissingNow: true };
  expect(judgeGas(read, missing, 21_000).gate).toMatchObject({ status: "fail", message: "Missing: y." });
});

it("shows words where there are no numbers", () => {
  expect(judgeGas(evidence([]), unknown, 1).row).toMatchObject({ now: "not measured", base: "none" });
  expect(judgeGas(read, unknown, 1).row).toMatchObject({ now: "4 entries", base: "none" });
});
