import { VALUE } from "./script-tokens.ts";

const PREFIXES = new Set(["keyof", "typeof", "readonly", "unique", "infer", "asserts", "abstract", "new"]);
const MAX_ANGLE_TOKENS = 5000;

/** Passes over TypeScript's types, so that their `=>`, `?` and `:` are not taken for code. By index, without recursion. */
export class ScriptTypes {
  readonly #texts: readonly string[];
  readonly #lines: readonly number[];
  /** Index of the bracket that closes each opening one. */
  readonly #closing: Int32Array;
  /** A `<` before this index closes nowhere: the search from an earlier one ended here. */
  #unclosedUntil = 0;

  constructor(texts: readonly string[], lines: readonly number[], closing: Int32Array) {
    this.#texts = texts;
    this.#lines = lines;
    this.#closing = closing;
  }

  /** The index behind the `>` that closes the `<` at `start`, or -1 where that is a comparison. */
  skipAngles(start: number): number {
    if (start < this.#unclosedUntil) return -1;
    let depth = 0;
    let at = start;
    for (; at < this.#texts.length && at - start < MAX_ANGLE_TOKENS; at += 1) {
      const text = this.#texts[at] ?? "";
      if (text === "<") depth += 1;
      else if (text === ">") depth -= 1;
      else if (text === "(" || text === "[" || text === "{") at = this.#closing[at] ?? at;
      else if (STOPS.has(text)) break;
      if (depth === 0) return at + 1;
    }
    this.#unclosedUntil = at;
    return -1;
  }

  /** The index behind the type that starts at `start`. */
  skipType(start: number): number {
    let at = start;
    let needsOperand = true;
    let conditions = 0;
    let branches = 0;
    while (at < this.#texts.length) {
      const text = this.#texts[at] ?? "";
      if (needsOperand) {
        const next = this.#skipOperand(at, text);
        if (next < 0) return at;
        needsOperand = this.#texts[next - 1] === "=>" || this.#isPrefix(at, text);
        at = next;
        continue;
      }
      if (text === "extends") conditions += 1;
      else if (text === "?" && conditions > branches) branches += 1;
      else if (text === ":" && branches > 0) {
        branches -= 1;
        conditions -= 1;
      } else if (text === "<" || text === "[" || text === "(") {
        const next = this.#skipSuffix(at, text);
        if (next < 0) return at;
        at = next;
        continue;
      } else if (text !== "." && text !== "|" && text !== "&" && text !== "is") return at;
      needsOperand = true;
      at += 1;
    }
    return at;
  }

  #isPrefix(at: number, text: string): boolean {
    if (text === "|" || text === "&" || text === "-" || text === "<") return true;
    return PREFIXES.has(text) && OPERAND_START.test(this.#texts[at + 1] ?? "");
  }

  #skipOperand(at: number, text: string): number {
    if (text === "<") return Math.max(this.skipAngles(at), at + 1);
    if (this.#isPrefix(at, text)) return at + 1;
    if (text === "(" || text === "[" || text === "{") {
      const behind = (this.#closing[at] ?? at) + 1;
      // `(() => void) => …` is a type in parentheses in front of an arrow: no parameter starts with a parenthesis.
      const isFunction = text === "(" && this.#texts[behind] === "=>" && this.#texts[at + 1] !== "(";
      return isFunction ? behind + 1 : behind;
    }
    return OPERAND_START.test(text) ? at + 1 : -1;
  }

  /** Type arguments, `[]` on the same line, `import("…")` and the holes of template types. */
  #skipSuffix(at: number, text: string): number {
    const last = this.#texts[at - 1];
    if (text === "<") return this.skipAngles(at);
    if (text === "[" && this.#lines[at] !== this.#lines[at - 1]) return -1;
    if (text === "(" && last !== "import" && last !== VALUE && last !== ")") return -1;
    return (this.#closing[at] ?? at) + 1;
  }
}

const STOPS = new Set([";", "&&", "||", "??", ")", "]", "}", "===", "!==", "==", "!=", "++", "--"]);
const OPERAND_START = /^[\p{L}\d_$#([{<]/u;
