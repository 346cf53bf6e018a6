import { ServiceError } from "../errors.ts";
import { redactUrl } from "./redact-url.ts";

/** One request on the wire; redirects make the next one from it. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
const BODY_HEADERS = ["content-encoding", "content-language", "content-length", "content-location", "content-type"];
/** What may go to another host. Whatever else the caller sent may be a credential, under any name. */
export const HARMLESS_HEADERS = new Set(["accept", "accept-language", "range", "user-agent", ...BODY_HEADERS]);

export function isRedirect(status: number, headers: Headers): boolean {
  return REDIRECT_STATUSES.has(status) && headers.has("location");
}

/**
 * The request a redirect leads to (RFC 9110 §15.4). To another origin only harmless headers go along, never
 * credentials and never a body. Throws ServiceError for a step from https to http and for a target that is no URL.
 */
export function followRedirect(hop: Hop, status: number, location: string): Hop {
  const url = parseTarget(location, hop.url);
  if (hop.url.protocol === "https:" && url.protocol === "http:") {
    throw new ServiceError("http-status", `it redirects from https to unencrypted ${redactUrl(url)}`, { status });
  }
  const toGet = status === 303 ? hop.method !== "HEAD" : status < 303 && hop.method === "POST";
  const body = toGet ? undefined : hop.body;
  const headers = new Headers(hop.headers);
  if (toGet) for (const name of BODY_HEADERS) headers.delete(name);
  if (url.origin !== hop.url.origin) {
    if (body !== undefined) {
      throw new ServiceError("http-status", `it redirects the request's body to ${redactUrl(url)}`, { status });
    }
    const credentials = [...headers.keys()].filter((name) => !HARMLESS_HEADERS.has(name));
    for (const name of credentials) headers.delete(name);
  }
  return { url, method: toGet ? "GET" : hop.method, headers, body };
}

function parseTarget(location: string, from: URL): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    throw new ServiceError("malformed-response", "it redirects to something that is not an http or https URL");
  }
  // The server's own userinfo would make fetch throw and is nobody's credential here.
  url.username = "";
  url.password = "";
  return url;
}
