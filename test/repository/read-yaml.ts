import { createRequire } from "node:module";

const requireOfDev = createRequire(new URL("../../packages/dev/package.json", import.meta.url));

/** A YAML text as plain values, read by the parser that writes action.yml. Throws on bad syntax. */
export function readYaml(text: string): unknown {
  return (requireOfDev("js-yaml") as { load(text: string): unknown }).load(text);
}
