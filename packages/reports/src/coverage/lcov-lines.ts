import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { CoverageReport } from "./coverage-report.ts";
import { hashBytes } from "./hit-keys.ts";
import { readIsHit, readWhole } from "./lcov-number.ts";
import { CoverageRecords, isSumKey } from "./coverage-records.ts";
import { MAX_LINE } from "./line-bits.ts";

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMA = 0x2c;
const COLON = 0x3a;

/** Keys of geninfo(1), packed by `packKey`, so that no string is made for each line. */
const KEYS = new Map(
  "TN SF VER FN FNDA FNL FNA FNF FNH BRDA BRF BRH LF LH MCDC MCF MCH"
    .split(" ")
    .map((key) => [packKey(new TextEncoder().encode(key), 0, key.length), key]),
);
const END_OF_RECORD = new TextEncoder().encode("end_of_record");

/** Understands whole lines of LCOV as bytes, in order. */
export class LcovLines {
  readonly #records = new CoverageRecords();
  readonly #problems: ReportProblem[] = [];
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #lineNumber = 0;
  #badLines = 0;
  #firstBadLine = 0;

  /** Parses the lines from `start` to before `end`; the byte before `end` is a newline. */
  parse(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end) {
      this.#lineNumber += 1;
      const isDa = bytes[at] === 0x44 && bytes[at + 1] === 0x41 && bytes[at + 2] === COLON;
      at = isDa ? this.#parseDa(bytes, at + 3) : this.#parseOther(bytes, at, bytes.indexOf(NEWLINE, at));
    }
  }

  /** `DA:<line>,<count>[,<checksum>]`, in one pass since most lines are these. Returns the start of the next line. */
  #parseDa(bytes: Uint8Array, start: number): number {
    let at = start;
    let line = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= 0x30 && byte <= 0x39) {
      line = line * 10 + byte - 0x30;
      at += 1;
      byte = bytes[at] ?? 0;
    }
    const hasLine = at > start && byte === COMMA && line <= MAX_LINE;
    const countStart = at + 1;
    let isPlain = hasLine;
    let isCovered = false;
    if (hasLine) {
      at = countStart;
      byte = bytes[at] ?? 0;
      while (byte >= 0x30 && byte <= 0x39) {
        if (byte !== 0x30) isCovered = true;
        at += 1;
        byte = bytes[at] ?? 0;
      }
      isPlain = at > countStart;
    }
    if (isPlain && byte === NEWLINE && this.#records.isOpen) {
      this.#records.lines.add(line, isCovered);
      return at + 1;
    }
    const eol = bytes.indexOf(NEWLINE, at);
    const isHit = hasLine ? readIsHit(bytes, countStart, fieldEnd(bytes, countStart, trimEnd(bytes, eol))) : undefined;
    if (isHit === undefined || !this.#records.isOpen) this.#noteBadLine();
    else this.#records.lines.add(line, isHit);
    return eol + 1;
  }

  #parseOther(bytes: Uint8Array, start: number, eol: number): number {
    const end = trimEnd(bytes, eol);
    if (end > start && bytes[start] !== 0x23 && !this.#parseRecord(bytes, start, end)) this.#noteBadLine();
    return eol + 1;
  }

  #parseRecord(bytes: Uint8Array, start: number, end: number): boolean {
    let colon = start;
    while (colon < end && colon < start + 5 && bytes[colon] !== COLON) colon += 1;
    const key = colon < end && bytes[colon] === COLON ? KEYS.get(packKey(bytes, start, colon)) : undefined;
    if (key === undefined) return this.#parseEnd(bytes, start, end);
    if (key === "SF") return this.#openRecord(bytes.subarray(colon + 1, end));
    if (key === "TN" || key === "VER" || key.startsWith("MC")) return true;
    return this.#records.isOpen && this.#parseField(key, bytes, colon + 1, end);
  }

  #parseField(key: string, bytes: Uint8Array, start: number, end: number): boolean {
    if (key === "BRDA") return this.#parseBranch(bytes, start, end);
    const comma = fieldEnd(bytes, start, end);
    switch (key) {
      case "FN":
        return this.#parseFunction(bytes, start, comma, end);
      case "FNDA":
        return this.#parseCall(bytes, start, comma, hashBytes(bytes, comma + 1, end));
      case "FNL":
        return this.#addFunction(hashBytes(bytes, start, comma), bytes, comma + 1, fieldEnd(bytes, comma + 1, end));
      case "FNA":
        return this.#parseCall(bytes, comma + 1, fieldEnd(bytes, comma + 1, end), hashBytes(bytes, start, comma));
      default:
        return this.#declare(key, readWhole(bytes, start, end));
    }
  }

  #declare(key: string, value: number | undefined): boolean {
    if (value === undefined || !isSumKey(key)) return false;
    this.#records.declare(key, value);
    return true;
  }

  /** `FN:<line>,<name>`, since lcov 2 also `FN:<line>,<end line>,<name>`. */
  #parseFunction(bytes: Uint8Array, start: number, comma: number, end: number): boolean {
    const second = fieldEnd(bytes, comma + 1, end);
    const hasEndLine = second < end && readWhole(bytes, comma + 1, second) !== undefined;
    return this.#addFunction(hashBytes(bytes, (hasEndLine ? second : comma) + 1, end), bytes, start, comma);
  }

  #addFunction(name: number, bytes: Uint8Array, start: number, end: number): boolean {
    const line = readWhole(bytes, start, end);
    if (line === undefined) return false;
    this.#records.functions.declare(name, line);
    return true;
  }

  #parseCall(bytes: Uint8Array, start: number, end: number, name: number): boolean {
    const isHit = readIsHit(bytes, start, end);
    if (isHit === undefined) return false;
    this.#records.functions.call(name, isHit);
    return true;
  }

  /** `BRDA:<line>,<block>,<branch>,<count>` where `-` means that the block was never reached. */
  #parseBranch(bytes: Uint8Array, start: number, end: number): boolean {
    let comma = end - 1;
    while (comma > start && bytes[comma] !== COMMA) comma -= 1;
    const isUnreached = comma === end - 2 && bytes[comma + 1] === 0x2d;
    const isHit = isUnreached ? false : readIsHit(bytes, comma + 1, end);
    if (isHit === undefined || comma <= start) return false;
    this.#records.branches.add(hashBytes(bytes, start, comma), isHit);
    return true;
  }

  #openRecord(path: Uint8Array): boolean {
    if (this.#records.isOpen) {
      this.#addProblem("truncated", `The LCOV report has a record without an end before line ${this.#lineNumber}.`);
      this.#records.close();
    }
    try {
      const name = this.#decoder.decode(path);
      if (name === "") return false;
      this.#records.open(name);
      return true;
    } catch {
      this.#addProblem("encoding", `Line ${this.#lineNumber} of the LCOV report names a file that is not UTF-8.`);
      return false;
    }
  }

  #parseEnd(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.#records.isOpen || end - start < END_OF_RECORD.length) return false;
    if (!END_OF_RECORD.every((byte, index) => bytes[start + index] === byte)) return false;
    this.#records.close();
    return true;
  }

  #noteBadLine(): void {
    if (this.#badLines === 0) this.#firstBadLine = this.#lineNumber;
    this.#badLines += 1;
  }

  #addBadLines(): void {
    const lines = this.#badLines === 1 ? "One line is" : `${this.#badLines} lines are`;
    this.#addProblem(
      "malformed",
      `${lines} no LCOV in the report, the first is line ${this.#firstBadLine}. Write it again.`,
    );
  }

  /** One problem of a kind is enough to fail; a hostile file could make millions. */
  #addProblem(code: ReportProblem["code"], message: string): void {
    if (!this.#problems.some((problem) => problem.code === code)) this.#problems.push({ code, message });
  }

  end(): CoverageReport {
    if (this.#records.isOpen) {
      this.#addProblem("truncated", "The LCOV report ends inside a record. Check that its writer ran to its end.");
      this.#records.close();
    }
    if (this.#badLines > 0) this.#addBadLines();
    if (this.#records.size === 0) throw this.#noRecords();
    return { producer: "lcov", files: this.#records.files(), problems: this.#problems, notes: [] };
  }

  #noRecords(): ReportError {
    if (this.#lineNumber === 0) {
      return new ReportError("empty", "The LCOV report is empty. Check that the coverage command ran to its end.");
    }
    return this.#badLines > 0
      ? new ReportError("wrong-format", "The report is no LCOV tracefile: it has no SF record.")
      : new ReportError(
          "no-results",
          "The LCOV report names no source file. Check the coverage command and its filters.",
        );
  }
}

/** Up to four ASCII bytes in one number. */
function packKey(bytes: Uint8Array, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at += 1) key = (key << 8) | (bytes[at] ?? 0);
  return end - start > 4 ? -1 : key;
}

function trimEnd(bytes: Uint8Array, eol: number): number {
  return bytes[eol - 1] === CARRIAGE_RETURN ? eol - 1 : eol;
}

/** Where the field that starts here ends: at the next comma or at the end of the line. */
function fieldEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== COMMA) at += 1;
  return at;
}
