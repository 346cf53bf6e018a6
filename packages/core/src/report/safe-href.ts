const LONGEST_HREF = 2048;
/** Signs that mean something in a markdown link target, a table row or around a text that looks for formulas. */
const MARKUP = /[()<>\\`|*$[\]"'\s!]/g;
const HOST = /^[a-z0-9.:_-]+$/;

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/**
 * The address in a form that fits any markdown or HTML but for its `&`, or undefined where it must not become a link:
 * anything but https (or http on localhost and 127.0.0.0/8), user info, an odd host, over 2,048 characters, not a URL.
 */
export function safeHref(href: string): string | undefined {
  if (href.length > LONGEST_HREF || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  const isAllowed = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!isAllowed || url.username !== "" || url.password !== "" || !HOST.test(url.host)) return undefined;
  const encoded = url.origin + (url.pathname + url.search + url.hash).replace(MARKUP, percentEncode);
  return encoded.length > LONGEST_HREF ? undefined : encoded;
}
