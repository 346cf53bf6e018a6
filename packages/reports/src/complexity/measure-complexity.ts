import { type FunctionComplexity, joinOwner } from "./function-complexity.ts";
import { measureRustComplexity } from "./rust-complexity.ts";
import { measureScriptComplexity } from "./script-complexity.ts";
import { measureSolidityComplexity } from "./solidity-complexity.ts";

type Measure = (source: string) => FunctionComplexity[];

const typed: Measure = (source) => measureScriptComplexity(source, { hasTypes: true, hasJsx: false });
const script: Measure = (source) => measureScriptComplexity(source, { hasTypes: false, hasJsx: true });

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ["sol", measureSolidity],
  ["rs", measureRustComplexity],
  ["ts", typed],
  ["mts", typed],
  ["cts", typed],
  ["tsx", (source) => measureScriptComplexity(source, { hasTypes: true, hasJsx: true })],
  ["js", script],
  ["mjs", script],
  ["cjs", script],
  ["jsx", script],
]);

/** Extensions, without the dot, of the sources that can be measured. */
export const MEASURED_EXTENSIONS: readonly string[] = [...MEASURES.keys()];

/**
 * Cyclomatic complexity of every function of a source, by the extension of its path; undefined where the language is
 * not one of Solidity, Rust, TypeScript and JavaScript. What counts stands at the function of each language.
 */
export function measureComplexity(path: string, text: string): readonly FunctionComplexity[] | undefined {
  return MEASURES.get(/\.(\w{1,8})$/.exec(path)?.[1] ?? "")?.(text);
}

function measureSolidity(source: string): FunctionComplexity[] {
  return measureSolidityComplexity(source).map(({ contract, kind: _kind, ...found }) => ({
    ...found,
    owner: contract,
    qualifiedName: joinOwner(contract, ".", found.name),
    isTest: false,
  }));
}
