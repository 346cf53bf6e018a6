/** A workflow command as the runner understood it. Property names are lower-cased: the runner ignores their case. */
export interface StepCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** `v2` is `::name k=v::data`, `legacy` is `##[name k=v;]data`. */
  readonly syntax: "v2" | "legacy";
}

/** What .NET's TrimStart removes; U+200B and U+FEFF are not in it. */
const leadingWhitespace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * Reads one output line as the runner does (ActionCommand.cs): `::name k=v,k2=v2::data` at the line's start after
 * whitespace, else `##[name k=v;k2=v2]data` anywhere in it. Unregistered names are plain text. Pure.
 *
 * The runner's own search ignores zero-width characters inside the marks, yet cuts at fixed offsets, so that a mark with
 * one in it leaves a name that is not registered: plain comparison gives the same commands.
 */
export function parseStepCommand(line: string, isRegistered: (name: string) => boolean): StepCommand | undefined {
  return parseV2(line, isRegistered) ?? parseLegacy(line, isRegistered);
}

function parseV2(line: string, isRegistered: (name: string) => boolean): StepCommand | undefined {
  const message = line.replace(leadingWhitespace, "");
  if (!message.startsWith("::")) return undefined;
  const end = message.indexOf("::", 2);
  if (end < 0) return undefined;
  const [name, list] = splitName(message.slice(2, end));
  if (!isRegistered(name)) return undefined;
  const properties = readProperties(list.trim(), ",", unescapeV2Property);
  return { name: name.toLowerCase(), properties, data: unescapeV2(message.slice(end + 2)), syntax: "v2" };
}

function parseLegacy(line: string, isRegistered: (name: string) => boolean): StepCommand | undefined {
  const start = line.indexOf("##[");
  if (start < 0) return undefined;
  const end = line.indexOf("]", start);
  if (end < 0) return undefined;
  const [name, list] = splitName(line.slice(start + 3, end));
  if (!isRegistered(name)) return undefined;
  const properties = readProperties(list, ";", unescapeLegacy);
  return { name: name.toLowerCase(), properties, data: unescapeLegacy(line.slice(end + 1)), syntax: "legacy" };
}

function splitName(head: string): [name: string, list: string] {
  const space = head.indexOf(" ");
  return space < 0 ? [head, ""] : [head.slice(0, space), head.slice(space + 1)];
}

function readProperties(list: string, separator: string, unescape: (text: string) => string): Record<string, string> {
  const properties: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const entry of list.split(separator)) {
    const pair = /^=*([^=]+)=+([^=].*)$/s.exec(entry);
    if (pair?.[1] !== undefined && pair[2] !== undefined) properties[pair[1].toLowerCase()] = unescape(pair[2]);
  }
  return properties;
}

function unescapeV2(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeV2Property(text: string): string {
  return unescapeV2(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}

function unescapeLegacy(text: string): string {
  return unescapeV2(text.replaceAll("%3B", ";").replaceAll("%5D", "]"));
}
