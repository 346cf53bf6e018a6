import { malformed, read } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";

/** 512 raw blobs, or 255 in hex. A reader holds the file and what it decodes to: twice that at most. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export type FileForm = "binary" | "hex" | "document";

/**
 * How a file is written, by its content: only hex digits, `0x`, commas and white space is hex; JSON brackets or a quote
 * around printable text, or printable text with a colon or dash, is a document; everything else is binary.
 */
export function detectForm(bytes: Uint8Array): ReadResult<FileForm> {
  if (bytes.length > MAX_FILE_BYTES) {
    return malformed(null, "input", `The file has ${bytes.length} bytes; at most ${MAX_FILE_BYTES} are read.`);
  }
  const classes = classifyBytes(bytes);
  if (classes === "blank") return malformed(null, "input", "The file is empty.");
  if (classes === "hex") return read("hex");
  return read(classes === "text" && looksLikeDocument(bytes) ? "document" : "binary");
}

/** UTF-8 without its byte order mark; null where it is none. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const BLANK = 0;
const HEX = 1;
const TEXT = 2;
const CONTROL = 3;
const CLASS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));
const NAMES = ["blank", "hex", "text", "control"] as const;

function classOf(byte: number): number {
  const character = String.fromCharCode(byte);
  if (/[ \t\r\n]/.test(character)) return BLANK;
  if (/[0-9a-fxX,]/i.test(character)) return HEX;
  return byte >= 0x20 && byte !== 0x7f ? TEXT : CONTROL;
}

function classifyBytes(bytes: Uint8Array): (typeof NAMES)[number] {
  let highest = BLANK;
  for (let index = 0; index < bytes.length && highest !== CONTROL; index += 1) {
    const found = CLASS_OF_BYTE[bytes[index] ?? 0] ?? CONTROL;
    if (found > highest) highest = found;
  }
  return NAMES[highest] ?? "control";
}

/** A blob of plain letters is text too: a document has its marks near the start. */
function looksLikeDocument(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("utf8");
  return /^\uFEFF?\s*["{[]/.test(head) || /(?:^|\n)\s*(?:-\s|[\w"'-]{1,64}\s*:|#|---)/.test(head);
}
