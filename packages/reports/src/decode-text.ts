import { Buffer, isAscii } from "node:buffer";
import { ReportError } from "./report-error.ts";

/**
 * Text of a report file. UTF-8 with or without byte order mark, or UTF-16 with one (PowerShell's `>` writes that).
 * Bytes that are neither are a ReportError "encoding", never replacement characters.
 */
export function decodeText(bytes: Uint8Array): string {
  return decodeAs(bytes, encodingByMark(bytes) ?? "utf-8");
}

/** As `decodeText`; without a byte order mark the XML declaration decides (XML 1.0 appendix F). */
export function decodeXml(bytes: Uint8Array): string {
  return decodeAs(bytes, findXmlEncoding(bytes));
}

/** The start of a file of any format as text, to tell what it is; what is no text, or cut, comes as replacements. */
export function decodeHead(bytes: Uint8Array): string {
  const encoding = findXmlEncoding(bytes);
  return new TextDecoder(encoding.startsWith("utf-16") ? encoding : "utf-8").decode(bytes);
}

/** The encoding of an XML document from its first 256 bytes: mark, UTF-16 pattern of `<?`, declaration, else UTF-8. */
export function findXmlEncoding(head: Uint8Array): string {
  const marked = encodingByMark(head);
  if (marked !== undefined) return marked;
  if (head[0] === 0x3c && head[1] === 0 && head[3] === 0) return "utf-16le";
  if (head[0] === 0 && head[1] === 0x3c && head[2] === 0) return "utf-16be";
  const declaration = new TextDecoder("latin1").decode(head.subarray(0, 256));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(declaration)?.[1]?.toLowerCase();
  // A declaration that can be read byte by byte is no UTF-16, whatever it claims: .NET writes such files.
  return label === undefined || label.startsWith("utf-16") ? "utf-8" : label;
}

/** A decoder that stops at bytes which are not text in this encoding; an unknown name is a ReportError too. */
function createDecoder(encoding: string, ignoreBOM = false): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM });
  } catch (cause) {
    throw new ReportError("encoding", `The report declares the encoding "${encoding}". Write it as UTF-8.`, { cause });
  }
}

/** Decodes a stream piece by piece; undefined ends it. */
export function createChunkDecoder(encoding: string): (chunk: Uint8Array | undefined) => string {
  let decoder = createDecoder(encoding);
  let isStarted = false;
  let isPlain = encoding === "utf-8";
  return (chunk) => {
    // Most reports are ASCII from end to end, which is taken over as it is.
    if (isPlain && chunk !== undefined && isAscii(chunk)) {
      isStarted = true;
      return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    }
    // A mark is one at the very start alone.
    if (isPlain && isStarted) decoder = createDecoder(encoding, true);
    isPlain = false;
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw notText(encoding, cause);
    }
  };
}

/** What to say when a fatal decoder stopped. */
function notText(encoding: string, cause: unknown): ReportError {
  return new ReportError("encoding", `The report is not valid ${encoding.toUpperCase()}. Write it as UTF-8.`, {
    cause,
  });
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = createDecoder(encoding);
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw notText(encoding, cause);
  }
}
