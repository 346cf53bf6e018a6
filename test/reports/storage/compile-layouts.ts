import { createRequire } from "node:module";
import { parseLayoutFile } from "@chainops/reports/storage/layout-file";
import { parseSolcLayout } from "@chainops/reports/storage/parse-layout";
import type { StorageLayout } from "@chainops/reports/storage/storage-layout";

const solc = createRequire(import.meta.url)("solc") as { compile(input: string): string };

export interface SolcOutput {
  errors?: { severity: string; formattedMessage: string }[];
  contracts: Record<string, Record<string, { storageLayout: { storage: object[]; types: Record<string, unknown> } }>>;
  sources: Record<string, { id: number; ast: object }>;
}

/** solc's standard JSON output with layouts and syntax trees. */
export function compileSources(sources: Readonly<Record<string, string>>): SolcOutput {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(Object.entries(sources).map(([path, content]) => [path, { content }])),
    settings: { outputSelection: { "*": { "*": ["storageLayout"], "": ["ast"] } } },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as SolcOutput;
  const failed = output.errors?.find(({ severity }) => severity === "error");
  if (failed !== undefined) throw new Error(failed.formattedMessage);
  return output;
}

/** The layout of `contract C` in this source, with the syntax tree and without. */
export function compileLayouts(body: string): { plain: StorageLayout; ast: StorageLayout } {
  const output = compileSources({ "src/C.sol": `pragma solidity ^0.8.20;\n${body}` });
  const [ast] = parseLayoutFile(JSON.stringify(output), "C.json", (_path, name) => name === "C").layouts;
  if (ast === undefined) throw new Error("There is no contract C.");
  return { plain: parseSolcLayout(output.contracts["src/C.sol"]?.["C"]?.storageLayout), ast: ast.layout };
}
