import { HIDDEN } from "./redact-text.ts";

const WORDS = /^[a-z]{1,15}(?:[-_.][a-z]{1,15})*$/i;
const LONGEST_PLAIN_SEGMENT = 11;
const LONGEST_WORDS = 40;
const SHORTEST_SECRET = 6;

/** URL as it may be shown: host and plain path; userinfo, query values and path segments that look like keys hidden. */
export function redactUrl(url: URL): string {
  const user = url.username === "" && url.password === "" ? "" : `${HIDDEN}@`;
  const path = url.pathname
    .split("/")
    .map((segment) => (looksLikeKey(segment) ? HIDDEN : segment))
    .join("/");
  return `${url.protocol}//${user}${url.host}${path}${redactQuery(url.search)}`;
}

/** Everything `redactUrl` hides, as sent and decoded, so that text which repeats it can be cleaned too. */
export function urlSecrets(url: URL): string[] {
  const hidden = [
    url.username,
    url.password,
    ...url.pathname.split("/").filter(looksLikeKey),
    ...queryParts(url.search).map(({ value, name }) => value ?? name),
  ];
  return [...new Set(hidden.flatMap((part) => [part, percentDecode(part)]))].filter(
    (part) => part.length >= SHORTEST_SECRET,
  );
}

function looksLikeKey(segment: string): boolean {
  if (segment.length <= LONGEST_PLAIN_SEGMENT) return false;
  return segment.length > LONGEST_WORDS || !WORDS.test(segment);
}

function redactQuery(search: string): string {
  const shown = queryParts(search).map(({ name, value }) => (value === undefined ? HIDDEN : `${name}=${HIDDEN}`));
  return shown.length === 0 ? "" : `?${shown.join("&")}`;
}

// A part without "=" may be the key itself.
function queryParts(search: string): { name: string; value: string | undefined }[] {
  return search
    .slice(1)
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? { name: part, value: undefined } : { name: part.slice(0, at), value: part.slice(at + 1) };
    });
}

/** Decoded text, or the text itself where it holds a stray `%`. */
export function percentDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
