import { countLines } from "./characters.ts";

export const TOKEN = { end: 0, word: 1, symbol: 2 } as const;

/**
 * Walks the tokens of Solidity or Yul text that matter for its structure: words, and single symbols except `&&` and `||`.
 * Comments, white space, numbers' details and everything inside strings are passed over. Text that is no Solidity gives
 * tokens too; nothing throws.
 */
export class SolidityTokens {
  readonly #source: string;
  #at = 0;
  /** One of TOKEN. */
  kind: number = TOKEN.end;
  /** The word, or the symbol with one or two characters; empty at the end. */
  text = "";
  /** Line of the token, counted from 1. */
  line = 1;
  /** Line of the token before it. */
  lastLine = 1;

  constructor(source: string) {
    this.#source = source;
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    this.lastLine = this.line;
    const source = this.#source;
    while (this.#at < source.length) {
      const code = source.charCodeAt(this.#at);
      if (code === 10) {
        this.line += 1;
        this.#at += 1;
      } else if (isWordStart(code)) return this.#readWord();
      else if (isDigit(code)) this.#skipNumber();
      else if (code === 34 || code === 39) this.#skipString(code);
      else if (code === 47 && source.charCodeAt(this.#at + 1) === 47) this.#skipLineComment();
      else if (code === 47 && source.charCodeAt(this.#at + 1) === 42) this.#skipBlockComment();
      else if (isSymbol(code)) return this.#readSymbol(code);
      else this.#at += 1;
    }
    this.kind = TOKEN.end;
    this.text = "";
    return false;
  }

  /** `hex"…"` and `unicode"…"` are a word and a string here, which comes to the same. */
  #readWord(): boolean {
    const start = this.#at;
    do this.#at += 1;
    while (isWordPart(this.#source.charCodeAt(this.#at)));
    this.kind = TOKEN.word;
    this.text = this.#source.slice(start, this.#at);
    return true;
  }

  #readSymbol(code: number): boolean {
    const isPair = (code === 38 || code === 124) && this.#source.charCodeAt(this.#at + 1) === code;
    this.text = isPair ? (code === 38 ? "&&" : "||") : (SYMBOLS[code] ?? "");
    this.kind = TOKEN.symbol;
    this.#at += isPair ? 2 : 1;
    return true;
  }

  #skipNumber(): void {
    do this.#at += 1;
    while (isWordPart(this.#source.charCodeAt(this.#at)));
  }

  /** A string ends at its quote or, being broken, at the end of its line. */
  #skipString(quote: number): void {
    this.#at += 1;
    for (; this.#at < this.#source.length; this.#at += 1) {
      const code = this.#source.charCodeAt(this.#at);
      if (code === 10) return;
      if (code === 92) this.#at += this.#source.charCodeAt(this.#at + 1) === 10 ? 0 : 1;
      else if (code === quote) break;
    }
    this.#at += 1;
  }

  #skipLineComment(): void {
    const end = this.#source.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#source.length : end;
  }

  #skipBlockComment(): void {
    const found = this.#source.indexOf("*/", this.#at + 2);
    const end = found < 0 ? this.#source.length : found + 2;
    this.line += countLines(this.#source, this.#at, end);
    this.#at = end;
  }
}

/** The symbols that bear on structure; `.` and operators other than these do not. */
const SYMBOLS: readonly (string | undefined)[] = Object.assign(Array<string | undefined>(128).fill(undefined), {
  38: "&",
  40: "(",
  41: ")",
  59: ";",
  63: "?",
  123: "{",
  124: "|",
  125: "}",
});

function isSymbol(code: number): boolean {
  return code < 128 && SYMBOLS[code] !== undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}
