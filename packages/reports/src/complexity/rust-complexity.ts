import { type FunctionComplexity, joinOwner } from "./function-complexity.ts";
import { isTestAttribute } from "./rust-attributes.ts";
import { RUST_TOKEN, RustTokens } from "./rust-tokens.ts";

/**
 * Cyclomatic complexity (McCabe 1976) of every named function of a Rust source: 1 + if, while, for, loop, `&&`, `||`,
 * `let … else`, a guard of a match arm, and one for each `match`, however many arms it has. `?` does not count. Closures
 * count with the function they stand in, nested functions by themselves. Tokens in the arguments of macros count too;
 * definitions with `macro_rules!` are passed over.
 */
export function measureRustComplexity(source: string): FunctionComplexity[] {
  return new RustScanner(source).scan();
}

const DECISION_WORDS = new Set(["if", "while", "loop", "match"]);
/** Words behind which an operand stands, so that `&&` and `||` there are references and closures. */
const OPERATOR_WORDS = new Set(
  "as async box break const else fn for if impl in let loop match move mut pub ref return static type unsafe use where while yield".split(
    " ",
  ),
);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Scope {
  /** Bracket depth outside its brace. */
  readonly depth: number;
  readonly owner: string | null;
  readonly isTest: boolean;
  /** Set for the scope of a function's body. */
  readonly measured: Mutable<FunctionComplexity> | undefined;
}

class RustScanner {
  readonly #tokens: RustTokens;
  readonly #functions: Mutable<FunctionComplexity>[] = [];
  readonly #scopes: Scope[] = [];
  /** Functions whose bodies are open, outermost first. */
  readonly #open: Mutable<FunctionComplexity>[] = [];
  #depth = 0;
  /** Depth outside the brackets of the macro call that is being read; -1 outside of macro calls. */
  #macroDepth = -1;
  /** Whether an attribute of the item to come marks it as a test. */
  #isTestItem = false;
  /** The token before the current one. */
  #lastKind: number = RUST_TOKEN.symbol;
  #lastText = "{";

  constructor(source: string) {
    this.#tokens = new RustTokens(source);
  }

  scan(): FunctionComplexity[] {
    let more = this.#tokens.next();
    while (more) more = this.#tokens.kind === RUST_TOKEN.word ? this.#scanWord() : this.#scanOther();
    for (const measured of this.#open) measured.endLine = this.#tokens.line;
    return this.#functions;
  }

  #next(): boolean {
    this.#lastKind = this.#tokens.kind;
    this.#lastText = this.#tokens.text;
    return this.#tokens.next();
  }

  #isAt(symbol: string): boolean {
    return this.#tokens.text === symbol;
  }

  get #scope(): Scope | undefined {
    return this.#scopes.at(-1);
  }

  #decide(): void {
    const measured = this.#open.at(-1);
    if (measured !== undefined) measured.complexity += 1;
  }

  #decideIf(isDecision: boolean): void {
    if (isDecision) this.#decide();
  }

  #scanOther(): boolean {
    const { text } = this.#tokens;
    if (text === "{" || text === "(" || text === "[") this.#depth += 1;
    else if (text === "}" || text === ")" || text === "]") this.#closeBracket();
    else if (text === ";") this.#isTestItem = false;
    else if (text === "#") return this.#scanAttribute();
    else if (text === "!" && this.#isMacroName()) return this.#openMacro();
    else if ((text === "&&" || text === "||") && this.#isBehindOperand()) this.#decide();
    return this.#next();
  }

  #isBehindOperand(): boolean {
    if (this.#lastKind === RUST_TOKEN.word) return !OPERATOR_WORDS.has(this.#lastText);
    if (this.#lastKind === RUST_TOKEN.literal) return true;
    return this.#lastText === ")" || this.#lastText === "]" || this.#lastText === "}" || this.#lastText === "?";
  }

  #closeBracket(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#macroDepth === this.#depth) this.#macroDepth = -1;
    while ((this.#scope?.depth ?? -1) >= this.#depth) {
      const closed = this.#scopes.pop();
      if (closed?.measured === undefined) continue;
      closed.measured.endLine = this.#tokens.line;
      this.#open.pop();
    }
    this.#isTestItem = false;
  }

  /** `#[…]` and `#![…]`; what stands in them is no code. */
  #scanAttribute(): boolean {
    let more = this.#next();
    const isInner = more && this.#tokens.text === "!";
    if (isInner) more = this.#next();
    if (!more || !this.#isAt("[")) return more;
    const path: string[] = [];
    const words: string[] = [];
    let isInPath = true;
    let depth = 0;
    for (; more; more = this.#next()) {
      const { kind, text } = this.#tokens;
      if (text === "[" || text === "(" || text === "{") depth += 1;
      else if (text === "]" || text === ")" || text === "}") depth -= 1;
      if (depth === 0) break;
      if (kind === RUST_TOKEN.word && words.length < 100) words.push(text);
      if (kind === RUST_TOKEN.word && isInPath) path.push(text);
      else if (text !== "::" && text !== "[") isInPath = false;
    }
    if (isTestAttribute(path, words)) this.#markTest(isInner);
    return more && this.#next();
  }

  /** `#![cfg(test)]` is about the file or the block it stands in. */
  #markTest(isInner: boolean): void {
    if (!isInner) {
      this.#isTestItem = true;
      return;
    }
    const outer = this.#scopes.pop();
    this.#scopes.push(
      outer === undefined ? { depth: -1, owner: null, isTest: true, measured: undefined } : { ...outer, isTest: true },
    );
  }

  #isMacroName(): boolean {
    return this.#lastKind === RUST_TOKEN.word && !OPERATOR_WORDS.has(this.#lastText);
  }

  #openMacro(): boolean {
    const isDefinition = this.#lastText === "macro_rules";
    let more = this.#next();
    if (isDefinition && more && this.#tokens.kind === RUST_TOKEN.word) more = this.#next();
    if (isDefinition) return more && this.#skipBrackets();
    const { text } = this.#tokens;
    const isCall = text === "(" || text === "[" || text === "{";
    if (isCall && this.#open.length > 0 && this.#macroDepth < 0) this.#macroDepth = this.#depth;
    return more;
  }

  /** From an opening bracket to behind the one that closes it. */
  #skipBrackets(): boolean {
    let depth = 0;
    let more = true;
    for (; more; more = this.#next()) {
      const { text } = this.#tokens;
      if (text === "{" || text === "(" || text === "[") depth += 1;
      if (text === "}" || text === ")" || text === "]") depth -= 1;
      if (depth <= 0) break;
    }
    return more && this.#next();
  }

  #scanWord(): boolean {
    const { text, line } = this.#tokens;
    const isItemStart = this.#isItemStart();
    const last = this.#lastText;
    const more = this.#next();
    if (!more || last === ".") return more;
    if (DECISION_WORDS.has(text)) this.#decide();
    // `for<'a>` binds lifetimes; it is no loop.
    else if (text === "for") this.#decideIf(this.#tokens.text !== "<");
    // Behind anything but a closing brace it belongs to `let … else`.
    else if (text === "else") this.#decideIf(last !== "}");
    else if (this.#macroDepth >= 0) return true;
    else if (text === "fn") return this.#tokens.kind === RUST_TOKEN.word ? this.#openFunction(line) : true;
    else if (text === "mod" || text === "trait") return this.#openNamed();
    else if (text === "impl" && isItemStart) return this.#openImpl();
    return true;
  }

  #isItemStart(): boolean {
    const last = this.#lastText;
    if (this.#lastKind === RUST_TOKEN.word) return last === "unsafe" || last === "default";
    return last === "{" || last === "}" || last === ";" || last === "]";
  }

  #openFunction(startLine: number): boolean {
    const { text: name } = this.#tokens;
    const outer = this.#scope;
    const owner = outer?.owner ?? null;
    const measured: Mutable<FunctionComplexity> = {
      owner,
      qualifiedName: joinOwner(owner, "::", name),
      name,
      startLine,
      endLine: startLine,
      hasBody: false,
      isTest: this.#isTestItem || outer?.isTest === true,
      complexity: 1,
    };
    this.#functions.push(measured);
    const more = this.#skipHeader();
    measured.endLine = this.#tokens.line;
    if (!more || this.#tokens.text !== "{") return more;
    measured.hasBody = true;
    this.#open.push(measured);
    this.#pushScope(measured.qualifiedName, measured.isTest, measured);
    return this.#next();
  }

  #openNamed(): boolean {
    if (this.#tokens.kind !== RUST_TOKEN.word) return true;
    const owner = joinOwner(this.#scope?.owner ?? null, "::", this.#tokens.text);
    const more = this.#skipHeader();
    if (!more || this.#tokens.text !== "{") return more;
    this.#pushScope(owner, this.#isTestItem || this.#scope?.isTest === true, undefined);
    return this.#next();
  }

  /** The name is the last word of the type's path: `Vec` of `impl<T> Shrink for std::vec::Vec<T>`. */
  #openImpl(): boolean {
    let name = "";
    let isOver = false;
    const more = this.#skipHeader((word) => {
      if (word === "for") name = "";
      else if (word === "where") isOver = true;
      else if (!isOver && word !== "mut" && word !== "dyn" && word !== "const") name = word;
    });
    if (!more || this.#tokens.text !== "{") return more;
    const owner = this.#scope?.owner ?? null;
    const isTest = this.#isTestItem || this.#scope?.isTest === true;
    this.#pushScope(name === "" ? owner : joinOwner(owner, "::", name), isTest, undefined);
    return this.#next();
  }

  #pushScope(owner: string | null, isTest: boolean, measured: Scope["measured"]): void {
    this.#scopes.push({ depth: this.#depth, owner, isTest, measured });
    this.#depth += 1;
    this.#isTestItem = false;
  }

  /** To the `{` that opens the body or the `;` that stands for it; a `{` inside brackets or generics is an expression. */
  #skipHeader(onWord: (word: string) => void = () => undefined): boolean {
    let brackets = 0;
    let angles = 0;
    for (let more = true; more; more = this.#next()) {
      const { kind, text } = this.#tokens;
      if (kind === RUST_TOKEN.word) {
        if (brackets === 0 && angles === 0) onWord(text);
      } else if (brackets === 0 && angles === 0 && (text === "{" || text === ";")) return true;
      else if (text === "(" || text === "[" || text === "{") brackets += 1;
      else if (text === ")" || text === "]" || text === "}") {
        if (brackets === 0) return true;
        brackets -= 1;
      } else if (brackets === 0 && text === "<") angles += 1;
      else if (brackets === 0 && text === ">") angles = Math.max(0, angles - 1);
    }
    return false;
  }
}
