import { ID_PATTERN } from "../result/document.ts";

/** One declared input: its text in `action.yml` and README, and how its raw string becomes a value. */
export interface InputKind<T> {
  description: string;
  /** As written in action.yml; may be an expression such as `${{ github.token }}`. */
  default: string;
  /** "`true` or `false`": shown in the README and in the error for everything else. */
  accepted: string;
  /** Registered as a secret before anything is logged. */
  secret: boolean;
  parse(raw: string): Parsed<T>;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false };

interface Text {
  description: string;
  default?: string;
}

const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
const refused: Parsed<never> = { ok: false };

/** Any text; surrounding white space is dropped. */
export function textInput(text: Text & { accepted?: string; secret?: boolean }): InputKind<string> {
  return {
    description: text.description,
    default: text.default ?? "",
    accepted: text.accepted ?? "text",
    secret: text.secret ?? false,
    parse: (raw) => parsed(raw.trim()),
  };
}

/** Exactly one of `values`, spelled as declared. */
export function choiceInput<const V extends readonly [string, ...string[]]>(
  values: V,
  text: Text,
): InputKind<V[number]> {
  return {
    description: text.description,
    default: text.default ?? values[0],
    accepted: oneOf(values),
    secret: false,
    parse: (raw) => {
      const value = values.find((candidate) => candidate === raw.trim());
      return value === undefined ? refused : parsed(value);
    },
  };
}

/** YAML 1.2 core booleans, as `core.getBooleanInput` takes them: true, True, TRUE and the same for false; never `yes`. */
export function booleanInput(text: Text & { default: "true" | "false" }): InputKind<boolean> {
  return {
    description: text.description,
    default: text.default,
    accepted: "`true` or `false`",
    secret: false,
    parse: (raw) => {
      if (/^(true|True|TRUE)$/.test(raw.trim())) return parsed(true);
      if (/^(false|False|FALSE)$/.test(raw.trim())) return parsed(false);
      return refused;
    },
  };
}

/** One entry a line; blank lines are dropped. */
export function linesInput(text: Text & { accepted: string }): InputKind<readonly string[]> {
  return {
    description: text.description,
    default: text.default ?? "",
    accepted: text.accepted,
    secret: false,
    parse: (raw) =>
      parsed(
        raw
          .split(/\r?\n/)
          .map((entry) => entry.trim())
          .filter((entry) => entry !== ""),
      ),
  };
}

/** A result id; empty means the action's name. */
export function idInput(text: Text): InputKind<string> {
  return {
    description: text.description,
    default: text.default ?? "",
    accepted: "lower-case letters, digits, `.`, `_` and `-`, starting with a letter or digit, at most 64 characters",
    secret: false,
    parse: (raw) => (raw.trim() === "" || ID_PATTERN.test(raw.trim()) ? parsed(raw.trim()) : refused),
  };
}

/** A JSON document, for example `${{ toJSON(needs) }}`; empty means absent. */
export function jsonInput(text: Text & { accepted: string }): InputKind<unknown> {
  return {
    description: text.description,
    default: text.default ?? "",
    accepted: text.accepted,
    secret: false,
    parse: (raw) => {
      if (raw.trim() === "") return parsed(undefined);
      try {
        return parsed(JSON.parse(raw) as unknown);
      } catch {
        return refused;
      }
    },
  };
}

function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return quoted.length === 1 ? (quoted[0] ?? "") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
}
