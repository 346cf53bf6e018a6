import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { readTrees } from "../reports/complexity/solc-tree.ts";

test("complexity is that of solc's syntax tree for every function of OpenZeppelin 5.7", { timeout: 180_000 }, () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const files = globSync("node_modules/@openzeppelin/contracts{,-upgradeable}/**/*.sol", { cwd: root });
  const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
  const trees = readTrees(sources);
  expect(files).toHaveLength(349);
  for (const [file, source] of sources) {
    const measured = measureSolidityComplexity(source).map(({ kind: _kind, hasBody: _hasBody, ...found }) => found);
    expect({ file, measured }).toEqual({ file, measured: trees.get(file) });
  }
});
