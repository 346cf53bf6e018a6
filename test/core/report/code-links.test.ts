import { expect, it } from "vitest";
import { markdownInlines, summaryInlines } from "@chainops/core/report/markdown-inlines";
import type { Inline } from "@chainops/core/report/report";

const link = (text: string, href = "https://github.com/o/r/commit/1"): Inline[] => [
  { kind: "link", text, href, isCode: true },
];

it("shows the label of a code link as code on both surfaces", () => {
  expect(markdownInlines(link("4c4c776"))).toBe("[`4c4c776`](https://github.com/o/r/commit/1)");
  expect(summaryInlines(link("4c4c776"))).toBe('<a href="https://github.com/o/r/commit/1"><code>4c4c776</code></a>');
});

it("keeps a hostile label inside the link", () => {
  expect(summaryInlines(link("</code><b>"))).not.toContain("<b>");
  expect(markdownInlines(link("`](https://evil.example)"))).toMatch(/\]\(https:\/\/github\.com\/o\/r\/commit\/1\)$/);
});

it("drops the link, and the code with it, where the address is none of ours", () => {
  expect(markdownInlines(link("x", "javascript:alert(1)"))).toBe("x");
});
