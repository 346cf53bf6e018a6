import { loadPeer } from "./load-peer.ts";
import { readSources } from "./read-sources.ts";
import { reportUsage } from "./report-usage.ts";

/** The part of @solidity-parser/parser 0 that is used: https://www.npmjs.com/package/@solidity-parser/parser */
interface Peer {
  parse: (source: string) => object;
  visit: (tree: object, visitor: Readonly<Record<string, () => void>>) => void;
}

const { parse, visit } = loadPeer<Peer>("@solidity-parser/parser", 0);
const sources = readSources(process.argv.slice(3));
const startedAt = performance.now();
let functions = 0;
const count = () => {
  functions += 1;
};
for (const source of sources) visit(parse(source), { FunctionDefinition: count, ModifierDefinition: count });
const firstPass = performance.now() - startedAt;
reportUsage({ files: sources.length, functions }, { firstPass });
