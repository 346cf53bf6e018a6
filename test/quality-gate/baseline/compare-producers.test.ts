import { expect, it } from "vitest";
import { comparable } from "../../../actions/quality-gate/src/baseline/compare-producers.ts";

it.each([
  { now: ["lcov (forge)"], base: ["lcov (forge)"] },
  { now: ["b", "a", "a"], base: ["a", "b"] },
])("compares $now with $base", ({ now, base }) => {
  expect(comparable(now, base)).toEqual({ comparable: true });
});

it.each([
  { now: ["istanbul"], base: ["lcov"], says: "from istanbul now and from lcov at base, which count differently" },
  { now: ["a"], base: ["a", "b"], says: "from a now and from a and b at base" },
  { now: ["a", "b", "c", "d", "e"], base: ["a"], says: "a, b, c and 2 more" },
  { now: [], base: [], says: "not known" },
  { now: ["a\nb"], base: ["a", "b"], says: "count differently" },
])("does not compare $now with $base, and says why", ({ now, base, says }) => {
  expect(comparable(now, base)).toMatchObject({ comparable: false, reason: expect.stringContaining(says) });
});
