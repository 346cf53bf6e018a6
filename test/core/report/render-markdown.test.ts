import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength } from "@chainops/core/report/cut-text";
import { renderMarkdown } from "@chainops/core/report/render-markdown";
import type { Block } from "@chainops/core/report/report";
import { showOnOneLine } from "@chainops/core/report/show-invisible";
import { liveTexts, readableText, renderOnGithub } from "./github-page.ts";
import { hostileBlocks, hostileLongText, hostileText, withHarmlessText } from "./hostile-text.ts";

const characters = (text: string) => text.length;
const unlimited = { limit: Number.MAX_SAFE_INTEGER, measure: characters, rest: [] };
const rest = ["All of it is in the job summary."];

function table(rows: number, text = "a finding"): Block {
  return {
    kind: "table",
    columns: [
      { title: "nr", align: "right" },
      { title: "what", align: "left" },
    ],
    rows: Array.from({ length: rows }, (_, index) => [[String(index + 1)], [text]]),
  };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", content: [text] };
}

describe("renderMarkdown", () => {
  it("makes the same page of any text as of harmless text: structure comes from blocks alone", () => {
    fc.assert(
      fc.property(hostileBlocks(hostileText, { blocks: 5, rows: 4 }), (blocks) => {
        const page = renderOnGithub(renderMarkdown(blocks, unlimited));
        const harmless = withHarmlessText(blocks, (text) => showOnOneLine(text).trim() === "");
        expect(page.tags).toEqual(renderOnGithub(renderMarkdown(harmless, unlimited)).tags);
        expect(liveTexts(page)).toEqual([]);
        expect(page.comments).toEqual([]);
        expect(page.isBalanced).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    { unit: "characters", measure: characters },
    { unit: "bytes", measure: byteLength },
  ])("stays within any limit in $unit, with everything closed and nothing alive", ({ measure }) => {
    fc.assert(
      fc.property(
        hostileBlocks(hostileLongText, { blocks: 6, rows: 30 }),
        fc.integer({ min: 0, max: 6000 }),
        (blocks, limit) => {
          const markdown = renderMarkdown(blocks, { limit, measure, rest });
          expect(measure(markdown)).toBeLessThanOrEqual(limit);
          const page = renderOnGithub(markdown);
          expect(page.isBalanced).toBe(true);
          expect(liveTexts(page)).toEqual([]);
          expect(page.tags.filter((tag) => /^<(?:img|input|math|script|sup|section)/.test(tag))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("says nothing of a cut where all fits exactly, and cuts one row where one character is missing", () => {
    const full = renderMarkdown([table(50)], unlimited);
    expect(renderMarkdown([table(50)], { limit: full.length, measure: characters, rest })).toBe(full);
    const cut = renderMarkdown([table(50)], { limit: full.length - 1, measure: characters, rest });
    expect(cut).toMatch(/… \d of 50 rows left out\. All of it is in the job summary\.$/);
  });

  it.each([
    { name: "a table", blocks: [table(120)] },
    { name: "a table after a paragraph without room", blocks: [paragraph("long ".repeat(800)), table(120)] },
  ])("stays within each limit for $name", ({ blocks }) => {
    for (let limit = 50; limit <= 3000; limit++) {
      expect(renderMarkdown(blocks, { limit, measure: characters, rest }).length).toBeLessThanOrEqual(limit);
    }
  });

  it("counts what it leaves out", () => {
    const cut = renderMarkdown([table(5000)], { limit: 2000, measure: characters, rest });
    const shown = (cut.match(/^\| \d/gm) ?? []).length;
    expect(shown).toBeGreaterThan(50);
    expect(cut).toContain(`… ${(5000 - shown).toLocaleString("en-US")} of 5,000 rows left out.`);
  });

  it("lets a large table take no room from the small blocks after it", () => {
    const blocks: Block[] = [
      table(5000),
      { kind: "paragraph", content: ["the end"] },
      { kind: "list", items: [["one"], ["two"]] },
    ];
    const cut = renderMarkdown(blocks, { limit: 3000, measure: characters, rest });
    expect(cut).toContain("the end\n\n- one\n- two");
    expect(cut.length).toBeGreaterThan(2900);
  });

  it("closes a fold and a fence around a cut", () => {
    const text = Array.from({ length: 900 }, (_, index) => `line ${index}`).join("\n");
    const blocks: Block[] = [{ kind: "fold", summary: ["Log"], blocks: [{ kind: "code", language: "text", text }] }];
    const cut = renderMarkdown(blocks, { limit: 1000, measure: characters, rest });
    expect(cut).toMatch(/^<details>\n<summary>Log<\/summary>\n\n```text\nline 0\n/);
    expect(cut).toMatch(/\n```\n\n… \d+ of 900 lines left out\. All of it is in the job summary\.\n\n<\/details>$/);
  });

  it("counts a block for which there is no room", () => {
    const blocks: Block[] = [
      { kind: "paragraph", content: ["short"] },
      { kind: "paragraph", content: ["long ".repeat(300)] },
    ];
    expect(renderMarkdown(blocks, { limit: 200, measure: characters, rest })).toBe(
      "short\n\n… 1 of 2 parts left out. All of it is in the job summary.",
    );
  });

  it("keeps two neighbouring lists apart", () => {
    const lists: Block[] = [
      { kind: "list", items: [["a"]] },
      { kind: "list", items: [["b"]] },
    ];
    expect(renderOnGithub(renderMarkdown(lists, unlimited)).tags.filter((tag) => tag === "<ul>")).toHaveLength(2);
  });

  it("gives every row as many cells as there are columns", () => {
    const blocks: Block[] = [{ ...table(0), rows: [[["1"]], [["1"], ["2"], ["3"]]] } as Block];
    const page = renderOnGithub(renderMarkdown(blocks, unlimited));
    expect(page.tags.filter((tag) => tag.startsWith("<td"))).toHaveLength(4);
    expect(readableText(page)).not.toContain("3");
  });
});
