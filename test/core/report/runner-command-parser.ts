/**
 * The runner's reading of a step's output (actions/runner, ActionCommand.cs and ProcessInvoker.cs), for tests.
 * `StartsWith` and `IndexOf` of a string compare by culture in .NET, where zero-width characters count for nothing;
 * with `ignoresZeroWidth` the search does the same, and like the runner it still cuts by length.
 */
export interface RunnerCommand {
  name: string;
  properties: Map<string, string>;
  data: string;
}

const REGISTERED = new Set(
  "set-output set-env add-path add-mask save-state error warning notice debug group endgroup echo stop-commands add-matcher remove-matcher internal-set-repo-path".split(
    " ",
  ),
);
const TRIMMED = /^[\t-\r\u0085\p{Zs}\u2028\u2029]+/u;
const ZERO_WIDTH = "[\\u00ad\\u034f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\0-\\u0008\\u000e-\\u001f]*";

function indexOf(text: string, wanted: string, from: number, ignoresZeroWidth: boolean): number {
  if (!ignoresZeroWidth) return text.indexOf(wanted, from);
  const pattern = [...wanted].map((character) => character.replace("[", "\\[")).join(ZERO_WIDTH);
  const found = text.slice(from).search(new RegExp(pattern, "u"));
  return found < 0 ? -1 : from + found;
}

function startsWith(text: string, wanted: string, ignoresZeroWidth: boolean): boolean {
  if (!ignoresZeroWidth) return text.startsWith(wanted);
  const leading = new RegExp(`^${ZERO_WIDTH}`, "u").exec(text)?.[0].length ?? 0;
  return indexOf(text, wanted, 0, true) === leading;
}

function unescape(text: string, mappings: readonly (readonly [string, string])[]): string {
  return mappings.reduce((sum, [replacement, token]) => sum.replaceAll(replacement, token), text);
}

function command(
  info: string,
  data: string,
  separator: string,
  mappings: readonly (readonly [string, string])[],
): RunnerCommand | undefined {
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name)) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space > 0
    ? info
        .slice(space + 1)
        .trim()
        .split(separator)
    : []) {
    const equals = pair.indexOf("=");
    if (equals > 0 && equals < pair.length - 1) {
      properties.set(pair.slice(0, equals), unescape(pair.slice(equals + 1), mappings));
    }
  }
  return { name, properties, data };
}

const DATA = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
] as const;
const PROPERTY = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
] as const;
const LEGACY = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
] as const;

function tryParseV2(line: string, ignoresZeroWidth: boolean): RunnerCommand | undefined {
  const message = line.replace(TRIMMED, "");
  if (!startsWith(message, "::", ignoresZeroWidth)) return undefined;
  const end = indexOf(message, "::", 2, ignoresZeroWidth);
  if (end < 0) return undefined;
  return command(message.slice(2, end), unescape(message.slice(end + 2), DATA), ",", PROPERTY);
}

function tryParse(line: string, ignoresZeroWidth: boolean): RunnerCommand | undefined {
  const prefix = indexOf(line, "##[", 0, ignoresZeroWidth);
  const bracket = prefix < 0 ? -1 : line.indexOf("]", prefix);
  if (bracket < prefix + 3) return undefined;
  return command(line.slice(prefix + 3, bracket), unescape(line.slice(bracket + 1), LEGACY), ";", LEGACY);
}

/** Every command the runner would find in the output. */
export function runnerCommands(output: string, ignoresZeroWidth = false): RunnerCommand[] {
  return output
    .split(/\r\n|\r|\n/)
    .flatMap((line) => tryParseV2(line, ignoresZeroWidth) ?? tryParse(line, ignoresZeroWidth) ?? []);
}
