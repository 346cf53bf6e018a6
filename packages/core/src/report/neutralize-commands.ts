import { showInvisible } from "./show-invisible.ts";

/** What .NET's String.TrimStart takes away, as far as showInvisible leaves it there. */
const LEADING_COMMAND = /^([\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)::/gm;

/**
 * Text that is safe to print: the runner finds no workflow command in any of its lines, neither `::name::` at the start
 * of a line nor the older `##[name]` anywhere in one (actions/runner, ActionCommand.cs), and a terminal finds no
 * control sequence. Takes whole lines; a stream must be put together into lines first.
 */
export function neutralizeCommands(text: string): string {
  return showInvisible(text).replaceAll("##[", "##\u200b[").replace(LEADING_COMMAND, "$1\u200b::");
}
