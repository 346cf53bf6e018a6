import { micromark, type Options } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

type HtmlExtension = NonNullable<Options["htmlExtensions"]>[number];
type Handle = NonNullable<NonNullable<HtmlExtension["exit"]>["htmlTextData"]>;

/** The raw HTML that GitHub keeps and our renderers write; it has no attribute but `open`. */
const KEPT_TAG =
  /^<\/?(?:b|br|code|details|em|h[1-6]|i|kbd|li|ol|p|pre|s|span|strong|sub|summary|sup|ul)(?: open)? ?\/?>$/i;

/**
 * GitHub-flavoured markdown as HTML. Of raw HTML only tags without attributes survive, so that a body that a renderer
 * failed to neutralise shows its tags as text. Comments are left out, as on GitHub.
 */
export function markdownToHtml(markdown: string): string {
  return micromark(withoutComments(markdown), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), { exit: { htmlFlowData: emitKept, htmlTextData: emitKept } }],
    allowDangerousHtml: true,
  });
}

/** A tag may span lines and then comes in parts; a part is no kept tag, so that both become text. */
const emitKept: Handle = function emitKept(token) {
  this.raw(this.sliceSerialize(token).replaceAll(/<[^<>]*>?/g, (tag) => (KEPT_TAG.test(tag) ? tag : escapeTag(tag))));
};

/** Entities are left as they are: escaping `&` again would show them. */
function escapeTag(tag: string): string {
  return tag.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function withoutComments(markdown: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < markdown.length) {
    const start = markdown.indexOf("<!--", at);
    const end = start < 0 ? -1 : markdown.indexOf("-->", start + 4);
    if (end < 0) break;
    kept.push(markdown.slice(at, start));
    at = end + 3;
  }
  return kept.join("") + markdown.slice(at);
}
