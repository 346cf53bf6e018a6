import { createHash } from "node:crypto";
import { InputError, ServiceError } from "../errors.ts";

/** What a store holds. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Largest stored value in bytes, unless a store is told otherwise. */
export const MAX_STATE_BYTES = 512 * 1024;

const DEEPEST_NESTING = 64;
const KEY = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** File name of a key. Throws InputError: a key is one plain name, so that it can lead nowhere. */
export function stateFileName(key: string): string {
  if (!KEY.test(key) || key.includes("..")) {
    throw new InputError(`State key ${JSON.stringify(key.slice(0, 100))} must match ${KEY.source}, without "..".`);
  }
  return `${key}.json`;
}

/** Text that is stored for a value. Throws InputError beyond `maxBytes`. */
export function renderStateValue(value: JsonValue, maxBytes: number): string {
  const text = `${JSON.stringify(value)}\n`;
  const size = Buffer.byteLength(text);
  if (size > maxBytes) throw new InputError(`The state is ${size} bytes large; at most ${maxBytes} can be stored.`);
  return text;
}

/**
 * Stored text as a value. Whoever can write to the store can write anything, so the caller checks the shape as well.
 * Throws ServiceError `malformed-response` for what is no JSON, is nested beyond 64 levels or has a `__proto__` key.
 */
export function parseStateValue(text: string, key: string): JsonValue {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed(key, "is not JSON");
  }
  for (let level = [value], depth = 1; level.length > 0; level = level.flatMap(children), depth++) {
    if (depth > DEEPEST_NESTING) throw malformed(key, `is nested deeper than ${DEEPEST_NESTING} levels`);
    if (level.some(hasProtoKey)) throw malformed(key, "has a key named __proto__");
  }
  return value;
}

/** Version of stored text: equal text, equal version. */
export function versionOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function children(value: JsonValue): readonly JsonValue[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function hasProtoKey(value: JsonValue): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__");
}

function malformed(key: string, what: string): ServiceError {
  return new ServiceError("malformed-response", `The stored state "${key}" ${what}; remove it to start afresh.`);
}
