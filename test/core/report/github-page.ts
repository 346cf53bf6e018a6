import { micromark, type Options } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";

/** A page as GitHub would make it of markdown: its elements in order, and its texts with the elements around them. */
export interface Page {
  tags: string[];
  texts: { text: string; within: string[] }[];
  isBalanced: boolean;
  comments: string[];
}

/** Formulas leave an element in the page, so that a live `$` is seen. */
const mathHtml: NonNullable<Options["htmlExtensions"]>[number] = {
  enter: {
    mathText() {
      this.tag("<math>");
    },
    mathFlow() {
      this.tag("<math>");
    },
  },
  exit: {
    mathText() {
      this.tag("</math>");
    },
    mathFlow() {
      this.tag("</math>");
    },
  },
};

const VOID = new Set(["br", "hr", "img", "input"]);
const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
]);

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES.get(name ?? "") ?? entity) : String.fromCodePoint(Number(code)),
  );
}

/** Reads HTML into tags and texts; `span`, which markdown renderers put around `$`, is left out of the tags. */
export function readPage(html: string): Page {
  const page: Page = { tags: [], texts: [], isBalanced: true, comments: [] };
  const open: string[] = [];
  for (const [token] of html.matchAll(/<!--[^]*?-->|<\/?[a-zA-Z][^>]*>|[^<]+|</g)) {
    const name = /^<\/?([a-zA-Z0-9]+)/.exec(token)?.[1]?.toLowerCase();
    if (token.startsWith("<!--")) page.comments.push(token);
    else if (name === undefined) page.texts.push({ text: decode(token), within: [...open] });
    else {
      if (name !== "span") page.tags.push(decode(token));
      if (token.startsWith("</")) page.isBalanced &&= open.pop() === name;
      else if (!VOID.has(name)) open.push(name);
    }
  }
  page.isBalanced &&= open.length === 0;
  return page;
}

/** Markdown as GitHub reads it: GitHub-flavoured, raw HTML let through, formulas found. */
export function renderOnGithub(markdown: string): Page {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml],
  });
  return readPage(html);
}

/** What a person reads on the page, without the zero-width spaces. */
export function readableText(page: Page): string {
  return page.texts
    .map(({ text }) => text)
    .join("")
    .replaceAll("\u200b", "");
}

const LIVE: readonly (readonly [string, RegExp])[] = [
  ["mention", /(?:^|\W)@[a-z0-9]/i],
  ["email", /[\w.+-]@[a-z0-9]/i],
  ["issue", /#\d/],
  ["issue or advisory", /\bgh(?:sa)?-\w/i],
  ["commit", /\b(?=\w*[a-f])[0-9a-f]{7,40}\b|\b\d{40}\b/i],
  ["address", /:\/\/|\bwww\./i],
  ["emoji", /:[+\w-]+:/],
  ["formula", /\$[^]*\$/],
];

/** What GitHub would bring to life in the texts of the page, which it looks for outside of code and links. */
export function liveTexts(page: Page): string[] {
  return page.texts
    .filter(({ within }) => !within.some((name) => ["code", "pre", "a"].includes(name)))
    .flatMap(({ text }) => LIVE.filter(([, pattern]) => pattern.test(text)).map(([kind]) => `${kind} in ${text}`));
}
