import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ServiceAnswer, twirpError } from "../cache-double/cache-service.ts";
import { type ArtifactRecord, ArtifactRecords } from "./artifact-records.ts";
import { ARTIFACT_METHODS, type ArtifactMethod, callArtifactService } from "./artifact-service.ts";
import { readArtifactToken, signArtifactToken } from "./artifact-token.ts";
import { answerBlob, type BlobAnswer } from "./blob-storage.ts";

export interface FinishedArtifact {
  /** GITHUB_RUN_ID of the run that uploaded it. */
  readonly runId: number;
  readonly name: string;
  /** Bytes of the zip archive. */
  readonly archive: Buffer;
}

export interface ArtifactDoubleOptions {
  /** Told of each finished upload: a GitHub double gets it from here, so that the REST API lists it. */
  readonly onFinished?: (artifact: FinishedArtifact) => void;
}

/** What the next calls of a method get instead of an answer. */
export interface ArtifactFault {
  readonly method: ArtifactMethod | "blob";
  readonly status: number;
  /** Default 1. */
  readonly times?: number;
}

/** A running artifact service (version 4) with the blob storage behind it. */
export interface ArtifactDouble extends AsyncDisposable {
  readonly url: string;
  /** ACTIONS_* variables for a job's steps; GITHUB_SERVER_URL must be github.com, else the client refuses. */
  environment(job: { readonly runId: number; readonly job?: string }): Record<string, string>;
  /** Finished artifacts of a run, oldest first. */
  artifacts(runId: number): readonly FinishedArtifact[];
  fail(fault: ArtifactFault): void;
  /** Methods in the order they came in. */
  readonly calls: readonly (ArtifactMethod | "blob")[];
}

interface State {
  readonly records: ArtifactRecords;
  readonly key: Buffer;
  /** Backend id of a run, to GITHUB_RUN_ID. */
  readonly runs: Map<string, number>;
  readonly faults: ArtifactFault[];
  readonly calls: (ArtifactMethod | "blob")[];
  readonly onFinished: (artifact: FinishedArtifact) => void;
  url: string;
}

const service = "/twirp/github.actions.results.api.v1.ArtifactService/";
const bodyLimitBytes = 256 * 1024 * 1024;

/** Starts the double on loopback; `await using` stops it. */
export async function startArtifactDouble(options: ArtifactDoubleOptions = {}): Promise<ArtifactDouble> {
  const state: State = {
    records: new ArtifactRecords(),
    key: randomBytes(32),
    runs: new Map(),
    faults: [],
    calls: [],
    onFinished: options.onFinished ?? (() => undefined),
    url: "",
  };
  const server = createServer((request, response) => {
    serve(state, request)
      .catch((error: unknown) => twirpError(500, "internal", error instanceof Error ? error.message : String(error)))
      .then((answer) => send(response, answer))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url: state.url,
    environment: ({ runId, job = "job" }) => ({
      ACTIONS_RESULTS_URL: state.url,
      ACTIONS_RUNTIME_TOKEN: signArtifactToken({ run: backendIdOf(state, runId), job }, state.key),
    }),
    artifacts: (runId) => state.records.ofRun(backendIdOf(state, runId)).map((record) => finished(state, record)),
    fail: ({ times = 1, ...fault }) => {
      for (let count = 0; count < times; count += 1) state.faults.push(fault);
    },
    calls: state.calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function backendIdOf(state: State, runId: number): string {
  const known = [...state.runs].find(([, id]) => id === runId)?.[0];
  const backendId = known ?? randomUUID();
  state.runs.set(backendId, runId);
  return backendId;
}

function finished(state: State, { owner, name, content }: ArtifactRecord): FinishedArtifact {
  return { runId: state.runs.get(owner.run) ?? 0, name, archive: content ?? Buffer.alloc(0) };
}

async function serve(state: State, request: IncomingMessage): Promise<ServiceAnswer | BlobAnswer> {
  const url = new URL(request.url ?? "/", state.url);
  const method = methodOf(request.method, url);
  if (method === undefined) return twirpError(404, "bad_route", `no handler for ${url.pathname}`);
  const body = await readBody(request);
  state.calls.push(method);
  const fault = state.faults.findIndex((one) => one.method === method);
  const [taken] = fault < 0 ? [] : state.faults.splice(fault, 1);
  if (taken !== undefined) return twirpError(taken.status, "unavailable", "injected");
  if (method === "blob") return serveBlob(state, url, request, body);
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const caller = readArtifactToken(token, state.key);
  if (caller === undefined) return twirpError(401, "unauthenticated", "the runtime token is not valid");
  return callArtifactService(method, JSON.parse(body.toString("utf8")), {
    records: state.records,
    caller,
    signUrl: ({ id }) => new URL(`/container/${id}?sig=${signatureOf(state, id)}`, state.url).href,
    onFinal: (record) => state.onFinished(finished(state, record)),
  });
}

function methodOf(method: string | undefined, url: URL): ArtifactMethod | "blob" | undefined {
  if (url.pathname.startsWith("/container/")) return "blob";
  const name = url.pathname.startsWith(service) ? url.pathname.slice(service.length) : "";
  return method === "POST" ? ARTIFACT_METHODS.find((one) => one === name) : undefined;
}

function serveBlob(state: State, url: URL, request: IncomingMessage, body: Buffer): BlobAnswer {
  const id = Number(url.pathname.slice("/container/".length));
  const record = url.searchParams.get("sig") === signatureOf(state, id) ? state.records.byId(id) : undefined;
  if (record === undefined) return { status: 403, code: "AuthenticationFailed" };
  return answerBlob(record, {
    method: request.method ?? "GET",
    query: url.searchParams,
    headers: request.headers,
    body,
  });
}

function signatureOf(state: State, id: number): string {
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

function send(response: ServerResponse, answer: ServiceAnswer | BlobAnswer): void {
  if ("body" in answer) {
    const content = Buffer.from(JSON.stringify(answer.body));
    response.writeHead(answer.status, { "content-type": "application/json", "content-length": content.length });
    response.end(content);
    return;
  }
  const { status, code, bytes = Buffer.alloc(0), contentType } = answer;
  const error = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`);
  const content = code === "" ? bytes : error;
  const headers = { "x-ms-request-id": "1", "x-ms-version": "2025-11-05", "content-length": content.length };
  const type = code === "" ? contentType : "application/xml";
  response.writeHead(status, type === undefined ? headers : { ...headers, "content-type": type });
  response.end(content);
}
