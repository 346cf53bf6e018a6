import { expect, it } from "vitest";
import { plainDecimal } from "@chainops/core/runner/outputs";

it.each([
  [0.912, "0.912"],
  [1e-7, "0.0000001"],
  [1e21, "1000000000000000000000"],
  [24576, "24576"],
  [0, "0"],
  [Number.NaN, ""],
  ["text stays", "text stays"],
])("writes %s as the plain decimal %j", (value, expected) => {
  expect(plainDecimal(value)).toBe(expected);
});
