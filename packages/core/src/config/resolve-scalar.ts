import { NOT_RESOLVED, SCALAR_STYLE, boolCoreTag, floatCoreTag, intCoreTag, nullCoreTag, strTag } from "js-yaml";
import type { ScalarEvent, ScalarTagDefinition } from "js-yaml";
import type { ScalarValue } from "./yaml-node.ts";

/** The core schema (YAML 1.2.2 §10.3) in the order in which plain scalars are tried. */
const IMPLICIT_TAGS: readonly ScalarTagDefinition<ScalarValue>[] = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

const EXPLICIT_TAGS: ReadonlyMap<string, ScalarTagDefinition<ScalarValue>> = new Map<
  string,
  ScalarTagDefinition<ScalarValue>
>([
  ["!", strTag],
  ["!!str", strTag],
  ["!!null", nullCoreTag],
  ["!!bool", boolCoreTag],
  ["!!int", intCoreTag],
  ["!!float", floatCoreTag],
]);

/**
 * The value of a scalar by its tag (`""` where it has none) and style. `text` is its decoded source. Undefined where the
 * tag is not of the core schema, or the text is no value of the tag.
 */
export function resolveScalar(text: string, tag: string, style: ScalarEvent["style"]): ScalarValue | undefined {
  if (tag !== "") return resolveWith(EXPLICIT_TAGS.get(tag), text);
  if (style !== SCALAR_STYLE.PLAIN) return text;
  for (const candidate of IMPLICIT_TAGS) {
    const value = candidate.resolve(text, false, candidate.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

function resolveWith(tag: ScalarTagDefinition<ScalarValue> | undefined, text: string): ScalarValue | undefined {
  const value = tag?.resolve(text, true, tag.tagName);
  return value === NOT_RESOLVED ? undefined : value;
}
