import { expect, it } from "vitest";
import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";
import type { Changes } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import { listFormerFingerprints } from "../../../actions/quality-gate/src/findings/former-fingerprints.ts";
import { finding } from "../evidence-samples.ts";

const SOURCE = "contract A {\n  function f() external {\n    x = 1;\n    x = 1;\n  }\n}\n";
const readSource = () => SOURCE;
const at = (path: string) => [3, 4].map((line) => finding("high", { path, startLine: line, endLine: line }));
const prints = (path: string) => fingerprintFindings(at(path), readSource).map((found) => ({ ...found, isNew: null }));

const changes = (path: string, basePath: string | null): Changes => ({
  known: true,
  baseSha: "b".repeat(40),
  files: new Map([[path, { path, basePath, added: [], removed: [] }]]),
  deleted: [],
});

it("gives each finding of a renamed file the fingerprint it had under the old name", () => {
  const [now, before] = [prints("src/New.sol"), prints("src/Old.sol")];
  const former = listFormerFingerprints(now, readSource, changes("src/New.sol", "src/Old.sol"));
  expect(now.map(({ fingerprint }) => former.get(fingerprint))).toEqual(before.map(({ fingerprint }) => fingerprint));
});

it.each([
  { name: "a file that kept its name", given: changes("src/New.sol", "src/New.sol") },
  { name: "a new file", given: changes("src/New.sol", null) },
  { name: "another file", given: changes("src/Other.sol", "src/Old.sol") },
  { name: "changes that are not known", given: { known: false, reason: "no base" } satisfies Changes },
])("has none for $name", ({ given }) => {
  expect(listFormerFingerprints(prints("src/New.sol"), readSource, given).size).toBe(0);
});
