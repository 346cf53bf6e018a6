import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength } from "@chainops/core/report/cut-text";
import type { Annotation, Block, Report } from "@chainops/core/report/report";
import { renderCheckRun } from "@chainops/core/report/render-check-run";
import { MORE_MARKER, renderCommentSection } from "@chainops/core/report/render-comment-section";
import { renderSummary } from "@chainops/core/report/render-summary";
import { liveTexts, renderOnGithub, type Page } from "./github-page.ts";
import { hostileReport } from "./hostile-text.ts";

const rest = ["The rest is in the job summary."];

function annotation(over: Partial<Annotation> = {}): Annotation {
  return { path: "src/Vault.sol", startLine: 4, endLine: 7, level: "warning", title: "t", message: "m", ...over };
}

function report(over: Partial<Report> = {}): Report {
  return {
    title: "Quality gate passed: 14 of 14 gates",
    conclusion: "success",
    blocks: [],
    more: [],
    annotations: [],
    ...over,
  };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", content: [text] };
}

function findings(rows: number): Block {
  const row = [
    [{ kind: "code" as const, text: "src/Vault.sol:41" }],
    ["reentrancy-eth: 漢字 in `deposit(uint256,address)`"],
  ];
  return {
    kind: "table",
    columns: [
      { title: "where", align: "left" },
      { title: "what", align: "left" },
    ],
    rows: Array.from({ length: rows }, () => row),
  };
}

function expectHarmless(page: Page): void {
  expect(page.isBalanced).toBe(true);
  expect(liveTexts(page)).toEqual([]);
  expect(page.tags.filter((tag) => /^<(?:img|input|math|script|sup|section)/.test(tag))).toEqual([]);
  expect(page.comments.filter((comment) => comment !== MORE_MARKER)).toEqual([]);
}

describe("any report on every surface", () => {
  it("stays within the surface's limit, closed and harmless", () => {
    fc.assert(
      fc.property(hostileReport({ blocks: 5, rows: 60 }), fc.integer({ min: 8000, max: 70_000 }), (hostile, limit) => {
        const comment = renderCommentSection(hostile, { limit, rest });
        expect(comment.length).toBeLessThanOrEqual(limit);
        const { title, summary, text = "" } = renderCheckRun(hostile, { rest });
        expect(title.length).toBeLessThanOrEqual(255);
        expect(summary).not.toBe("");
        expect(byteLength(summary)).toBeLessThanOrEqual(65_535);
        expect(byteLength(text)).toBeLessThanOrEqual(65_535);
        const stepSummary = renderSummary(hostile, { limitBytes: limit, rest });
        expect(byteLength(stepSummary)).toBeLessThanOrEqual(limit);
        for (const markdown of [comment, summary, text, stepSummary]) {
          expectHarmless(renderOnGithub(markdown));
          expect(markdown.replace(MORE_MARKER, "")).not.toContain("<!--");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stays within each limit around the size of all there is", () => {
    const whole = report({ blocks: [paragraph("a")], more: [findings(130)] });
    const comment = renderCommentSection(whole, { limit: 60_000, rest }).length;
    const summary = byteLength(renderSummary(whole, { limitBytes: 60_000, rest }));
    for (let missing = -2; missing < 80; missing++) {
      const [limit, limitBytes] = [comment - missing, summary - missing];
      expect(renderCommentSection(whole, { limit, rest }).length).toBeLessThanOrEqual(limit);
      expect(byteLength(renderSummary(whole, { limitBytes, rest }))).toBeLessThanOrEqual(limitBytes);
    }
    expect(renderCommentSection(whole, { limit: comment, rest })).not.toContain("left out");
    expect(renderSummary(whole, { limitBytes: summary, rest })).not.toContain("left out");
  });

  it("annotations of a check run are what the API takes", () => {
    fc.assert(
      fc.property(hostileReport({ blocks: 1, rows: 1 }), (hostile) => {
        for (const mapped of renderCheckRun(hostile, { rest }).annotations) {
          expect(mapped.path).not.toBe("");
          expect(mapped.start_line).toBeGreaterThanOrEqual(1);
          expect(mapped.end_line).toBeGreaterThanOrEqual(mapped.start_line);
          expect(Number.isSafeInteger(mapped.start_line) && Number.isSafeInteger(mapped.end_line)).toBe(true);
          expect(mapped.message).not.toBe("");
          expect(byteLength(mapped.message)).toBeLessThanOrEqual(65_536);
          expect((mapped.title ?? "x").length).toBeLessThanOrEqual(255);
          expect(mapped.title).not.toBe("");
        }
      }),
    );
  });
});

describe("renderCommentSection", () => {
  it("shows the verdict, what decides it, and folds the rest", () => {
    const comment = renderCommentSection(report({ blocks: [paragraph("decides")], more: [paragraph("more")] }), {
      rest,
    });
    expect(comment).toBe(
      `### ✅ Quality gate passed: 14 of 14 gates\n\ndecides\n\n${MORE_MARKER}\n\n<details>\n<summary>Details</summary>\n\nmore\n\n</details>`,
    );
  });

  it("does not fold folds", () => {
    const more: Block[] = [{ kind: "fold", summary: ["Gas"], blocks: [paragraph("x")] }];
    const tags = renderOnGithub(renderCommentSection(report({ more }), { rest })).tags;
    expect(tags.filter((tag) => tag === "<details>")).toHaveLength(1);
  });

  it("gives what decides its room before the rest", () => {
    const comment = renderCommentSection(report({ blocks: [findings(100)], more: [findings(5000)] }), { rest });
    expect(comment.slice(0, comment.indexOf(MORE_MARKER))).not.toContain("left out");
    expect(comment).toMatch(/… 4,\d+ of 5,000 rows left out\. The rest is in the job summary\.\n\n<\/details>$/);
    expect(comment.length).toBeGreaterThan(15_500);
  });

  it("holds its marker once, also where a finding's code tries to bring its own", () => {
    const code: Block[] = [
      { kind: "code", language: "text", text: `\n${MORE_MARKER}\n` },
      { kind: "paragraph", content: [{ kind: "code", text: MORE_MARKER }] },
    ];
    const comment = renderCommentSection(report({ blocks: code, more: code }), { rest });
    expect(comment.split("<!--")).toHaveLength(2);
  });

  it("cuts a hostile title", () => {
    const comment = renderCommentSection(report({ title: "$".repeat(100_000), conclusion: "failure" }), { rest });
    expect(comment.length).toBeLessThan(8000);
    expect(comment).toMatch(/^### ❌ <span>/);
  });
});

describe("renderCheckRun", () => {
  it("puts what decides in the summary and the rest in the text", () => {
    const output = renderCheckRun(report({ conclusion: "failure", blocks: [paragraph("a")], more: [paragraph("b")] }), {
      rest,
    });
    expect(output).toEqual({
      title: "❌ Quality gate passed: 14 of 14 gates",
      summary: "a",
      text: "b",
      annotations: [],
    });
  });

  it("has a summary and no text where there are no blocks", () => {
    const output = renderCheckRun(report(), { rest });
    expect(output.summary).toBe("✅ Quality gate passed: 14 of 14 gates");
    expect(output).not.toHaveProperty("text");
  });

  it.each([
    { name: "lines in the wrong order", given: { startLine: 9, endLine: 3 }, expected: { start_line: 9, end_line: 9 } },
    { name: "line 0", given: { startLine: 0, endLine: 0 }, expected: { start_line: 1, end_line: 1 } },
    {
      name: "lines that are no numbers",
      given: { startLine: Number.NaN, endLine: Infinity },
      expected: { start_line: 1, end_line: 1 },
    },
    { name: "an empty message", given: { message: " \n" }, expected: { message: "t" } },
    { name: "a long title", given: { title: "x".repeat(300) }, expected: { title: `${"x".repeat(254)}…` } },
    {
      name: "a message with controls",
      given: { message: "a\u001b[31mb\u202e\r\nc" },
      expected: { message: "ab‹U+202E›\nc" },
    },
    { name: "a path with two spaces", given: { path: "src/a  b.sol" }, expected: { path: "src/a  b.sol" } },
  ])("maps $name", ({ given, expected }) => {
    expect(renderCheckRun(report({ annotations: [annotation(given)] }), { rest }).annotations[0]).toMatchObject(
      expected,
    );
  });

  it("cuts a message to 65,535 bytes", () => {
    const [mapped] = renderCheckRun(report({ annotations: [annotation({ message: "漢".repeat(50_000) })] }), {
      rest,
    }).annotations;
    expect(byteLength(mapped?.message ?? "")).toBe(65_535);
  });

  it("leaves out an annotation without a path, for which GitHub would refuse its whole batch", () => {
    const annotations = [annotation({ path: "" }), annotation({ path: "\u200b" }), annotation()];
    expect(renderCheckRun(report({ annotations }), { rest }).annotations).toHaveLength(1);
  });

  it("keeps all of 60,000 annotations, for the client to send in batches", () => {
    const annotations = Array.from({ length: 60_000 }, () => annotation());
    expect(renderCheckRun(report({ annotations }), { rest }).annotations).toHaveLength(60_000);
  });
});

describe("renderSummary", () => {
  it("shows everything in full and ends its line", () => {
    const summary = renderSummary(report({ blocks: [paragraph("a")], more: [paragraph("b")] }), {
      limitBytes: 9000,
      rest,
    });
    expect(summary).toBe("## ✅ Quality gate passed: 14 of 14 gates\n\na\n\nb\n");
  });

  it("fills a mebibyte of 漢字 to the last row that fits", () => {
    const summary = renderSummary(report({ more: [findings(50_000)] }), { limitBytes: 1_048_576, rest });
    expect(byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(byteLength(summary)).toBeGreaterThan(1_048_300);
    expect(summary).toContain("rows left out. The rest is in the job summary.");
  });
});
