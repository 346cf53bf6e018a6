/** ECMA-48 control sequences (colours, cursor) and operating system commands (titles, hyperlinks). */
const TERMINAL_SEQUENCES =
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))|\u009b[0-?]*[ -/]*[@-~]/g;
const SHOWN = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;
/** Every character that Unicode lets a renderer leave out, but for the variation selectors that choose text or emoji. */
const REMOVED = /(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
const NEEDS_WORK = /[^\t\n -~]/;

function shown(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `\u2039U+${code.toString(16).toUpperCase().padStart(4, "0")}\u203a`;
}

/**
 * Text in which nothing acts or hides: terminal sequences and zero-width characters are gone, other controls and
 * bidirectional marks (CVE-2021-42574, "Trojan Source") stand as visible signs, lone surrogates as U+FFFD. Line ends
 * become \n; tabs stay. Running it twice changes nothing more.
 */
export function showInvisible(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .toWellFormed()
    .replace(TERMINAL_SEQUENCES, "")
    .replace(SHOWN, shown)
    .replace(REMOVED, "");
}

/** The same on one line: every run of white space is one space. Ends are not trimmed. */
export function showOnOneLine(text: string): string {
  return showInvisible(text).replace(/\s+/g, " ");
}

/** A path of one line in which white space is kept as it is, since it must still name the file. */
export function showPath(path: string): string {
  return showInvisible(path).replaceAll("\n", "\u240a").replaceAll("\t", "\u2409");
}
