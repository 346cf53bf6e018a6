import { ServiceError } from "@chainops/core/errors";
import type { Endpoint, EndpointPool } from "@chainops/core/http/endpoint-pool";
import type { HttpClient } from "@chainops/core/http/http-client";
import type { HttpResponse } from "@chainops/core/http/http-types";
import { type Answer, answerOf, found, missing } from "./answer.ts";
import { readApiRefusal } from "./api-refusal.ts";
import { quoteRemote, routeUrl } from "./source-endpoints.ts";

const SSZ_FIRST = "application/octet-stream;q=1.0,application/json;q=0.9";
const JSON_ONLY = "application/json";
const NOT_ACCEPTABLE = 406;

export interface BeaconQuestion<T> {
  /** What is asked for, as errors name it: `block at slot 12`. */
  readonly what: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  /** Bound of the body as SSZ; JSON gets 2.5 times that, since hex doubles bytes. */
  readonly maxSszBytes: number;
  /** Undefined where the route speaks JSON alone. Throws ServiceError `malformed-response`. */
  readonly readSsz?: (body: Uint8Array, headers: Headers) => T | Promise<T>;
  readonly readJson: (body: unknown, headers: Headers) => T | Promise<T>;
  /** Why a value that was read is the absence of what was asked for, if it is. */
  readonly describeAbsence?: (value: T) => string | undefined;
  readonly signal: AbortSignal;
}

/** Endpoints that give the same answers, and what asking them has taught. */
export interface EndpointGroup {
  readonly endpoints: readonly Endpoint[];
  readonly pool: EndpointPool<Endpoint>;
  readonly http: HttpClient;
  /** Names of those whose SSZ was refused or malformed: they are asked for JSON. */
  readonly withoutSsz: Set<string>;
}

/**
 * Asks the group one question. SSZ is preferred; an endpoint that refuses it or answers it malformed is asked for JSON
 * before the next endpoint is. `missing` needs every endpoint in health to say so: one may have pruned what another has.
 */
export function askBeacon<T>(group: EndpointGroup, question: BeaconQuestion<T>): Promise<Answer<T>> {
  return answerOf(async () => {
    const asked = new Set<string>();
    const failures: ServiceError[] = [];
    const answer = await group.pool.run({ idempotent: true }, async (endpoint) => {
      asked.add(endpoint.name);
      try {
        return await askEndpoint(group, endpoint, question);
      } catch (error) {
        if (error instanceof ServiceError) failures.push(error);
        throw error;
      }
    });
    if (answer.status !== "missing") return answer;
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    for (const endpoint of othersInHealth(group, asked)) {
      const second = await askEndpoint(group, endpoint, question);
      if (second.status !== "missing") return second;
    }
    return answer;
  });
}

function othersInHealth({ endpoints, pool }: EndpointGroup, asked: ReadonlySet<string>): Endpoint[] {
  const healthy = new Set(pool.healthy());
  return endpoints.filter(({ name }) => healthy.has(name) && !asked.has(name));
}

/** Asks one endpoint, without failover. Throws ServiceError. */
export async function askEndpoint<T>(
  group: Pick<EndpointGroup, "http" | "withoutSsz">,
  endpoint: Endpoint,
  question: BeaconQuestion<T>,
): Promise<Answer<T>> {
  if (question.readSsz === undefined || group.withoutSsz.has(endpoint.name)) return asJson(group, endpoint, question);
  const response = await send(group.http, endpoint, question, SSZ_FIRST);
  if (response.status !== NOT_ACCEPTABLE) {
    try {
      return await readResponse(response, endpoint, question);
    } catch (error) {
      const isWorthJson = error instanceof ServiceError && error.code === "malformed-response" && error.status !== 404;
      if (!isWorthJson) throw error;
    }
  }
  const answer = await asJson(group, endpoint, question);
  // Only now is it known that JSON helps. No bytes at all are the SSZ of an empty list: nothing against its SSZ.
  if (response.body.length > 0) group.withoutSsz.add(endpoint.name);
  return answer;
}

async function asJson<T>(
  { http }: Pick<EndpointGroup, "http">,
  endpoint: Endpoint,
  question: BeaconQuestion<T>,
): Promise<Answer<T>> {
  const response = await send(http, endpoint, question, JSON_ONLY);
  if (response.status === NOT_ACCEPTABLE) {
    throw new ServiceError(
      "malformed-response",
      `${endpoint.name} offers the ${question.what} neither as SSZ nor as JSON.`,
    );
  }
  return readResponse(response, endpoint, question);
}

async function send<T>(
  http: HttpClient,
  endpoint: Endpoint,
  { what, path, query, maxSszBytes, signal }: BeaconQuestion<T>,
  accept: string,
): Promise<HttpResponse> {
  try {
    return await http.send({
      url: routeUrl(endpoint, path, query),
      headers: { accept },
      acceptStatus: (status) => status === 200 || status === 404 || status === NOT_ACCEPTABLE,
      maxBodyBytes: Math.ceil(maxSszBytes * 2.5) + 65_536,
      signal,
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { code, status, retryAfterMs, cause } = error;
    throw new ServiceError(code, `Could not read the ${what}. ${error.message}`, {
      ...(status === undefined ? {} : { status }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(cause === undefined ? {} : { cause }),
    });
  }
}

async function readResponse<T>(
  response: HttpResponse,
  endpoint: Endpoint,
  question: BeaconQuestion<T>,
): Promise<Answer<T>> {
  if (response.status === 404) return judgeMissing(response, endpoint, question.what);
  const value = await readValue(response, endpoint, question);
  const absence = question.describeAbsence?.(value);
  return absence === undefined ? found(value) : missing(`${endpoint.name} ${absence}`);
}

async function readValue<T>(response: HttpResponse, endpoint: Endpoint, question: BeaconQuestion<T>): Promise<T> {
  const { what, readSsz, readJson } = question;
  const type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  try {
    if (type === "application/json") return await readJson(response.json(), response.headers);
    if (type === "application/octet-stream" && readSsz !== undefined) {
      // An empty list and a body that was lost look the same; JSON tells them apart.
      if (response.body.length === 0) throw new ServiceError("malformed-response", "the body is empty");
      return await readSsz(response.body, response.headers);
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceError("malformed-response", `${endpoint.name} answered the ${what} malformed: ${error.message}`);
  }
  throw new ServiceError("malformed-response", `${endpoint.name} answered the ${what} as neither JSON nor SSZ.`);
}

// A route that an endpoint does not have is a 404 too; only the API's own error body is an answer.
function judgeMissing(response: HttpResponse, endpoint: Endpoint, what: string): Answer<never> {
  const refusal = readApiRefusal(response);
  if (refusal !== undefined) return missing(`${endpoint.name} has no ${what}: ${quoteRemote(endpoint, refusal)}`);
  throw new ServiceError(
    "malformed-response",
    `${endpoint.name} answered 404 for the ${what} without the error body of the Beacon APIs; it does not seem to serve that route.`,
    { status: 404 },
  );
}
