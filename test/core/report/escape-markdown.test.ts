import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, fenceCode } from "@chainops/core/report/escape-markdown";
import { renderMarkdown } from "@chainops/core/report/render-markdown";
import type { Block, Inline } from "@chainops/core/report/report";
import { showInvisible, showOnOneLine } from "@chainops/core/report/show-invisible";
import { liveTexts, readableText, renderOnGithub } from "./github-page.ts";
import { hostileText } from "./hostile-text.ts";

const PLACES: readonly { name: string; block: (text: Inline) => Block }[] = [
  { name: "a paragraph", block: (text) => ({ kind: "paragraph", content: [text] }) },
  { name: "a list item", block: (text) => ({ kind: "list", items: [[text]] }) },
  {
    name: "a table cell",
    block: (text) => ({ kind: "table", columns: [{ title: "", align: "left" }], rows: [[[text]]] }),
  },
  {
    name: "the summary of a fold",
    block: (text) => ({ kind: "fold", summary: [text], blocks: [{ kind: "code", language: "", text: "" }] }),
  },
];
const MARKS: readonly { name: string; inline: (text: string) => Inline }[] = [
  { name: "text", inline: (text) => text },
  { name: "bold text", inline: (text) => ({ kind: "strong", text }) },
  { name: "code", inline: (text) => ({ kind: "code", text }) },
  { name: "the label of a link", inline: (text) => ({ kind: "link", text, href: "https://github.com/o/r" }) },
];
const EVERYWHERE = PLACES.flatMap((place) =>
  MARKS.map((mark) => ({ title: `${mark.name} in ${place.name}`, place, mark })),
);

function page(blocks: readonly Block[]) {
  const budget = { limit: Number.MAX_SAFE_INTEGER, measure: (text: string) => text.length, rest: [] };
  return renderOnGithub(renderMarkdown(blocks, budget));
}

describe("untrusted text in GitHub markdown", () => {
  it("the judge sees what is live in unprotected text, so the tests below can fail", () => {
    for (const text of [
      "a @octocat",
      "#1",
      "GH-1",
      "www.e.vil",
      "https://e.vil",
      ":tada:",
      "$x$ $y$",
      "deadbeef1",
      "a@b.co",
    ]) {
      const seen = renderOnGithub(text);
      expect({ text, alive: [...liveTexts(seen), ...seen.tags.filter((tag) => /^<(?:a|math)/.test(tag))] }).not.toEqual(
        { text, alive: [] },
      );
    }
    expect(
      renderOnGithub("<img src=x> ![a](https://e.vil/b.png)").tags.filter((tag) => tag.startsWith("<img")),
    ).toHaveLength(2);
  });

  it.each(EVERYWHERE)("$title: reads as it was written and nothing in it is alive", ({ place, mark }) => {
    const expected = page([place.block(mark.inline("x"))]).tags;
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = showOnOneLine(text).trim();
        fc.pre(line !== "");
        const shown = page([place.block(mark.inline(text))]);
        expect(readableText(shown).trim()).toBe(line);
        expect(shown.tags).toEqual(expected);
        expect(liveTexts(shown)).toEqual([]);
        expect(shown.comments).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("a heading reads as it was written and nothing in it is alive", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = showOnOneLine(text).trim();
        fc.pre(line !== "");
        const shown = page([{ kind: "heading", text }]);
        expect(readableText(shown)).toBe(line);
        expect(shown.tags).toEqual(["<h4>", "</h4>"]);
        expect(liveTexts(shown)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("a block of code shows its lines and ends where it should", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, language) => {
        const shown = page([
          { kind: "code", text, language },
          { kind: "paragraph", content: ["after"] },
        ]);
        expect(
          readableText(shown)
            .replace(/\s+$/, "")
            .replace(/\n+after$/, ""),
        ).toBe(showInvisible(text).replace(/\n+$/, ""));
        expect(shown.tags.filter((tag) => !tag.startsWith("<code"))).toEqual([
          "<pre>",
          "</code>",
          "</pre>",
          "<p>",
          "</p>",
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it("a run of backticks longer than a fence can be is broken", () => {
    const text = `\`\`\`\n${"`".repeat(300)}\n# head`;
    expect(fenceCode(text, "").open.length).toBeLessThan(256);
    const shown = page([{ kind: "code", text, language: "solidity" }]);
    expect(shown.tags).toEqual(["<pre>", '<code class="language-solidity">', "</code>", "</pre>"]);
    expect(readableText(shown).trim()).toBe(text);
  });

  it("takes text with half a million fences", () => {
    expect(fenceCode("```\n".repeat(500_000), "").open).toBe("````");
  });

  it.each(["math", "mermaid", "geojson", "suggestion", "js onload=x"])("the language %s names no fence", (language) => {
    expect(page([{ kind: "code", language, text: "x" }]).tags[1]).toBe("<code>");
  });

  it.each([
    ["deposit(uint256,address)", "deposit(uint256,address)"],
    ["src/Vault.sol:41", "src/Vault.sol:41"],
    ["61.5 % (16/26) ▲ +21,804 – ok", "61.5 % (16/26) ▲ +21,804 – ok"],
    ["0xdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef", "0xdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef"],
    ["gas 1234567", "gas 1234567"],
    ["a_b", "a\\_b"],
    ["[^1] note", "\\[\\^1\\] note"],
    ["@octocat", "@\u200boctocat"],
    ["#12", "\\#\u200b12"],
    ["abcdef0123", "abcdef\u200b0123"],
  ])("%s is written %s", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it.each([
    {
      name: "an exclamation mark before a link",
      content: ["look!", { kind: "link", text: "x", href: "https://github.com/" }],
    },
    { name: "a mention in two strings", content: ["@", "octocat"] },
    { name: "an issue in two strings", content: ["#", "12"] },
    { name: "an issue around a mark that holds nothing", content: ["#", { kind: "strong", text: "" }, "12"] },
    {
      name: "a commit in two refused links",
      content: [
        { kind: "link", text: "dead", href: "" },
        { kind: "link", text: "beef", href: "" },
      ],
    },
    { name: "an address in three strings", content: ["http", ":", "//e.vil"] },
    {
      name: "code next to code",
      content: [
        { kind: "code", text: "a" },
        { kind: "code", text: "b" },
      ],
    },
    { name: "a backtick before code", content: ["a`", { kind: "code", text: "b" }] },
    {
      name: "bold next to bold",
      content: [
        { kind: "strong", text: "(a)" },
        { kind: "strong", text: " b" },
      ],
    },
  ] satisfies { name: string; content: Inline[] }[])("$name stays what it is", ({ content }) => {
    const shown = page([{ kind: "paragraph", content }]);
    expect(shown.tags.some((tag) => tag.startsWith("<img"))).toBe(false);
    expect(liveTexts(shown)).toEqual([]);
    const written = content.map((part) => (typeof part === "string" ? part : part.text)).join("");
    expect(readableText(shown)).toBe(written);
  });
});

describe("links", () => {
  it.each([
    [
      "https://github.com/o/r/blob/main/a(b)c.sol#L4-L7",
      '<a href="https://github.com/o/r/blob/main/a%28b%29c.sol#L4-L7">',
    ],
    ["https://github.com/o/r?a=1&copy=2", '<a href="https://github.com/o/r?a=1&copy=2">'],
    ["http://127.0.0.1:4010/o/r", '<a href="http://127.0.0.1:4010/o/r">'],
    [
      "https://github.com/`x`|<b> \"'*$[]!\\",
      '<a href="https://github.com/%60x%60%7C%3Cb%3E%20%22%27%2A%24%5B%5D%21/">',
    ],
  ])("%s is linked as %s", (href, tag) => {
    expect(page([{ kind: "paragraph", content: [{ kind: "link", text: "x", href }] }]).tags).toEqual([
      "<p>",
      tag,
      "</a>",
      "</p>",
    ]);
  });

  it.each([
    "http://github.com/",
    "http://127.0.0.1.e.vil/",
    "https://[::1]/",
    "javascript:alert(1)",
    "data:text/html,x",
    "//e.vil",
    "https://user@e.vil/",
    "https://:secret@e.vil/",
    "https://e.vil`/",
    `https://github.com/${"a".repeat(3000)}`,
  ])("%s is shown as text", (href) => {
    const shown = page([{ kind: "paragraph", content: [{ kind: "link", text: "label", href }] }]);
    expect(shown.tags).toEqual(["<p>", "</p>"]);
    expect(readableText(shown)).toBe("label");
  });
});
