import { ConfigFileError } from "./problem.ts";

/** Largest config file that is read, in bytes. */
export const MAX_CONFIG_BYTES = 1024 * 1024;

/** Bytes of a config file as text. UTF-8 with or without a byte order mark; all else is a ConfigFileError. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const start = { file, line: 1, column: 1 };
  if (bytes.length > MAX_CONFIG_BYTES)
    throw new ConfigFileError(start, `found a file of more than ${MAX_CONFIG_BYTES} bytes; accepted at most 1 MiB`);
  const encoding = utf16Or32(bytes);
  if (encoding !== undefined)
    throw new ConfigFileError(start, `found ${encoding} text; accepted UTF-8: save the file as UTF-8`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigFileError(start, "found bytes that are not UTF-8; accepted UTF-8: save the file as UTF-8");
  }
}

/** By byte order mark, or by the zero bytes that ASCII has there (YAML 1.2.2 §5.2). */
function utf16Or32(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
  if (a === 0xfe && b === 0xff) return "UTF-16";
  if (a === 0 && b === 0 && (c === 0xfe || c === 0) && d !== undefined) return "UTF-32";
  if (bytes.length >= 2 && (a === 0) !== (b === 0)) return "UTF-16";
  return undefined;
}
