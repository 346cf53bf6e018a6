import { expect, it } from "vitest";
import { type Family, familyNames, mayBeTracked } from "../../actions/quality-gate/src/report-families.ts";

const CANDIDATES: readonly [Family, string, "certain" | "likely" | "none"][] = [
  ["tests", "forge-test.json", "certain"],
  ["tests", "reports/forge-test-fork.json", "likely"],
  ["tests", "a/b/junit.xml", "certain"],
  ["tests", "junit-unit.xml", "likely"],
  ["tests", "unit-junit.xml", "certain"],
  ["tests", "unit.junit.xml", "certain"],
  ["tests", "build/test-results/test/TEST-a.xml", "likely"],
  ["tests", "target/nextest/ci/junit.xml", "certain"],
  ["tests", "cargo-test.txt", "likely"],
  ["tests", "crates/a/cargo-test.log", "likely"],
  ["tests", "cargo-test.jsonl", "likely"],
  ["tests", "libtest.json", "likely"],
  ["tests", "web/jest-results.json", "likely"],
  ["tests", "vitest-results.json", "likely"],
  ["tests", "test-results/mocha.json", "likely"],
  ["tests", "test-results/other.json", "none"],
  ["tests", ".mocharc.json", "none"],
  ["tests", "jest.config.json", "none"],
  ["tests", "test.txt", "none"],
  ["tests", "node_modules/a/jest-results.json", "none"],
  ["tests", "pom.xml", "none"],
  ["coverage", "reports/lcov.info", "certain"],
  ["coverage", "unit.lcov", "certain"],
  ["coverage", "lcov-unit.info", "likely"],
  ["coverage", "coverage/cobertura-coverage.xml", "certain"],
  ["coverage", "cobertura.xml", "certain"],
  ["coverage", "coverage/clover.xml", "certain"],
  ["coverage", "coverage/coverage-final.json", "certain"],
  ["coverage", "coverage/coverage-summary.json", "certain"],
  ["coverage", "coverage.xml", "likely"],
  ["coverage", "codecov.json", "likely"],
  ["coverage", "coverage.json", "none"],
  ["coverage", "lib/forge-std/lcov.info", "none"],
  ["coverage", "node_modules/x/lcov.info", "none"],
  ["coverage", "cache/lcov.info", "none"],
  ["findings", "a.sarif", "certain"],
  ["findings", "a.sarif.json", "certain"],
  ["findings", "slither.json", "certain"],
  ["findings", "slither.config.json", "likely"],
  ["findings", "reports/aderyn-report.json", "certain"],
  ["findings", "clippy.json", "certain"],
  ["findings", "reports/clippy-unit.jsonl", "certain"],
  ["findings", "clippy.toml", "none"],
  ["audits", "cargo-audit.json", "certain"],
  ["audits", "npm-audit-web.json", "certain"],
  ["findings", "audit.json", "none"],
  ["audits", "node_modules/a/npm-audit.json", "none"],
  ["gas", ".gas-snapshot", "certain"],
  ["gas", "reports/.gas-snapshot", "certain"],
  ["gas", "gas-report-unit.json", "likely"],
  ["gas", "broadcast/gas-report.json", "none"],
  ["gas", ".forge-snapshots/swap.snap", "certain"],
  ["gas", "other/.forge-snapshots/swap.snap", "none"],
  ["gas", "snapshots/Vault.json", "likely"],
  ["gas", "web/snapshots/page.json", "none"],
  ["gas", "gasReporterOutput.json", "certain"],
  ["gas", "reports/gas-stats.json", "likely"],
  ["artifacts", "out/A.sol/A.json", "likely"],
  ["artifacts", "out/lib/A.sol/A.json", "likely"],
  ["artifacts", "out/A.sol/A.txt", "none"],
  ["artifacts", "output/A.json", "none"],
  ["sizes", "build-sizes.json", "likely"],
  ["sizes", "reports/sizes-ci.json", "likely"],
  ["sizes", "lib/dep/sizes.json", "none"],
];

it.each(CANDIDATES)("takes for %s the file %s: %s", (family, file, expected) => {
  const names = familyNames(family, ["out"]);
  const kind = !names.isCandidate(file) ? "none" : names.mustBeReport(file) ? "certain" : "likely";
  expect(kind).toBe(expected);
});

it("lets only a gas snapshot be tracked", () => {
  expect(mayBeTracked("gas", ".gas-snapshot")).toBe(true);
  expect(mayBeTracked("gas", "a/.gas-snapshot")).toBe(true);
  expect(mayBeTracked("gas", "a/snapshots/Vault.json")).toBe(true);
  expect(mayBeTracked("gas", ".forge-snapshots/swap.snap")).toBe(true);
  expect(mayBeTracked("gas", "snapshots/deep/Vault.json")).toBe(false);
  expect(mayBeTracked("gas", "x.gas-snapshot")).toBe(false);
  expect(mayBeTracked("gas", "gas-report.json")).toBe(false);
  expect(mayBeTracked("tests", ".gas-snapshot")).toBe(false);
});
