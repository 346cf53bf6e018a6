import { createHmac, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CacheEntries } from "./cache-entries.ts";
import type { CacheEntry } from "./cache-entries.ts";
import { readCacheToken, signCacheToken } from "./cache-scope.ts";
import type { CacheAccess } from "./cache-scope.ts";
import { callCacheService, twirpError } from "./cache-service.ts";
import type { CacheMethod, ServiceAnswer } from "./cache-service.ts";

export type CacheOperation = CacheMethod | "upload" | "download";

/** What the next calls of an operation get instead of an answer. */
export interface CacheFault {
  readonly operation: CacheOperation;
  readonly status: number;
  /** Default 1. */
  readonly times?: number;
  readonly retryAfterSeconds?: number;
}

/** A running Actions cache service v2 for one repository. */
export interface CacheDouble extends AsyncDisposable {
  readonly url: string;
  /** ACTIONS_* variables for a step; GITHUB_SERVER_URL of the step must be github.com, else the client falls back to v1. */
  environment(access: CacheAccess): Record<string, string>;
  /** Final entries, oldest first. */
  entries(): readonly CacheEntry[];
  /** Removes entries by key; answers how many went. */
  evict(matches: (key: string) => boolean): number;
  fail(fault: CacheFault): void;
  /** Operations in the order they came in. */
  readonly calls: readonly CacheOperation[];
  close(): Promise<void>;
}

const methods: ReadonlySet<string> = new Set([
  "CreateCacheEntry",
  "FinalizeCacheEntryUpload",
  "GetCacheEntryDownloadURL",
]);
const service = "/twirp/github.actions.results.api.v1.CacheService/";
const bodyLimitBytes = 256 * 1024 * 1024;

/** Starts the double on loopback. */
export async function startCacheDouble(): Promise<CacheDouble> {
  const state: ServerState = { entries: new CacheEntries(), key: randomBytes(32), faults: [], calls: [], url: "" };
  const server = createServer((request, response) => {
    serve(state, request)
      .catch((error: unknown) => twirpError(500, "internal", error instanceof Error ? error.message : String(error)))
      .then((answer) => send(response, answer))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: state.url,
    environment: (access) => ({
      ACTIONS_RESULTS_URL: state.url,
      ACTIONS_RUNTIME_TOKEN: signCacheToken(access, state.key),
      ACTIONS_CACHE_SERVICE_V2: "True",
      ...(access.mode === undefined || access.announced === false ? {} : { ACTIONS_CACHE_MODE: access.mode }),
    }),
    entries: () => state.entries.all.filter((entry) => entry.final),
    evict: (matches) => state.entries.evict((entry) => matches(entry.key)),
    fail: ({ operation, times = 1, ...fault }) => {
      for (let count = 0; count < times; count += 1) state.faults.push({ operation, ...fault });
    },
    calls: state.calls,
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface ServerState {
  readonly entries: CacheEntries;
  readonly key: Buffer;
  readonly faults: CacheFault[];
  readonly calls: CacheOperation[];
  url: string;
}

interface Answer extends Partial<ServiceAnswer> {
  readonly status: number;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

async function serve(state: ServerState, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", state.url);
  const operation = operationOf(request.method, url);
  if (operation === undefined) return twirpError(404, "bad_route", `no handler for ${url.pathname}`);
  const body = await readBody(request);
  state.calls.push(operation);
  const fault = takeFault(state, operation);
  if (fault !== undefined) return fault;
  if (operation === "upload" || operation === "download") return serveBlob(state, operation, url, request, body);
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const scopes = readCacheToken(token, state.key);
  if (scopes === undefined) return twirpError(401, "unauthenticated", "the runtime token is not valid");
  const signUrl = ({ id }: CacheEntry): string =>
    new URL(`/blob/${id}?sig=${blobSignature(state, id)}`, state.url).href;
  return callCacheService(operation, JSON.parse(body.toString("utf8")), { entries: state.entries, scopes, signUrl });
}

function operationOf(method: string | undefined, url: URL): CacheOperation | undefined {
  if (url.pathname.startsWith("/blob/")) return method === "PUT" ? "upload" : method === "GET" ? "download" : undefined;
  const name = url.pathname.startsWith(service) ? url.pathname.slice(service.length) : "";
  return method === "POST" && methods.has(name) ? (name as CacheMethod) : undefined;
}

function takeFault(state: ServerState, operation: CacheOperation): Answer | undefined {
  const at = state.faults.findIndex((fault) => fault.operation === operation);
  const [fault] = at < 0 ? [] : state.faults.splice(at, 1);
  if (fault === undefined) return undefined;
  const headers = fault.retryAfterSeconds === undefined ? {} : { "retry-after": String(fault.retryAfterSeconds) };
  return {
    ...twirpError(fault.status, fault.status === 429 ? "resource_exhausted" : "unavailable", "injected"),
    headers,
  };
}

/** The blob store: one PUT of a block blob and plain GETs, at signed addresses. */
function serveBlob(
  state: ServerState,
  operation: "upload" | "download",
  url: URL,
  request: IncomingMessage,
  body: Buffer,
): Answer {
  const id = Number(url.pathname.slice("/blob/".length));
  const entry = url.searchParams.get("sig") === blobSignature(state, id) ? state.entries.byId(id) : undefined;
  if (entry === undefined) return twirpError(404, "not_found", "no such blob");
  if (operation === "download") {
    return entry.content === undefined
      ? twirpError(404, "not_found", "no such blob")
      : { status: 200, bytes: entry.content };
  }
  if (request.headers["x-ms-blob-type"] !== "BlockBlob" || url.searchParams.has("comp")) {
    return twirpError(501, "unimplemented", "only whole block blobs are taken, as clients send up to 128 MiB");
  }
  if (entry.final) return twirpError(409, "already_exists", "the cache is final");
  entry.content = body;
  return { status: 201, bytes: Buffer.alloc(0), headers: { etag: `"${id}"`, "x-ms-request-id": String(id) } };
}

function blobSignature(state: ServerState, id: number): string {
  return createHmac("sha256", state.key).update(`blob ${id}`).digest("hex");
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyLimitBytes) throw new Error(`a body is over ${bodyLimitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, body, bytes, headers = {} }: Answer): void {
  const content = bytes ?? Buffer.from(JSON.stringify(body ?? {}));
  const type = bytes === undefined ? "application/json" : "application/octet-stream";
  response.writeHead(status, { "content-type": type, "content-length": content.length, ...headers });
  response.end(content);
}
