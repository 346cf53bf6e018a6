import { type Links, Params, type Reply } from "./call.ts";
import { repositoryOperations, userOperations } from "./operations.ts";
import { canSee, permissionsFor, requirePermission } from "./permissions.ts";
import { type RateBudget, spendRequest } from "./rate-limits.ts";
import { Refusal, notFound } from "./refusal.ts";
import type { Route } from "./routing.ts";
import { type Token, readTokenValue } from "./tokens.ts";
import { readParams, validateParams, validateRequestBody } from "./validation.ts";
import type { Repository, World } from "./world.ts";

/** A received request before anything was decided about it. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly route: Route | undefined;
  readonly authorization: string | undefined;
  readonly accept: string;
  readonly body: unknown;
  readonly links: Links;
}

/**
 * Does what GitHub does with a request, in its order: who is it (401), is the budget spent (403), is there such a path
 * and may it be seen (404), may the token do this (403), is it well formed (422), then the effect. Throws `Refusal`.
 */
export function performRequest(world: World, received: Received, token: Token | null, budget: RateBudget): Reply {
  spendRequest(budget, received.method, world.now());
  const { route } = received;
  if (route === undefined) throw notFound();
  const repository = findRepository(world, route, token);
  if (repository !== null) {
    const level = received.method === "GET" ? "read" : "write";
    requirePermission(token, repository, permissionsFor(route.operationId), level);
  }
  const values = readParams(route, received.url.searchParams);
  refuseInvalid(route, values, received.body);
  const call = {
    world,
    links: received.links,
    token,
    params: new Params(values),
    body: received.body,
    accept: received.accept,
    requestUrl: received.url.href,
  };
  if (repository !== null) return requireOperation(repositoryOperations, route)({ ...call, repository });
  return requireOperation(userOperations, route)(call);
}

/** The token of an Authorization header, null without one; throws 401 for one that is not known. */
export function authenticate(tokens: ReadonlyMap<string, Token>, authorization: string | undefined): Token | null {
  const value = readTokenValue(authorization);
  if (value === undefined) return null;
  const token = value === null ? undefined : tokens.get(value);
  if (token === undefined) throw new Refusal(401, "Bad credentials");
  return token;
}

function findRepository(world: World, route: Route, token: Token | null): Repository | null {
  const [owner, name] = [route.pathParams.get("owner"), route.pathParams.get("repo")];
  if (owner === undefined || name === undefined) return null;
  const repository = world.repositories.get(`${owner}/${name}`.toLowerCase());
  if (repository === undefined || !canSee(token, repository)) throw notFound();
  return repository;
}

function refuseInvalid(route: Route, params: ReadonlyMap<string, unknown>, body: unknown): void {
  const problems = [...validateParams(route, params), ...validateRequestBody(route, body)];
  if (problems.length === 0) return;
  const errors = problems.map((message) => ({
    resource: route.operationId.split("/")[0] ?? "",
    field: message.split(" ")[0] ?? "",
    code: "invalid",
    message,
  }));
  throw new InvalidRequest(422, `Invalid request.\n\n${problems.join("\n")}`, { errors, isClientMistake: true });
}

/** A request that GitHub's schema refuses, told apart from the rules that the schema lacks. */
export class InvalidRequest extends Refusal {}

function requireOperation<T>(operations: ReadonlyMap<string, T>, route: Route): T {
  const operation = operations.get(route.operationId);
  if (operation === undefined) throw new Error(`${route.operationId} is in the OpenAPI subset and not implemented`);
  return operation;
}
