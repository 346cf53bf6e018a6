import { InputError } from "../errors.ts";
import { HARMLESS_HEADERS, type Hop } from "./follow-redirect.ts";
import type { HttpRequest } from "./http-types.ts";
import { redactText } from "./redact-text.ts";
import { percentDecode, redactUrl, urlSecrets } from "./redact-url.ts";

const METHOD = /^[A-Z]{1,20}$/;
const USER_AGENT = "chainops-actions";

export interface PreparedRequest {
  readonly hop: Hop;
  /** `GET https://host/path` without secrets. */
  readonly label: string;
  /** Takes the configured secrets, the URL's and the headers' out of a text. */
  readonly redact: (text: string) => string;
}

/** Checks a request before anything is sent. Throws InputError for a URL, method or header that cannot be used. */
export function prepareRequest(request: HttpRequest, secrets: readonly string[]): PreparedRequest {
  const url = parseUrl(request.url);
  const method = (request.method ?? "GET").toUpperCase();
  if (!METHOD.test(method)) throw new InputError("The HTTP method must be a word such as GET or POST.");
  const headers = buildHeaders(request.headers ?? {}, url);
  const hidden = [...secrets, ...urlSecrets(url), ...headerSecrets(headers)];
  const label = `${method} ${redactUrl(url)}`;
  // fetch refuses URLs with userinfo; by now it is in the headers.
  url.username = "";
  url.password = "";
  return { hop: { url, method, headers, body: request.body }, label, redact: (text) => redactText(text, hidden) };
}

function parseUrl(input: string | URL): URL {
  const url = URL.parse(String(input));
  if (url === null) throw new InputError("The URL cannot be parsed; it must look like https://host/path.");
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new InputError(`The URL starts with ${url.protocol}; only https: and http: are sent.`);
  }
  return url;
}

// The platform's own TypeError would show the value, which may be a credential.
function buildHeaders(given: Readonly<Record<string, string>>, url: URL): Headers {
  const headers = new Headers({ accept: "*/*", "user-agent": USER_AGENT });
  for (const [name, value] of Object.entries(given)) {
    try {
      headers.set(name, value);
    } catch {
      throw new InputError(`The HTTP header ${JSON.stringify(name)} has a name or value that cannot be sent.`);
    }
  }
  if (url.username !== "" || url.password !== "") {
    const userinfo = `${percentDecode(url.username)}:${percentDecode(url.password)}`;
    if (!headers.has("authorization")) {
      headers.set("authorization", `Basic ${Buffer.from(userinfo).toString("base64")}`);
    }
  }
  return headers;
}

// "Bearer token" is found as a whole and as the token alone.
function headerSecrets(headers: Headers): string[] {
  return [...headers]
    .filter(([name]) => !HARMLESS_HEADERS.has(name))
    .flatMap(([, value]) => [value, value.slice(value.indexOf(" ") + 1)]);
}
