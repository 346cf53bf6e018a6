import type { IncomingMessage, ServerResponse } from "node:http";
import { answerFromStorage } from "./artifact-storage.ts";
import type { Reply } from "./call.ts";
import type { Fault, FaultQueue } from "./faults.ts";
import { readJsonBody, sendAnswer } from "./http-exchange.ts";
import { InvalidRequest, type Received, authenticate, performRequest } from "./perform.ts";
import { type RateBudget, renderRateHeaders } from "./rate-limits.ts";
import type { RecordedRequest, Violation } from "./recording.ts";
import { Refusal } from "./refusal.ts";
import type { RequestHooks } from "./request-hooks.ts";
import { findRoute } from "./routing.ts";
import { type Token, readTokenValue } from "./tokens.ts";
import { validateResponse } from "./validation.ts";
import type { World } from "./world.ts";

/** What a running double holds beside the world. */
export interface Session {
  readonly world: World;
  readonly webUrl: string;
  readonly tokens: ReadonlyMap<string, Token>;
  readonly anonymousBudget: RateBudget;
  readonly requests: RecordedRequest[];
  readonly violations: Violation[];
  readonly faults: FaultQueue;
  readonly hooks: RequestHooks;
}

const documentationUrl = "https://docs.github.com/rest";

/** Answers one HTTP request: record, hooks, faults, effect, validation of the own answer. */
export async function answerRequest(
  session: Session,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (answerFromStorage(session.world, session.violations, message, response)) return;
  const { received, record, isMalformed } = await receive(session, message);
  session.requests.push(record);
  const operation = record.operationId ?? "";
  await session.hooks.run(record, "before");
  const early = await session.faults.take(operation, "before");
  if (early !== undefined && replaces(early)) return sendFault(record, response, early);
  const { reply, headers } = perform(session, received, record, isMalformed);
  await session.hooks.run(record, "after");
  const late = await session.faults.take(operation, "after");
  if (late !== undefined && replaces(late)) return sendFault(record, response, late);
  record.status = reply.status;
  sendAnswer(response, reply.status, { ...headers, ...reply.headers }, reply.raw ?? reply.body);
}

async function receive(session: Session, message: IncomingMessage) {
  const { body, isMalformed } = await readJsonBody(message);
  const origin = `http://${message.headers.host ?? "127.0.0.1"}`;
  const url = new URL(message.url ?? "/", origin);
  const prefix = url.pathname.startsWith("/api/v3/") ? "/api/v3" : "";
  const path = url.pathname.slice(prefix.length);
  const method = message.method ?? "GET";
  const route = findRoute(method, path);
  const { authorization, accept = "" } = message.headers;
  const storage = `http://localhost:${message.socket.localPort}/artifact-storage`;
  const links = { api: `${origin}${prefix}`, web: session.webUrl, storage };
  const received: Received = { method, url, route, authorization, accept, body, links };
  const record: RecordedRequest = {
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    operationId: route?.operationId ?? null,
    headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value?.toString()])),
    token: readTokenValue(authorization) ?? null,
    body,
    status: null,
  };
  return { received, record, isMalformed };
}

const replaces = (fault: Fault): boolean => fault.reset === true || fault.status !== undefined;

function sendFault(record: RecordedRequest, response: ServerResponse, fault: Fault): void {
  record.status = fault.reset === true ? 0 : (fault.status ?? 500);
  if (fault.reset === true) {
    response.destroy();
    return;
  }
  const body = fault.body ?? { message: "Injected fault", documentation_url: documentationUrl };
  sendAnswer(response, record.status, fault.headers ?? {}, record.status === 204 ? undefined : body);
}

/** Runs the request to a reply that is valid by GitHub's schema; a reply of the double that is not becomes a 500. */
function perform(session: Session, received: Received, record: RecordedRequest, isMalformed: boolean) {
  let token: Token | null = null;
  let reply: Reply;
  try {
    token = authenticate(session.tokens, received.authorization);
    if (isMalformed) throw new Refusal(400, "Problems parsing JSON", { isClientMistake: true });
    reply = performRequest(session.world, received, token, token?.budget ?? session.anonymousBudget);
  } catch (error) {
    reply = refuse(session, record, error);
  }
  if (received.route === undefined) noteViolation(session, record, "route", ["the OpenAPI subset has no such path"]);
  const problems = reply.raw === undefined ? validateResponse(received.route, reply.status, reply.body) : [];
  if (problems.length > 0) {
    noteViolation(session, record, "response", problems);
    reply = { status: 500, body: renderError(500, `the double's own answer is invalid: ${problems.join("; ")}`) };
  }
  return { reply, headers: renderRateHeaders(token?.budget ?? session.anonymousBudget) };
}

function refuse(session: Session, record: RecordedRequest, error: unknown): Reply {
  if (!(error instanceof Refusal)) {
    noteViolation(session, record, "response", [
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    ]);
    return { status: 500, body: renderError(500, "the double failed") };
  }
  const { status, message, errors, headers } = error;
  if (error.isClientMistake) {
    const problems = errors.length > 0 ? errors.map((one) => `${one.field}: ${one.message ?? one.code}`) : [message];
    noteViolation(session, record, error instanceof InvalidRequest ? "request" : "limit", problems);
  }
  return { status, headers, body: { ...renderError(status, message), ...(errors.length > 0 && { errors }) } };
}

function renderError(status: number, message: string): Record<string, unknown> {
  return { message, documentation_url: documentationUrl, status: String(status) };
}

function noteViolation(
  session: Session,
  { operationId, method, path }: RecordedRequest,
  kind: Violation["kind"],
  problems: readonly string[],
): void {
  session.violations.push({ kind, operationId, method, path, problems });
}
