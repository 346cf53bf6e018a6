import * as v from "valibot";
import type { CacheEntries, CacheEntry } from "./cache-entries.ts";
import type { TokenScopes } from "./cache-scope.ts";

/** A Twirp answer: status and JSON body. */
export interface ServiceAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type CacheMethod = "CreateCacheEntry" | "FinalizeCacheEntryUpload" | "GetCacheEntryDownloadURL";

const key = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(512),
  v.check((text) => !text.includes(",")),
);
const version = v.pipe(v.string(), v.minLength(1));
const createSchema = v.object({ key, version });
const finalizeSchema = v.object({ key, version, size_bytes: v.pipe(v.string(), v.digits()) });
const lookupSchema = v.object({ key, version, restore_keys: v.optional(v.pipe(v.array(key), v.maxLength(9)), []) });

/**
 * github.actions.results.api.v1.CacheService over JSON with proto field names, as @actions/cache calls it. `signUrl`
 * makes the address of an entry's blob.
 */
export function callCacheService(
  method: CacheMethod,
  body: unknown,
  context: {
    readonly entries: CacheEntries;
    readonly scopes: TokenScopes;
    readonly signUrl: (entry: CacheEntry) => string;
  },
): ServiceAnswer {
  switch (method) {
    case "CreateCacheEntry":
      return checked(createSchema, body, (request) => create(request, context));
    case "FinalizeCacheEntryUpload":
      return checked(finalizeSchema, body, (request) => finalize(request, context));
    case "GetCacheEntryDownloadURL":
      return checked(lookupSchema, body, (request) => lookUp(request, context));
  }
}

type Context = Parameters<typeof callCacheService>[2];

function create(request: v.InferOutput<typeof createSchema>, { entries, scopes, signUrl }: Context): ServiceAnswer {
  if (scopes.writable === undefined) {
    return { status: 200, body: { ok: false, message: "cache write denied: the token of this run is read-only" } };
  }
  const entry = entries.reserve(scopes.writable, request.key, request.version);
  if (entry === undefined) {
    return twirpError(409, "already_exists", "cache entry with the same key, version, and scope already exists");
  }
  return { status: 200, body: { ok: true, signed_upload_url: signUrl(entry) } };
}

function finalize(request: v.InferOutput<typeof finalizeSchema>, { entries, scopes }: Context): ServiceAnswer {
  const entry = entries.find(scopes.writable ?? "", request.key, request.version);
  if (entry?.content === undefined || entry.final)
    return twirpError(404, "not_found", "cache entry is not being uploaded");
  if (String(entry.content.length) !== request.size_bytes) {
    return { status: 200, body: { ok: false, message: "the uploaded cache does not have the size that was told" } };
  }
  entry.final = true;
  return { status: 200, body: { ok: true, entry_id: String(entry.id) } };
}

function lookUp(request: v.InferOutput<typeof lookupSchema>, { entries, scopes, signUrl }: Context): ServiceAnswer {
  if (scopes.readable.length === 0)
    return twirpError(403, "permission_denied", "cache read denied: no readable scopes");
  const entry = entries.search(scopes.readable, [request.key, ...request.restore_keys], request.version);
  if (entry === undefined) return { status: 200, body: { ok: false } };
  return { status: 200, body: { ok: true, signed_download_url: signUrl(entry), matched_key: entry.key } };
}

function checked<T>(
  schema: v.GenericSchema<unknown, T>,
  body: unknown,
  answer: (request: T) => ServiceAnswer,
): ServiceAnswer {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? answer(parsed.output) : twirpError(400, "invalid_argument", v.summarize(parsed.issues));
}

/** https://twitchtv.github.io/twirp/docs/errors.html */
export function twirpError(status: number, code: string, msg: string): ServiceAnswer {
  return { status, body: { code, msg } };
}
