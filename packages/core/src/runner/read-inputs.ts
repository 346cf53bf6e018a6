import { InputError } from "../errors.ts";
import type { InputKinds, InputValues } from "./action-metadata.ts";
import { nearestName } from "../config/nearest-name.ts";

/**
 * Reads and checks every declared input before any effect. Throws one InputError with all problems: a refused value
 * names the input, what was found (never a secret) and what is accepted; an undeclared input names its nearest match.
 * `given` maps input names in lower case to raw values. An empty value means the declared default, as for the runner,
 * which fills in defaults only for inputs that the step leaves out.
 */
export function readInputs<K extends InputKinds>(kinds: K, given: ReadonlyMap<string, string>): InputValues<K> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const raw = given.get(name) ?? "";
    const result = kind.parse(raw.trim() === "" && !kind.default.includes("${{") ? kind.default : raw);
    if (result.ok) values[name] = result.value;
    else problems.push(`Input \`${name}\`: found ${shown(raw, kind.secret)}; accepted: ${kind.accepted}.`);
  }
  for (const name of given.keys()) {
    if (!(name in kinds)) problems.push(unknownInput(name, Object.keys(kinds)));
  }
  if (problems.length > 0) throw new InputError(problems);
  // Every key of `kinds` was parsed by its own kind above; the mapped type says no more than that.
  return values as InputValues<K>;
}

function shown(raw: string, secret: boolean): string {
  if (secret) return "a value that does not fit";
  return JSON.stringify(raw.length > 80 ? `${raw.slice(0, 80)}…` : raw);
}

function unknownInput(name: string, known: readonly string[]): string {
  const nearest = nearestName(known, name);
  const hint = nearest === undefined ? `; accepted: ${known.join(", ")}.` : `; did you mean \`${nearest}\`?`;
  return `Input \`${name}\` is not an input of this action${hint}`;
}
