import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBlocksHtml, renderTitleHtml } from "@chainops/core/report/render-html";
import { showOnOneLine } from "@chainops/core/report/show-invisible";
import { readPage } from "./github-page.ts";
import { hostileBlocks, hostileText, withHarmlessText } from "./hostile-text.ts";

describe("renderBlocksHtml", () => {
  it("makes the same elements of any text as of harmless text", () => {
    fc.assert(
      fc.property(hostileBlocks(hostileText, { blocks: 5, rows: 4 }), (blocks) => {
        const page = readPage(renderBlocksHtml(blocks));
        const harmless = withHarmlessText(blocks, (text) => showOnOneLine(text).trim() === "");
        expect(page.tags).toEqual(readPage(renderBlocksHtml(harmless)).tags);
        expect(page.isBalanced).toBe(true);
        expect(page.comments).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("escapes text and attributes", () => {
    const html = renderBlocksHtml([
      {
        kind: "paragraph",
        content: ["<img src=x onerror='a'>", { kind: "link", text: "&", href: "https://github.com/?a=1&b=2" }],
      },
      { kind: "code", language: "solidity", text: "a < b\nc" },
    ]);
    expect(html).toBe(
      '<p>&lt;img src=x onerror=&#39;a&#39;&gt;<a href="https://github.com/?a=1&amp;b=2">&amp;</a></p>\n<pre><code>a &lt; b\nc</code></pre>',
    );
  });

  it("shows the title with its icon", () => {
    expect(renderTitleHtml({ conclusion: "failure", title: "2 of <9>\n failed" })).toBe("❌ 2 of &lt;9&gt; failed");
  });
});
