import path from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "@chainops/core/errors";

/** What `npm run local` was asked for; every path is absolute. */
export interface LocalRequest {
  readonly action: string;
  readonly workspace: string;
  /** `with` of the step. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Where the page goes; undefined for the default place. */
  readonly html: string | undefined;
  /** Post to the built-in double as a pull request of the current branch. */
  readonly fakeGitHub: boolean;
  /** Revision that the pull request is against; undefined to let git find it. */
  readonly base: string | undefined;
}

const OPTIONS = {
  workspace: { type: "string" },
  input: { type: "string", multiple: true },
  html: { type: "string" },
  "fake-github": { type: "boolean" },
  base: { type: "string" },
} as const;

/** Reads the command line; relative paths start at `startedIn`. Throws one InputError with all mistakes and the usage. */
export function parseLocalArguments(
  args: readonly string[],
  { actions, startedIn }: { actions: readonly string[]; startedIn: string },
): LocalRequest {
  const problems: string[] = [];
  const { values, positionals } = parseOrRefuse(args, actions);
  const [action = "", ...rest] = positionals;
  if (action === "") problems.push("No action is named.");
  else if (!actions.includes(action)) problems.push(`There is no action ${JSON.stringify(action)}.`);
  for (const word of rest) problems.push(`Only one action is run; ${JSON.stringify(word)} is one word too many.`);
  const fakeGitHub = values["fake-github"] ?? false;
  if (values.base !== undefined && !fakeGitHub) {
    problems.push("--base says what the pull request of --fake-github is against; give both, or use --input base=….");
  }
  const inputs = readInputs(values.input ?? [], problems);
  if (problems.length > 0) throw new InputError([...problems, usage(actions)]);
  return {
    action,
    workspace: path.resolve(startedIn, values.workspace ?? "."),
    inputs,
    html: values.html === undefined ? undefined : path.resolve(startedIn, values.html),
    fakeGitHub,
    base: values.base,
  };
}

function parseOrRefuse(args: readonly string[], actions: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError([firstSentence(error.message), usage(actions)], { cause: error });
  }
}

/** Node goes on with advice about positional arguments that starts with a dash, which misleads here. */
function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0] ?? message}.`.replace(/\.\.$/, ".");
}

function readInputs(lines: readonly string[], problems: string[]): Readonly<Record<string, string>> {
  const inputs = new Map<string, string>();
  for (const line of lines) {
    const split = line.indexOf("=");
    const name = line.slice(0, Math.max(split, 0)).trim();
    if (name === "") problems.push(`--input takes name=value; found ${JSON.stringify(line)}.`);
    else if (inputs.has(name)) problems.push(`--input ${name} is given twice; put several lines into one value.`);
    else inputs.set(name, line.slice(split + 1));
  }
  return Object.fromEntries(inputs);
}

function usage(actions: readonly string[]): string {
  return `Usage: npm run local -- <${actions.join("|")}> [--workspace <directory>] [--input name=value …] [--html <file>] [--fake-github [--base <revision>]]`;
}
