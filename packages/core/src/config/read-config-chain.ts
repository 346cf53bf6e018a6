import { MAX_CONFIG_BYTES, decodeText } from "./decode-text.ts";
import { liftNestedGates } from "./merge-config.ts";
import { normalizeKeys } from "./normalize-keys.ts";
import { parseYaml } from "./parse-yaml.ts";
import { ConfigFileError, quote } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { resolveExtends } from "./resolve-extends.ts";
import { ConfigSchema } from "./schema/config.ts";
import type { MappingNode, ScalarNode } from "./yaml-node.ts";

/**
 * Reads one file of the tree whose config counts: its first `maxBytes + 1` bytes at most, or null where there is no
 * such file. `path` is relative to the tree's root with forward slashes and never leads out of it by itself; what a
 * symlink on the way does is the reader's to refuse.
 */
export type ReadConfigFile = (path: string, maxBytes: number) => Promise<Uint8Array | null>;

/** A config file and what it extends, each checked for its keys. */
export interface ConfigChain {
  /** From the config to the last file it extends. */
  readonly nodes: MappingNode[];
  readonly files: string[];
  readonly problems: Problem[];
  readonly notices: string[];
}

/** Follows `extends` from the first file (given as `bytes`) on. Mistakes are collected, not thrown. */
export async function readConfigChain(
  bytes: Uint8Array,
  first: string,
  readFile: ReadConfigFile,
): Promise<ConfigChain> {
  const chain: ConfigChain = { nodes: [], files: [], problems: [], notices: [] };
  let next: Uint8Array | null = bytes;
  let file = first;
  while (next !== null) {
    chain.files.push(file);
    const reference = addFile(chain, next, file)?.entries.get("extends")?.value;
    if (reference?.kind !== "scalar" || typeof reference.value !== "string" || reference.value === "") break;
    const { target, found } = resolveExtends(reference.value, chain.files);
    if (found !== undefined) addExtendsProblem(chain, reference, found);
    if (target === undefined) break;
    next = await readFile(target, MAX_CONFIG_BYTES);
    if (next === null) addExtendsProblem(chain, reference, `no file ${quote(target)}`);
    file = target;
  }
  return chain;
}

/** Adds what one file says to the chain; its node, where it has one. */
function addFile(chain: ConfigChain, bytes: Uint8Array, file: string): MappingNode | undefined {
  try {
    const root = parseYaml(decodeText(bytes, file), file);
    if (root === null || (root.kind === "scalar" && root.value === null)) return undefined;
    const { node, problems, notices } = normalizeKeys(ConfigSchema, root);
    if (node.kind !== "mapping")
      throw new ConfigFileError(root.location, "found a document that is no mapping; accepted `key: value` lines");
    const lifted = liftNestedGates(node);
    chain.problems.push(...problems, ...lifted.problems);
    chain.notices.push(...notices);
    chain.nodes.push(lifted.node);
    return lifted.node;
  } catch (error) {
    if (!(error instanceof ConfigFileError)) throw error;
    chain.problems.push(error.problem);
    return undefined;
  }
}

function addExtendsProblem(chain: ConfigChain, reference: ScalarNode, found: string): void {
  const message = `found ${found}; accepted the relative path of one other config file of this repository`;
  chain.problems.push({ location: reference.location, path: ["extends"], message });
}
