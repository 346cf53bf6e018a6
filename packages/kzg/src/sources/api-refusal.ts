import type { HttpResponse } from "@chainops/core/http/http-types";
import * as v from "valibot";

/** ErrorMessage of the Beacon APIs. Web frameworks answer unknown routes with other bodies. */
const RefusalSchema = v.object({ code: v.union([v.literal(404), v.literal("404")]), message: v.string() });
/** All that Lighthouse says of a route it does not have; of a block it says which after a colon. */
const UNKNOWN_ROUTE = "NOT_FOUND";

/** The message of a 404 that is an answer; undefined where the route itself is unknown. */
export function readApiRefusal(response: HttpResponse): string | undefined {
  const parsed = v.safeParse(RefusalSchema, parseJson(response.text()));
  if (!parsed.success || parsed.output.message === UNKNOWN_ROUTE) return undefined;
  return parsed.output.message;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
