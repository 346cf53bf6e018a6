import type { Inline, Report } from "@chainops/core/report/report";

/** A verdict with a table of `findingCount` findings as quality-gate shows them, messages as hostile as tools print them. */
export function findingsReport(findingCount: number): Report {
  const rows = Array.from({ length: findingCount }, (_, index): readonly (readonly Inline[])[] => [
    ["high"],
    [{ kind: "code", text: `slither: reentrancy-eth-${index % 80}` }],
    [place(index)],
    [
      `Reentrancy in Vault.withdraw(uint256) | #${index} @owner <b>calls</b> [x](https://example.org/${index})\nat \`L1\``,
    ],
  ]);
  return {
    title: `Quality gate failed: ${findingCount} findings`,
    conclusion: "failure",
    blocks: [
      {
        kind: "table",
        columns: [
          { title: "Severity", align: "left" },
          { title: "Rule", align: "left" },
          { title: "Place", align: "left" },
          { title: "Message", align: "left" },
        ],
        rows,
      },
    ],
    more: [],
    annotations: [],
  };
}

function place(index: number): Inline {
  const path = `src/vault/strategies/Strategy${index % 300}.sol`;
  const line = 1 + (index % 700);
  const commit = "0123456789abcdef0123456789abcdef01234567";
  return { kind: "link", text: `${path}:${line}`, href: `https://github.com/o/r/blob/${commit}/${path}#L${line}` };
}
