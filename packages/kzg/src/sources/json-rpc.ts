import { ServiceError } from "@chainops/core/errors";
import type { Endpoint } from "@chainops/core/http/endpoint-pool";
import type { HttpClient } from "@chainops/core/http/http-client";
import * as v from "valibot";
import { readAs } from "./api-values.ts";
import { quoteRemote } from "./source-endpoints.ts";

export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal;
}

/** EIP-1474 "limit exceeded"; providers use it for rates as well as for sizes. */
const LIMIT_EXCEEDED = -32_005;

const AnswerSchema = v.union([
  v.object({
    jsonrpc: v.literal("2.0"),
    id: v.literal(1),
    error: v.object({ code: v.pipe(v.number(), v.integer()), message: v.string() }),
  }),
  v.object({ jsonrpc: v.literal("2.0"), id: v.literal(1), result: v.unknown() }),
]);

/** One JSON-RPC 2.0 call that only reads. Throws ServiceError, also for an error answer; null is an answer. */
export async function callRpc(http: HttpClient, endpoint: Endpoint, call: RpcCall): Promise<unknown> {
  const { method, params, maxBodyBytes, signal } = call;
  const response = await http.send({
    url: endpoint.url,
    method: "POST",
    idempotent: true,
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    maxBodyBytes,
    signal,
  });
  const answer = readAs(AnswerSchema, response.json());
  if (!("error" in answer)) return answer.result;
  const { code, message } = answer.error;
  const kind = code === LIMIT_EXCEEDED ? "rate-limited" : "malformed-response";
  throw new ServiceError(kind, `${endpoint.name} refused ${method}: ${quoteRemote(endpoint, message)} (code ${code})`);
}
