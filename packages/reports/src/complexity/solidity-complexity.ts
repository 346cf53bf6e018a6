import { SolidityTokens, TOKEN } from "./solidity-tokens.ts";

export type SolidityFunctionKind = "function" | "constructor" | "modifier" | "receive" | "fallback";

export interface SolidityFunction {
  /** Contract, library or interface it stands in; null for a free function. */
  readonly contract: string | null;
  /** Its kind where it has no name. */
  readonly name: string;
  readonly kind: SolidityFunctionKind;
  /** Lines counted from 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** False for a declaration without a body. */
  readonly hasBody: boolean;
  /** At least 1. */
  readonly complexity: number;
}

/** One decision each: every `do` has a `while`, every `switch` its `case`s. */
const DECISION_WORDS = new Set(["if", "for", "while", "catch", "case"]);
const DECISION_SYMBOLS = new Set(["?", "&&", "||"]);

/**
 * Cyclomatic complexity (McCabe 1976) of every function, constructor, modifier, receive and fallback in a Solidity
 * source: 1 + if, for, while, do, catch, `?:`, `&&`, `||`, and if, for, case of inline assembly. Read by tokens, without
 * a compiler; on valid Solidity from 0.6 the numbers are those of the compiler's syntax tree.
 */
export function measureSolidityComplexity(source: string): SolidityFunction[] {
  return new FunctionScanner(source).scan();
}

class FunctionScanner {
  readonly #tokens: SolidityTokens;
  readonly #functions: SolidityFunction[] = [];
  #contract: string | null = null;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = new SolidityTokens(source);
  }

  scan(): SolidityFunction[] {
    const tokens = this.#tokens;
    let more = tokens.next();
    while (more) more = tokens.kind === TOKEN.word ? this.#scanWord(tokens.text) : this.#scanSymbol(tokens.text);
    return this.#functions;
  }

  #scanSymbol(symbol: string): boolean {
    if (symbol === "{") this.#depth += 1;
    if (symbol === "}") {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth === 0) this.#contract = null;
    }
    return this.#tokens.next();
  }

  /** Each returns whether there is a current token to go on with. */
  #scanWord(word: string): boolean {
    const startLine = this.#tokens.line;
    const more = this.#tokens.next();
    const isAtMemberLevel = this.#depth === (this.#contract === null ? 0 : 1);
    if (!more || !isAtMemberLevel) return more;
    if (this.#contract === null && (word === "contract" || word === "library" || word === "interface")) {
      return this.#openContract();
    }
    if (word === "function" || word === "modifier") return this.#scanNamed(word, startLine);
    const isUnnamed = word === "constructor" || word === "receive" || word === "fallback";
    if (isUnnamed && this.#contract !== null && this.#tokens.text === "(") return this.#measure(word, word, startLine);
    return true;
  }

  #openContract(): boolean {
    if (this.#tokens.kind === TOKEN.word) this.#contract = this.#tokens.text;
    return this.#tokens.next();
  }

  /** Without a name it is a function type, as in `function (uint) external callback;`. */
  #scanNamed(kind: "function" | "modifier", startLine: number): boolean {
    return this.#tokens.kind === TOKEN.word ? this.#measure(kind, this.#tokens.text, startLine) : true;
  }

  /** From the first token behind the keyword to the end of the body, or to the `;` that stands for it. */
  #measure(kind: SolidityFunctionKind, name: string, startLine: number): boolean {
    const tokens = this.#tokens;
    let complexity = 1;
    let parentheses = 0;
    let braces = 0;
    let hasBody = false;
    let more = true;
    for (; more; more = tokens.next()) {
      const { text } = tokens;
      if (tokens.kind === TOKEN.word) complexity += DECISION_WORDS.has(text) ? 1 : 0;
      else if (DECISION_SYMBOLS.has(text)) complexity += 1;
      else if (text === "(") parentheses += 1;
      else if (text === ")") parentheses -= 1;
      else if (text === "{") braces += 1;
      else if (text === "}") braces -= 1;
      // `modifier m {` has no parentheses; `f{value: 1}(x)` in a header argument lies inside some.
      if (text === "{" && parentheses === 0) hasBody = true;
      if (hasBody ? text === "}" && braces === 0 : text === ";" && parentheses === 0) break;
    }
    const endLine = more ? tokens.line : tokens.lastLine;
    this.#functions.push({ contract: this.#contract, name, kind, startLine, endLine, hasBody, complexity });
    return more && tokens.next();
  }
}
