import { createRequire } from "node:module";

interface TreeNode {
  readonly nodeType: string;
  readonly src: string;
  readonly name?: string;
  readonly kind?: string;
  readonly operator?: string;
  readonly nodes?: readonly TreeNode[];
}

interface Compiler {
  readonly compile: (input: string) => string;
}

/** What the compiler's own syntax tree says about one function. */
export interface TreeFunction {
  readonly contract: string | null;
  readonly name: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly complexity: number;
}

const DECISIONS = new Set([
  "IfStatement",
  "ForStatement",
  "WhileStatement",
  "DoWhileStatement",
  "Conditional",
  "YulIf",
  "YulForLoop",
]);

/** The functions of Solidity sources as npm's solc parses them (`stopAfter: parsing`, no imports are followed). */
export function readTrees(sources: ReadonlyMap<string, string>): Map<string, TreeFunction[]> {
  const compiler = createRequire(import.meta.url)("solc") as Compiler;
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(Array.from(sources, ([file, content]) => [file, { content }])),
    settings: { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } },
  };
  const output = JSON.parse(compiler.compile(JSON.stringify(input))) as {
    sources?: Record<string, { ast: TreeNode }>;
    errors?: readonly { severity: string; formattedMessage: string }[];
  };
  const error = output.errors?.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(error.formattedMessage);
  return new Map(
    Array.from(sources, ([file, text]) => [file, findFunctions(output.sources?.[file]?.ast, Buffer.from(text))]),
  );
}

function findFunctions(tree: TreeNode | undefined, text: Buffer): TreeFunction[] {
  const found: TreeFunction[] = [];
  const collect = (nodes: readonly TreeNode[] = [], contract: string | null) => {
    for (const node of nodes) {
      if (node.nodeType === "ContractDefinition") collect(node.nodes, node.name ?? null);
      if (node.nodeType !== "FunctionDefinition" && node.nodeType !== "ModifierDefinition") continue;
      const [start = 0, length = 0] = node.src.split(":").map(Number);
      const line = (offset: number) => text.subarray(0, offset).filter((byte) => byte === 10).length + 1;
      found.push({
        contract,
        name: node.name === undefined || node.name === "" ? (node.kind ?? "") : node.name,
        startLine: line(start),
        endLine: line(start + length - 1),
        complexity: 1 + countDecisions(node),
      });
    }
  };
  collect(tree?.nodes, null);
  return found;
}

/** A try statement has one clause for success and one for each catch; `default` decides nothing. */
function countDecisions(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countDecisions(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  const node = value as TreeNode & { readonly clauses?: readonly unknown[]; readonly value?: unknown };
  let own = DECISIONS.has(node.nodeType) ? 1 : 0;
  if (node.nodeType === "BinaryOperation" && (node.operator === "&&" || node.operator === "||")) own = 1;
  if (node.nodeType === "TryStatement") own = (node.clauses?.length ?? 1) - 1;
  if (node.nodeType === "YulCase" && node.value !== "default") own = 1;
  return own + Object.values(node).reduce((sum: number, item) => sum + countDecisions(item), 0);
}
