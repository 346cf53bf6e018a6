import { expect, it } from "vitest";
import { matchesGlob } from "@chainops/core/files/match-glob";

it.each([
  { glob: "**/*.sol", path: "src/Vault.sol", isMatch: true },
  { glob: "**/*.sol", path: "Vault.sol", isMatch: true },
  { glob: "**/*.sol", path: ".hidden/.Vault.sol", isMatch: true },
  { glob: "**/*.sol", path: "src/line\nbreak/Vault.sol", isMatch: true },
  { glob: "src/**", path: "src/line\r\nbreak.sol", isMatch: true },
  { glob: "src/*.sol", path: "src/a/Vault.sol", isMatch: false },
  { glob: "src/**", path: "src2/Vault.sol", isMatch: false },
  { glob: "!src/**", path: "test/Vault.sol", isMatch: false },
  { glob: "!src/**", path: "!src/Vault.sol", isMatch: true },
])("$glob on $path: $isMatch", ({ glob, path, isMatch }) => {
  expect(matchesGlob([glob])(path)).toBe(isMatch);
});

it("matches nothing without a glob", () => {
  expect(matchesGlob([])("Vault.sol")).toBe(false);
});
