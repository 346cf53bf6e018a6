import { hashSource } from "../contracts/bytecode.ts";
import type { SourceHash } from "../contracts/solidity-artifact.ts";
import { asObject, asString, entriesOf, type JsonObject, parseJson } from "../json-value.ts";
import { annotateLayout } from "./annotate-layout.ts";
import { parseShape, SolcLayoutSchema } from "./layout-shape.ts";
import { fromSolc } from "./parse-layout.ts";
import { normalizeLayout } from "./normalize-layout.ts";
import type { ContractLayout } from "./storage-layout.ts";
import { collectDeclarations, findContract } from "./syntax-tree.ts";

/** A contract of a build-info, and what it was compiled from as far as the build-info tells. */
export interface BuiltLayout extends ContractLayout {
  readonly sources: readonly SourceHash[];
}

/**
 * The layouts of a build-info of Foundry (`--build-info`) or Hardhat 2 or 3 (`*.output.json`), or of solc's standard JSON
 * output, with what its syntax trees tell. `isWanted` is asked by path and name before any work is done. Throws a
 * ReportError.
 */
export function readBuildInfo(document: JsonObject, isWanted: (path: string, name: string) => boolean): BuiltLayout[] {
  const output = asObject(document["output"]) ?? document;
  const trees = asObject(output["sources"]);
  const declarations = collectDeclarations(trees);
  const input = readInputSources(document);
  return entriesOf(output["contracts"]).flatMap(([compiledPath, contracts]) =>
    entriesOf(contracts).flatMap(([name, value]) => {
      const path = withoutPrefix(compiledPath);
      const contract = asObject(value);
      const raw = contract?.["storageLayout"];
      if (contract === undefined || raw === undefined || !isWanted(path, name)) return [];
      const solc = parseShape(SolcLayoutSchema, raw);
      const tree = findContract(trees?.[compiledPath], name);
      const layout = tree === undefined ? normalizeLayout(fromSolc(solc)) : annotateLayout(solc, tree, declarations);
      return [{ name: `${path}:${name}`, layout, sources: findSources(contract, input) }];
    }),
  );
}

/** Hardhat 3 compiles the project's own files under `project/`. */
function withoutPrefix(path: string): string {
  return path.replace(/^project\//, "");
}

/** What was compiled, by the input of a build-info, which Hardhat 3 keeps in a file of its own. */
export function readInputSources(document: JsonObject): SourceHash[] {
  return entriesOf(asObject(document["input"])?.["sources"]).flatMap(([path, source]) => {
    const content = asString(asObject(source)?.["content"]);
    if (content === undefined) return [];
    return [{ path: withoutPrefix(path), keccak256: hashSource(new TextEncoder().encode(content)) }];
  });
}

/** The metadata names just what the contract was compiled from; without it there is the whole input. */
function findSources(contract: JsonObject, input: readonly SourceHash[]): readonly SourceHash[] {
  const metadata = asString(contract["metadata"]) ?? "";
  const named = metadata === "" ? [] : entriesOf(asObject(parseJson(metadata, "The contract's metadata"))?.["sources"]);
  const hashed = named.flatMap(([path, source]) => {
    const keccak256 = asString(asObject(source)?.["keccak256"]);
    return keccak256 === undefined ? [] : [{ path: withoutPrefix(path), keccak256 }];
  });
  return hashed.length > 0 ? hashed : input;
}
