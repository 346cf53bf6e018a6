import { parseArgs } from "node:util";
import { InputError } from "@chainops/core/errors";

export interface BenchOptions {
  /** Names of the benches to run, each once, in their own order. */
  readonly names: readonly string[];
  readonly json: boolean;
  readonly peers: boolean;
}

/** Reads `[name …] [--only name …] [--json] [--peers]`; no name means all. A name that is not known is an InputError. */
export function readBenchOptions(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const wanted = new Set([...positionals, ...(values.only ?? [])]);
  const unknown = [...wanted].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new InputError(
      unknown.map((name) => `There is no bench ${JSON.stringify(name)}; there are ${known.join(", ")}.`),
    );
  }
  return {
    names: wanted.size === 0 ? known : known.filter((name) => wanted.has(name)),
    json: values.json ?? false,
    peers: values.peers ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        only: { type: "string", multiple: true },
        json: { type: "boolean" },
        peers: { type: "boolean" },
      },
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${message} Accepted: [name …] [--only name …] [--json] [--peers].`, { cause });
  }
}
