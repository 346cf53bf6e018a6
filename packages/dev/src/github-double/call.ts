import { Refusal } from "./refusal.ts";
import type { Token } from "./tokens.ts";
import type { Repository, World } from "./world.ts";

/** One request as an operation sees it: routed, authenticated, permitted, and valid by GitHub's schema. */
export interface Call {
  readonly world: World;
  readonly links: Links;
  /** Null for an anonymous reader. */
  readonly token: Token | null;
  readonly params: Params;
  readonly body: unknown;
  readonly accept: string;
  /** Absolute URL of this request, for the Link header. */
  readonly requestUrl: string;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

export interface Links {
  /** Base of API URLs, without a trailing slash: `http://127.0.0.1:1234` or `…/api/v3`. */
  readonly api: string;
  /** Base of web pages: `https://github.com`. */
  readonly web: string;
  /** Base of artifact downloads, on another host name than the API. */
  readonly storage: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is and not validated as JSON, for raw contents and downloads. */
  readonly raw?: Buffer;
}

export type RepositoryOperation = (call: RepositoryCall) => Reply;
export type UserOperation = (call: Call) => Reply;

/** Path and query parameters, already checked against the schema: asking for one that cannot be there is a bug. */
export class Params {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values;
  }

  text(name: string): string {
    return String(this.#required(name));
  }

  integer(name: string): number {
    return Number(this.#required(name));
  }

  optionalText(name: string): string | undefined {
    return this.#values.has(name) ? String(this.#values.get(name)) : undefined;
  }

  optionalInteger(name: string): number | undefined {
    return this.#values.has(name) ? Number(this.#values.get(name)) : undefined;
  }

  #required(name: string): unknown {
    if (!this.#values.has(name)) throw new Error(`the operation has no parameter ${name}`);
    return this.#values.get(name);
  }
}

/** Content as it is, for `Accept: …raw`; GitHub calls it UTF-8 whatever it is, and clients read it as text. */
export function replyRaw(content: Buffer, mediaType = "application/vnd.github.raw+json"): Reply {
  return { status: 200, raw: content, headers: { "content-type": `${mediaType}; charset=utf-8` } };
}

/** The token a write is made with; anonymous writes are refused. */
export function requireToken(call: Call): Token {
  if (call.token === null) throw new Refusal(401, "Requires authentication");
  return call.token;
}
