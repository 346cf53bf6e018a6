const ZERO_WIDTH_SPACE = "\u200b";

const REFERENCES = new RegExp(
  [
    "@", // @user, @org/team, user@example.com, owner/repo@sha
    "#(?=\\d)", // #1, owner/repo#1
    "\\bgh(?:sa)?-(?=\\w)", // GH-1, GHSA-…
    ":(?=//|[+\\w-]{1,64}:)", // https://…, :emoji:
    "www(?=\\.)",
    "\\b[0-9a-f]{7,40}\\b", // commits
  ].join("|"),
  "gi",
);

function broken(match: string): string {
  if (!/^[0-9a-f]{7}/i.test(match)) return match + ZERO_WIDTH_SPACE;
  const isNumber = match.length < 40 && /^\d+$/.test(match);
  return isNumber ? match : (match.match(/.{1,6}/g) ?? []).join(ZERO_WIDTH_SPACE);
}

/**
 * Puts zero-width spaces where GitHub would turn text into a link, a notification or an emoji (GitHub docs, "Autolinked
 * references and URLs"). GitHub looks for these in the text of the rendered page, so no escape of markdown or HTML
 * stops it. Decimal numbers under 40 digits stay whole although a commit's name may look like one.
 */
export function breakReferences(text: string): string {
  return text.replace(REFERENCES, broken);
}
