import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { ReportedFinding } from "@chainops/reports/findings/findings-report";
import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";

const LINES = [
  "contract Vault {",
  "  function deposit(uint256 amount) external {",
  "    total += amount;",
  "    token.transfer(amount);",
  "    token.transfer(amount);",
  "  }",
  "  function withdraw() external {",
  "    token.transfer(amount);",
  "    if (block.timestamp > end) revert();",
  "  }",
  "}",
];
const FLAGGED = [3, 4, 5, 8, 9];

function reported(line: number, more: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    tool: "Slither",
    ruleId: "unchecked-transfer",
    level: "warning",
    severity: "high",
    message: `Vault (src/Vault.sol#${line}) ignores a return value`,
    path: "src/Vault.sol",
    startLine: line,
    endLine: line,
    ...more,
  };
}

function prints(lines: readonly string[], flagged: readonly number[], newline = "\n"): readonly string[] {
  const findings = flagged.map((line) => reported(line));
  return fingerprintFindings(findings, () => lines.join(newline)).map(({ fingerprint }) => fingerprint);
}

const ORIGINAL = prints(LINES, FLAGGED);

it("tells findings apart by function, text and their number among equals", () => {
  expect(new Set(ORIGINAL).size).toBe(FLAGGED.length);
});

it("keeps every fingerprint wherever lines are put in, whatever the white space and the line ends", () => {
  const insertion = fc.constantFrom("", "   ", "// a remark", "uint256 constant X = 1;");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(LINES.length - 1), insertion), { maxLength: 30 }),
      fc.constantFrom("", "\t", "        "),
      fc.constantFrom("\n", "\r\n"),
      (insertions, indent, newline) => {
        const moved: string[] = [];
        const flagged: number[] = [];
        for (const [index, line] of LINES.entries()) {
          for (const [before, text] of insertions) if (before === index) moved.push(text);
          moved.push(`${indent}${line.replaceAll(" ", "  ")} `);
          if (FLAGGED.includes(index + 1)) flagged.push(moved.length);
        }
        expect(prints(moved, flagged, newline)).toEqual(ORIGINAL);
      },
    ),
  );
});

it("keeps the fingerprints of a function that moved below another", () => {
  const moved = [...LINES.slice(0, 1), ...LINES.slice(6, 10), ...LINES.slice(1, 6), ...LINES.slice(10)];
  expect(new Set(prints(moved, [3, 4, 7, 8, 9]))).toEqual(new Set(ORIGINAL));
});

it.each([
  { name: "the flagged text", more: {}, source: "contract Vault { uint x; }" },
  { name: "the tool", more: { tool: "Aderyn" }, source: LINES.join("\n") },
  { name: "the rule", more: { ruleId: "other" }, source: LINES.join("\n") },
  { name: "the path", more: { path: "src/Other.sol" }, source: LINES.join("\n") },
])("is another one where $name changes", ({ more, source }) => {
  const [found] = fingerprintFindings([reported(4, more)], () => source);
  expect(ORIGINAL).not.toContain(found?.fingerprint);
});

it("gives a renamed file the fingerprints of its old name", () => {
  const moved = [4, 5].map((line) => reported(line, { path: "src/New.sol" }));
  const found = fingerprintFindings(
    moved,
    () => LINES.join("\n"),
    () => "src/Vault.sol",
  );
  expect(found.map(({ fingerprint }) => fingerprint)).toEqual(ORIGINAL.slice(1, 3));
});

function placeless(message: string): string | undefined {
  return fingerprintFindings([reported(4, { message })], () => undefined)[0]?.fingerprint;
}

it("tells findings without a readable source apart by their message, numbers left out", () => {
  expect(placeless("a#12 b")).toBe(placeless("a#340 b"));
  expect(placeless("a#12 b")).not.toBe(placeless("a#12 c"));
});
