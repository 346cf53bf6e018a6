import { InputError } from "@chainops/core/errors";
import type { Endpoint } from "@chainops/core/http/endpoint-pool";
import { redactText } from "@chainops/core/http/redact-text";
import { urlSecrets } from "@chainops/core/http/redact-url";

const MOST_ENDPOINTS = 16;
const LONGEST_QUOTE = 160;

/**
 * Endpoints of a list of URLs, named by their hosts, since a path or query may hold a key. Throws InputError, without
 * the URL, where one cannot be used; `input` names where they come from.
 */
export function parseEndpoints(urls: readonly string[], input: string): Endpoint[] {
  if (urls.length === 0)
    throw new InputError(`The input ${input} is empty; it takes http or https addresses, one a line.`);
  if (urls.length > MOST_ENDPOINTS) {
    throw new InputError(`The input ${input} has ${urls.length} addresses; at most ${MOST_ENDPOINTS} are accepted.`);
  }
  const hosts = new Map<string, number>();
  return urls.map((text, index) => {
    const url = URL.parse(text.trim());
    if (url === null || !["http:", "https:"].includes(url.protocol)) {
      throw new InputError(`Address ${index + 1} of the input ${input} is no http or https address.`);
    }
    const seen = (hosts.get(url.host) ?? 0) + 1;
    hosts.set(url.host, seen);
    return { name: seen === 1 ? url.host : `${url.host} (${seen})`, url: url.href };
  });
}

/** A route below an endpoint's own path; the endpoint's query, which may hold its key, stays. */
export function routeUrl(endpoint: Endpoint, path: string, query: readonly (readonly [string, string])[] = []): URL {
  const url = new URL(endpoint.url);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}${path}`;
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url;
}

/** What an endpoint said, on one line, cut, and without the keys of its own address that it may repeat. */
export function quoteRemote(endpoint: Endpoint, text: string): string {
  const line = redactText(text, urlSecrets(new URL(endpoint.url)))
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
