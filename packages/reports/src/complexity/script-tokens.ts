import { isDigit, isWordStart } from "./characters.ts";

/** Text that stands for any literal: a number, string, regular expression, JSX element or piece of a template. */
export const VALUE = "0";

/** Tokens of a JavaScript or TypeScript source; index for index. */
export interface ScriptTokens {
  /** Words, symbols of one to three characters, and VALUE. What `${…}` and `{…}` in JSX hold stands in parentheses. */
  readonly texts: readonly string[];
  /** Line where each starts, counted from 1. */
  readonly lines: readonly number[];
}

/** Words behind which an operand stands, so that a slash starts a regular expression and `<` an element. */
const OPERATOR_WORDS = new Set(
  "return typeof case in of instanceof new delete void throw do else yield await extends default".split(" "),
);
const STATEMENT_WORDS = new Set(["if", "while", "for", "with"]);
const BLOCK_STARTS = new Set([")", ";", "{", "}", "=>", "else", "do", "try", "finally", ":", ""]);
const LONG_SYMBOLS = ["...", "=>", "&&", "||", "??", "++", "--", "===", "!==", "==", "!=", "<=", ">="];
const LONG_STARTS = new Set(LONG_SYMBOLS.map((long) => long.charAt(0)));

/** What encloses the place that is read; parentheses and braces of code remember whether an operand may follow them. */
const MODE = { code: 0, codeThenOperand: 1, template: 2, jsxHole: 3, jsxTag: 4, jsxText: 5 } as const;

/** Follows ECMA-262 chapter 12 and the JSX draft. Text that is no such source gives tokens too; nothing throws. */
export function readScriptTokens(source: string, hasJsx: boolean): ScriptTokens {
  return new ScriptReader(source, hasJsx).read();
}

class ScriptReader {
  readonly #source: string;
  readonly #hasJsx: boolean;
  readonly #texts: string[] = [];
  readonly #lines: number[] = [];
  readonly #modes: number[] = [];
  #at = 0;
  #line = 1;
  /** Whether an operand may stand here, and not an operator. */
  #isOperandNext = true;

  constructor(source: string, hasJsx: boolean) {
    this.#source = source;
    this.#hasJsx = hasJsx;
  }

  read(): ScriptTokens {
    while (this.#at < this.#source.length) {
      const mode = this.#modes.at(-1);
      if (mode === MODE.jsxTag) this.#readTag();
      else if (mode === MODE.jsxText) this.#readJsxText();
      else this.#readCode(this.#source.charCodeAt(this.#at));
    }
    return { texts: this.#texts, lines: this.#lines };
  }

  #emit(text: string, isOperandNext: boolean, line = this.#line): void {
    this.#texts.push(text);
    this.#lines.push(line);
    this.#isOperandNext = isOperandNext;
  }

  #readCode(code: number): void {
    if (code <= 32 || code === 0xfeff) this.#skip(code);
    else if (isScriptWord(code)) this.#readWord();
    else if (isDigit(code)) this.#readNumber();
    else if (code === 34 || code === 39) this.#readString(code);
    else if (code === 96) this.#openTemplate();
    else if (code === 47) this.#readSlash();
    else this.#readSymbol(this.#source.charAt(this.#at));
  }

  #skip(code: number): void {
    if (code === 10) this.#line += 1;
    this.#at += 1;
  }

  #readWord(): void {
    const start = this.#at;
    do this.#at += 1;
    while (isScriptWord(this.#source.charCodeAt(this.#at)) || isDigit(this.#source.charCodeAt(this.#at)));
    const word = this.#source.slice(start, this.#at);
    const isProperty = this.#texts.at(-1) === "." || this.#texts.at(-1) === "?.";
    this.#emit(word === VALUE ? "_" : word, !isProperty && OPERATOR_WORDS.has(word));
  }

  #readNumber(): void {
    for (let code = 48; isDigit(code) || isScriptWord(code) || code === 46;) {
      this.#at += 1;
      code = this.#source.charCodeAt(this.#at);
    }
    this.#emit(VALUE, false);
  }

  /** Ends at its quote or, being broken, at the end of its line. */
  #readString(quote: number): void {
    const line = this.#line;
    for (this.#at += 1; this.#at < this.#source.length; this.#at += 1) {
      const code = this.#source.charCodeAt(this.#at);
      if (code === 10 || code === quote) break;
      if (code !== 92) continue;
      this.#at += 1;
      if (this.#source.charCodeAt(this.#at) === 10) this.#line += 1;
    }
    if (this.#source.charCodeAt(this.#at) === quote) this.#at += 1;
    this.#emit(VALUE, false, line);
  }

  #openTemplate(): void {
    this.#emit(VALUE, false);
    this.#at += 1;
    this.#readTemplate();
  }

  /** To the closing backtick, or to a `${`, which opens code. */
  #readTemplate(): void {
    for (; this.#at < this.#source.length; this.#at += 1) {
      const code = this.#source.charCodeAt(this.#at);
      if (code === 10) this.#line += 1;
      else if (code === 92) this.#skipEscape();
      else if (code === 96) break;
      else if (code === 36 && this.#source.charCodeAt(this.#at + 1) === 123) {
        this.#at += 2;
        this.#modes.push(MODE.template);
        this.#emit("(", true);
        return;
      }
    }
    this.#at += 1;
    this.#isOperandNext = false;
  }

  #skipEscape(): void {
    this.#at += 1;
    if (this.#source.charCodeAt(this.#at) === 10) this.#line += 1;
  }

  #readSlash(): void {
    const behind = this.#source.charCodeAt(this.#at + 1);
    if (behind === 47) {
      const end = this.#source.indexOf("\n", this.#at);
      this.#at = end < 0 ? this.#source.length : end;
    } else if (behind === 42) this.#skipBlockComment();
    else if (this.#isOperandNext) this.#readRegExp();
    else {
      this.#at += 1;
      this.#emit("/", true);
    }
  }

  #skipBlockComment(): void {
    const found = this.#source.indexOf("*/", this.#at + 2);
    const end = found < 0 ? this.#source.length : found + 2;
    for (; this.#at < end; this.#at += 1) if (this.#source.charCodeAt(this.#at) === 10) this.#line += 1;
  }

  /** A slash inside a class does not end it; the end of the line does, since it was none then. */
  #readRegExp(): void {
    let isInClass = false;
    for (this.#at += 1; this.#at < this.#source.length; this.#at += 1) {
      const code = this.#source.charCodeAt(this.#at);
      if (code === 10 || (code === 47 && !isInClass)) break;
      if (code === 92 && this.#source.charCodeAt(this.#at + 1) !== 10) this.#at += 1;
      else if (code === 91) isInClass = true;
      else if (code === 93) isInClass = false;
    }
    if (this.#source.charCodeAt(this.#at) === 47) this.#at += 1;
    while (isScriptWord(this.#source.charCodeAt(this.#at))) this.#at += 1;
    this.#emit(VALUE, false);
  }

  #readSymbol(symbol: string): void {
    if (symbol === "{" || symbol === "(") this.#open(symbol);
    else if (symbol === "}" || symbol === ")") this.#close(symbol);
    else if (symbol === "<" && this.#isElement()) this.#openElement();
    else {
      const text = this.#longSymbol(symbol);
      this.#at += text.length;
      this.#emit(text, text !== "]" && text !== "++" && text !== "--");
    }
  }

  /** `?.` in front of a digit is a `?` and a fraction. */
  #longSymbol(symbol: string): string {
    if (symbol === "?" && this.#source.charCodeAt(this.#at + 1) === 46) {
      return isDigit(this.#source.charCodeAt(this.#at + 2)) ? "?" : "?.";
    }
    if (!LONG_STARTS.has(symbol)) return symbol;
    return LONG_SYMBOLS.find((long) => this.#source.startsWith(long, this.#at)) ?? symbol;
  }

  /** Behind a block or the head of a statement an operand follows, behind an object or a call an operator. */
  #open(symbol: string): void {
    const last = this.#texts.at(-1) ?? "";
    const opensStatement = symbol === "{" ? BLOCK_STARTS.has(last) || !this.#isOperandNext : STATEMENT_WORDS.has(last);
    this.#modes.push(opensStatement ? MODE.codeThenOperand : MODE.code);
    this.#at += 1;
    this.#emit(symbol, true);
  }

  #close(symbol: string): void {
    const mode = this.#modes.pop();
    this.#at += 1;
    const isHole = symbol === "}" && (mode === MODE.template || mode === MODE.jsxHole);
    this.#emit(isHole ? ")" : symbol, mode === MODE.codeThenOperand);
    if (isHole && mode === MODE.template) this.#readTemplate();
  }

  /** In an operand's place; `<T,>` and `<T extends …>` begin a generic arrow function in TypeScript. */
  #isElement(): boolean {
    if (!this.#hasJsx || !this.#isOperandNext) return false;
    const code = this.#source.charCodeAt(this.#at + 1);
    if (code === 62) return true;
    if (!isScriptWord(code)) return false;
    return !/^<[\w$]{1,100}\s{0,10}(,|extends\s)/.test(this.#source.slice(this.#at, this.#at + 120));
  }

  #openElement(): void {
    this.#emit(VALUE, false);
    this.#modes.push(MODE.jsxTag);
    this.#at += 1;
  }

  /** Inside `<…>`: attributes, strings without escapes, and code in braces. */
  #readTag(): void {
    const code = this.#source.charCodeAt(this.#at);
    if (code === 123) this.#openHole();
    else if (code === 34 || code === 39) this.#skipAttribute(code);
    else if (code === 47 && this.#source.charCodeAt(this.#at + 1) === 62) this.#closeElement(this.#at + 2);
    else if (code === 62) {
      this.#modes[this.#modes.length - 1] = MODE.jsxText;
      this.#at += 1;
    } else this.#skip(code);
  }

  #skipAttribute(quote: number): void {
    this.#at += 1;
    while (this.#at < this.#source.length && this.#source.charCodeAt(this.#at) !== quote) {
      this.#skip(this.#source.charCodeAt(this.#at));
    }
    this.#at += 1;
  }

  #openHole(): void {
    this.#modes.push(MODE.jsxHole);
    this.#at += 1;
    this.#emit("(", true);
  }

  #readJsxText(): void {
    const code = this.#source.charCodeAt(this.#at);
    if (code === 123) this.#openHole();
    else if (code !== 60) this.#skip(code);
    else if (this.#source.charCodeAt(this.#at + 1) === 47) {
      while (this.#at < this.#source.length && this.#source.charCodeAt(this.#at) !== 62) {
        this.#skip(this.#source.charCodeAt(this.#at));
      }
      this.#closeElement(this.#at + 1);
    } else {
      this.#modes.push(MODE.jsxTag);
      this.#at += 1;
    }
  }

  #closeElement(end: number): void {
    this.#modes.pop();
    this.#at = end;
    this.#isOperandNext = false;
  }
}

/** Letters of all scripts, `_`, `$`, and `#` of private names. */
function isScriptWord(code: number): boolean {
  return isWordStart(code) || code === 36 || code === 35 || (code > 127 && code !== 0xfeff && code !== 0xa0);
}
