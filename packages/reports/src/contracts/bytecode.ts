import { keccak256 } from "js-sha3";
import { ReportError } from "../report-error.ts";

/** A stretch of code, in bytes. */
export interface CodeRange {
  readonly start: number;
  readonly length: number;
}

/** Where the address of a library goes; `library` is `path:Name`. */
export interface LinkReference extends CodeRange {
  readonly library: string;
}

export interface Bytecode {
  /** In bytes; a placeholder for a library is its 20 bytes of address. */
  readonly size: number;
  readonly isUnlinked: boolean;
  /** keccak256 with 0x prefix, library placeholders and the given ranges zeroed; null for no code. */
  readonly hash: string | null;
}

/** keccak256 of a source file as the compiler's metadata holds it, with 0x prefix. */
export function hashSource(bytes: Uint8Array): string {
  return `0x${keccak256(bytes)}`;
}

const PLACEHOLDER_DIGITS = 40;

/**
 * Measures and hashes hex code as compilers write it, with or without 0x, with `__$…$__` for libraries that are not
 * linked. Link references are zeroed also where they are linked already, so that the hash names the code alone.
 */
export function readBytecode(hex: string, links: readonly LinkReference[], zeroed: readonly CodeRange[]): Bytecode {
  const digits = hex.startsWith("0x") ? hex.slice(2) : hex;
  const placeholders = findPlaceholders(digits);
  for (const start of placeholders) {
    if (!links.some((link) => link.start === start && link.length === PLACEHOLDER_DIGITS / 2)) {
      throw new ReportError(
        "malformed",
        `The code has a library placeholder at byte ${start} that no link reference explains.`,
      );
    }
  }
  const bytes = toBytes(digits, placeholders);
  for (const { start, length } of [...links, ...zeroed]) {
    if (start + length > bytes.length) {
      throw new ReportError("malformed", `A reference to bytes ${start} to ${start + length} lies outside the code.`);
    }
    bytes.fill(0, start, start + length);
  }
  const hash = bytes.length === 0 ? null : `0x${keccak256(bytes)}`;
  return { size: bytes.length, isUnlinked: placeholders.length > 0, hash };
}

/** Byte offsets. Every compiler's placeholder is 40 characters that start with two underscores. */
function findPlaceholders(digits: string): number[] {
  const found: number[] = [];
  for (let at = digits.indexOf("__"); at >= 0; at = digits.indexOf("__", at + PLACEHOLDER_DIGITS)) found.push(at / 2);
  return found;
}

function toBytes(digits: string, placeholders: readonly number[]): Uint8Array {
  let linked = "";
  let end = 0;
  for (const start of placeholders) {
    linked += digits.slice(end, start * 2) + "0".repeat(PLACEHOLDER_DIGITS);
    end = start * 2 + PLACEHOLDER_DIGITS;
  }
  linked += digits.slice(end);
  // Buffer stops silently at the first character that is no hex digit.
  if (linked.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(linked)) {
    throw new ReportError("malformed", "The code of the artifact is not hexadecimal. Compile again.");
  }
  return Buffer.from(linked, "hex");
}
