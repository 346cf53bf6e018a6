import { InputError } from "../errors.ts";

/** RFC 9110 §5.6.2 `token`. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * Value of OTEL_EXPORTER_OTLP_HEADERS, `key=value,key2=value2` with percent-encoded values (OpenTelemetry, "OTLP
 * Exporter": W3C Baggage without properties). The last of equal keys counts. Throws InputError that names the place of
 * a pair it cannot read, never its text: it may be a key.
 */
export function parseOtlpHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, pair] of text.split(",").entries()) {
    if (pair.trim() === "") continue;
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, at)).trim();
    const value = decode(pair.slice(at + 1).trim());
    if (!TOKEN.test(name) || value === undefined) {
      problems.push(`OTEL_EXPORTER_OTLP_HEADERS: pair ${index + 1} is not key=value with a percent-encoded value.`);
    } else headers.set(name, value);
  }
  if (problems.length > 0) throw new InputError(problems);
  return headers;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
