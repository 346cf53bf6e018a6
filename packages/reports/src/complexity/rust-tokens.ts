import { countLines, isDigit, isWordPart, isWordStart } from "./characters.ts";

export const RUST_TOKEN = { end: 0, word: 1, symbol: 2, literal: 3, lifetime: 4 } as const;

/**
 * Walks the tokens of Rust text: words (raw ones as `r#if`), symbols of one or two characters, literals and lifetimes
 * without their text. Comments, nested ones too, are passed over, and nothing inside strings is seen. Text that is no
 * Rust gives tokens too; nothing throws. Follows chapter "Lexical structure" of the Rust reference.
 */
export class RustTokens {
  readonly #source: string;
  #at = 0;
  /** One of RUST_TOKEN. */
  kind: number = RUST_TOKEN.end;
  /** The word or symbol; empty for literals, lifetimes and at the end. */
  text = "";
  /** Line where the token starts, counted from 1. */
  line = 1;
  #endLine = 1;

  constructor(source: string) {
    this.#source = source;
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    const source = this.#source;
    while (this.#at < source.length) {
      const code = source.charCodeAt(this.#at);
      if (code === 10) {
        this.#endLine += 1;
        this.#at += 1;
      } else if (code <= 32) this.#at += 1;
      else if (code === 47 && source.charCodeAt(this.#at + 1) === 47) this.#skipLineComment();
      else if (code === 47 && source.charCodeAt(this.#at + 1) === 42) this.#skipBlockComment();
      else return this.#readToken(code);
    }
    return this.#emit(RUST_TOKEN.end, "");
  }

  #readToken(code: number): boolean {
    this.line = this.#endLine;
    if (isWordStart(code) || code > 127) return this.#readWord();
    if (isDigit(code)) return this.#readNumber();
    if (code === 34) return this.#readString(this.#at);
    if (code === 39) return this.#readQuote();
    const pair = PAIRS.get(this.#source.slice(this.#at, this.#at + 2));
    const text = pair ?? (code < 128 ? (SINGLES[code] ?? "") : "");
    this.#at += pair === undefined ? 1 : 2;
    return this.#emit(RUST_TOKEN.symbol, text);
  }

  #emit(kind: number, text: string): boolean {
    if (kind === RUST_TOKEN.end) this.line = this.#endLine;
    this.kind = kind;
    this.text = text;
    return kind !== RUST_TOKEN.end;
  }

  #readWord(): boolean {
    const source = this.#source;
    const start = this.#at;
    let end = start + 1;
    for (let code = source.charCodeAt(end); isWordPart(code) || code > 127; code = source.charCodeAt(end)) end += 1;
    this.#at = end;
    const word = source.slice(start, end);
    const behind = source.charCodeAt(end);
    if (behind === 34 && STRING_PREFIXES.has(word)) {
      return RAW_PREFIXES.has(word) ? this.#readRawString() : this.#readString(end);
    }
    if (behind === 35 && RAW_PREFIXES.has(word)) return this.#readRaw(word);
    if (behind === 39 && word === "b") return this.#readQuote();
    return this.#emit(RUST_TOKEN.word, word);
  }

  /** Behind `r`, `br` or `cr` and in front of a `#`. */
  #readRaw(word: string): boolean {
    const source = this.#source;
    let end = this.#at;
    while (source.charCodeAt(end) === 35) end += 1;
    if (source.charCodeAt(end) === 34) return this.#readRawString();
    if (word !== "r" || end !== this.#at + 1 || !isWordStart(source.charCodeAt(end))) {
      return this.#emit(RUST_TOKEN.word, word);
    }
    this.#at = end;
    this.#readWord();
    return this.#emit(RUST_TOKEN.word, `r#${this.text}`);
  }

  /** From the hashes, or from the quote where there are none. */
  #readRawString(): boolean {
    const quote = this.#source.indexOf('"', this.#at);
    const closing = `"${"#".repeat(quote - this.#at)}`;
    const found = this.#source.indexOf(closing, quote + 1);
    return this.#endLiteral(found < 0 ? this.#source.length : found + closing.length);
  }

  #readString(quote: number): boolean {
    let end = quote + 1;
    for (; end < this.#source.length; end += 1) {
      const code = this.#source.charCodeAt(end);
      if (code === 92) end += 1;
      else if (code === 34) break;
    }
    return this.#endLiteral(Math.min(end + 1, this.#source.length));
  }

  #endLiteral(end: number): boolean {
    this.#endLine += countLines(this.#source, this.#at, end);
    this.#at = end;
    return this.#emit(RUST_TOKEN.literal, "");
  }

  /** `'a'`, `'\''` and `'\u{1F600}'` are characters, `'a` is a lifetime or a label. */
  #readQuote(): boolean {
    const source = this.#source;
    const first = source.codePointAt(this.#at + 1) ?? 0;
    if (first === 92) {
      const end = source.indexOf("'", this.#at + 3);
      return this.#endLiteral(end < 0 || end - this.#at > MAX_CHARACTER_LITERAL ? this.#at + 2 : end + 1);
    }
    const width = first > 0xffff ? 2 : 1;
    if (source.charCodeAt(this.#at + 1 + width) === 39) return this.#endLiteral(this.#at + 2 + width);
    this.#at += 1;
    while (isWordPart(source.charCodeAt(this.#at))) this.#at += 1;
    return this.#emit(RUST_TOKEN.lifetime, "");
  }

  #readNumber(): boolean {
    const source = this.#source;
    const isFraction = () => source.charCodeAt(this.#at) === 46 && isDigit(source.charCodeAt(this.#at + 1));
    do this.#at += 1;
    while (isWordPart(source.charCodeAt(this.#at)) || isFraction());
    return this.#emit(RUST_TOKEN.literal, "");
  }

  #skipLineComment(): void {
    const end = this.#source.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#source.length : end;
  }

  #skipBlockComment(): void {
    const source = this.#source;
    let depth = 0;
    for (; this.#at < source.length; this.#at += 1) {
      const code = source.charCodeAt(this.#at);
      const behind = source.charCodeAt(this.#at + 1);
      if (code === 10) this.#endLine += 1;
      else if (code === 47 && behind === 42) depth += 1;
      else if (code === 42 && behind === 47) depth -= 1;
      else continue;
      if (code !== 10) this.#at += 1;
      if (depth === 0) break;
    }
    this.#at += 1;
  }
}

/** `'\u{10FFFF}'` with the underscores that may stand in it. */
const MAX_CHARACTER_LITERAL = 32;
const STRING_PREFIXES = new Set(["b", "c", "r", "br", "cr"]);
const RAW_PREFIXES = new Set(["r", "br", "cr"]);
const PAIRS = new Map(["&&", "||", "->", "=>", "!=", "::", "==", "<=", ">="].map((pair) => [pair, pair]));
const SINGLES: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
