import { createHmac, timingSafeEqual } from "node:crypto";

/** https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching: which branches a run may use. */
export interface CacheAccess {
  /** The run's own ref, such as `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  /** Base of a pull request; readable. */
  readonly baseRef?: string;
  /** Default: `refs/heads/main`; readable. */
  readonly defaultRef?: string;
  /**
   * `write` (default) reads and writes, `read` is what untrusted triggers get, `write-only` and `none` are what their
   * names say. The service refuses what the token does not allow.
   */
  readonly mode?: CacheMode;
  /** Whether ACTIONS_CACHE_MODE tells the client, which then does not even ask. Default true. */
  readonly announced?: boolean;
}

export type CacheMode = "none" | "read" | "write" | "write-only";

/** What a token allows. Readable scopes are searched in this order. */
export interface TokenScopes {
  readonly readable: readonly string[];
  readonly writable: string | undefined;
}

const readBit = 1;
const writeBit = 2;

/** A runtime token as GitHub makes it: a JWT whose `ac` claim is JSON text of scopes with permission bits. */
export function signCacheToken(access: CacheAccess, key: Buffer): string {
  const { mode = "write", ref, baseRef, defaultRef = "refs/heads/main" } = access;
  const own = (mode === "read" || mode === "write" ? readBit : 0) | (mode.startsWith("write") ? writeBit : 0);
  const others = [baseRef, defaultRef].filter((scope) => scope !== undefined && scope !== ref);
  const permissions = new Map([[ref, own], ...others.map((scope) => [scope ?? "", own & readBit] as const)]);
  const scopes = [...permissions].map(([Scope, Permission]) => ({ Scope, Permission }));
  const head = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ ac: JSON.stringify(scopes) })}`;
  return `${head}.${sign(head, key)}`;
}

/** Undefined for a token that this double did not sign. */
export function readCacheToken(token: string, key: Buffer): TokenScopes | undefined {
  const [header, payload, signature] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  const expected = Buffer.from(sign(`${header}.${payload}`, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as { ac: string };
  const scopes = JSON.parse(claims.ac) as { Scope: string; Permission: number }[];
  return {
    readable: scopes.filter(({ Permission }) => (Permission & readBit) !== 0).map(({ Scope }) => Scope),
    writable: scopes.find(({ Permission }) => (Permission & writeBit) !== 0)?.Scope,
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(text: string, key: Buffer): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}
