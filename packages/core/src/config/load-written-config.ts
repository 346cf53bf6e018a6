import type { LoadedConfig } from "./load-config.ts";
import { mergeNodes } from "./merge-config.ts";
import { toInputError } from "./problem.ts";
import { type ReadConfigFile, readConfigChain } from "./read-config-chain.ts";
import { ConfigSchema } from "./schema/config.ts";
import { validateConfig } from "./validate-config.ts";
import { locationOf, nodeAt, type YamlNode } from "./yaml-node.ts";

/** The config in the `bytes` of the file at `path`, over what it extends. Throws one InputError with every problem. */
export async function loadWrittenConfig(
  bytes: Uint8Array,
  path: string,
  readFile: ReadConfigFile,
): Promise<LoadedConfig> {
  const chain = await readConfigChain(bytes, path, readFile);
  const empty: YamlNode = { kind: "mapping", entries: new Map(), location: { file: path, line: 1, column: 1 } };
  const document = chain.nodes.reduceRight<YamlNode>((base, over) => mergeNodes(base, over), empty);
  const { value, problems } = validateConfig(ConfigSchema, document);
  if (value === undefined || chain.problems.length > 0) throw toInputError([...chain.problems, ...problems]);
  const { version, pipeline, quality_gates } = value;
  return {
    config: { version, pipeline, quality_gates },
    document,
    files: chain.files,
    notices: chain.notices,
    locate: (key) => (nodeAt(document, key) ? locationOf(document, key) : undefined),
  };
}
