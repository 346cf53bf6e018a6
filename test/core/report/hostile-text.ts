import * as fc from "fast-check";
import type { Annotation, Block, Inline, Report } from "@chainops/core/report/report";
import { CONCLUSIONS } from "@chainops/core/result/document";

const FRAGMENTS = [
  ..."`~*_[](){}<>#!|\\&$@:-+=.,;/^'\"% \t\n\r0123456789abcdefw",
  ..."```,~~~,**,__,~~,$$,##[,::,\r\n,\n\n,  \n,    ,<!--,-->,]],[[,\\|,\\\\,\\`,![,](".split(","),
  ..."@octocat,@org/team,a@b.co,#1,GH-12,gh-3,GHSA-x,o/r#7,o/r@0123456,http://e.vil,https://e.vil/x?y=z,www.e.vil,ftp://e.vil".split(
    ",",
  ),
  ..."<img src=x>,<script>,</details>,<details open>,</summary>,</code>,<a href='x'>,</b>,<br>,</td>,<?php,<![CDATA[,&lt;,&#64;,&#x40;,&copy".split(
    ",",
  ),
  ..."[x](https://e.vil),![x](https://e.vil/b.png),[^1],[^1]: x,[x]: https://e.vil,[x][y],- [ ] x,- [x] y,> quote,# head,1. one,1) one,---,***,===,:--|,| a | b |".split(
    ",",
  ),
  ..."0123456789abcdef0123456789abcdef01234567,deadbeef,cafe123,12345678,0xdeadbeef,:tada:,:+1:,:100:,$x^2$,$$x$$,$`x`$,xmpp:a@b.c,<!-- chainops:more -->,mailto:a@b.c".split(
    ",",
  ),
  ..."::error::x,::set-output name=a::b,##[set-output name=a;]b,##[add-mask]x,##[group],::stop-commands::x,#\u200b#[add-path]x,\u200b::error::y".split(
    ",",
  ),
  ..."\u001b[31m,\u001b]0;t\u0007,\u001b,\u009b2J,\u0000,\u0007,\b,\u007f,\u0085,\u00a0,\u00ad,\u200b,\u200d,\u2028,\u2029,\u202e,\u2066,\u3000,\ufeff,\ufe0f,\u{e0041},\ud800,\udc00".split(
    ",",
  ),
  ..."deposit(uint256\\,address),src/Vault.sol,snake_case_name,héllo,漢字,עברית,🎉,👩‍👩‍👧,e\u0301,word,Fixes #9".split(","),
];

/** Text by somebody who wants out of it: pieces of markdown, HTML and commands, and any Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

/** The same, and now and then very long. */
export const hostileLongText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileText, fc.integer({ min: 1, max: 9000 })).map(([text, times]) => text.repeat(times)),
  },
);

const HREFS = [
  "https://github.com/o/r/blob/main/a(b)c.sol#L4",
  "https://github.com/o/r?a=1&copy=2&x=`|*_$~",
  "javascript:alert(1)",
  "http://e.vil/",
  "https://user:secret@e.vil/",
  "not a url",
];

function inline(text: fc.Arbitrary<string>): fc.Arbitrary<Inline> {
  return fc.oneof(
    text,
    fc.record({ kind: fc.constant("strong" as const), text }),
    fc.record({ kind: fc.constant("code" as const), text }),
    fc.record({ kind: fc.constant("link" as const), text, href: fc.constantFrom(...HREFS) }),
  );
}

export interface Sizes {
  blocks: number;
  rows: number;
}

/** Any blocks at all, with hostile text in every place for text. */
export function hostileBlocks(text: fc.Arbitrary<string>, { blocks, rows }: Sizes): fc.Arbitrary<Block[]> {
  const content = fc.array(inline(text), { maxLength: 4 });
  const column = fc.record({
    title: text,
    align: fc.constantFrom("left" as const, "center" as const, "right" as const),
  });
  const { all } = fc.letrec<{ all: Block[]; block: Block }>((tie) => ({
    all: fc.array(tie("block"), { maxLength: blocks, depthIdentifier: "blocks" }),
    block: fc.oneof(
      { depthSize: "small", depthIdentifier: "blocks", withCrossShrink: true, maxDepth: 3 },
      fc.record({ kind: fc.constant("paragraph" as const), content }),
      fc.record({ kind: fc.constant("heading" as const), text }),
      fc.record({ kind: fc.constant("list" as const), items: fc.array(content, { maxLength: rows }) }),
      fc.record({
        kind: fc.constant("table" as const),
        columns: fc.array(column, { maxLength: 4 }),
        rows: fc.array(fc.array(content, { maxLength: 5 }), { maxLength: rows }),
      }),
      fc.record({
        kind: fc.constant("code" as const),
        language: fc.oneof(fc.constantFrom("solidity", "math"), text),
        text,
      }),
      fc.record({ kind: fc.constant("fold" as const), summary: content, blocks: tie("all") }),
    ),
  }));
  return all;
}

export const hostileAnnotation: fc.Arbitrary<Annotation> = fc.record({
  path: hostileText,
  startLine: fc.oneof(fc.integer(), fc.double()),
  endLine: fc.oneof(fc.integer(), fc.double()),
  level: fc.constantFrom("notice" as const, "warning" as const, "failure" as const),
  title: hostileLongText,
  message: hostileLongText,
});

export function hostileReport(sizes: Sizes): fc.Arbitrary<Report> {
  return fc.record({
    title: hostileLongText,
    conclusion: fc.constantFrom(...CONCLUSIONS),
    blocks: hostileBlocks(hostileLongText, sizes),
    more: hostileBlocks(hostileLongText, sizes),
    annotations: fc.array(hostileAnnotation, { maxLength: 30 }),
  });
}

/** A harmless stand-in for each text: the same blocks, decided by their structure alone. */
export function withHarmlessText(blocks: readonly Block[], isBlank: (text: string) => boolean): Block[] {
  const harmless = (text: string) => (isBlank(text) ? "" : "x");
  const inlines = (content: readonly Inline[]) =>
    content.map((part) => (typeof part === "string" ? harmless(part) : { ...part, text: harmless(part.text) }));
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "heading":
        return { ...block, text: harmless(block.text) };
      case "paragraph":
        return { ...block, content: inlines(block.content) };
      case "list":
        return { ...block, items: block.items.map(inlines) };
      case "table":
        return {
          ...block,
          columns: block.columns.map((column) => ({ ...column, title: harmless(column.title) })),
          rows: block.rows.map((row) => row.map(inlines)),
        };
      case "code":
        return { ...block, text: "x" };
      case "fold":
        return { ...block, summary: inlines(block.summary), blocks: withHarmlessText(block.blocks, isBlank) };
    }
  });
}
