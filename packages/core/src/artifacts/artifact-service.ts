import * as v from "valibot";
import { ServiceError } from "../errors.ts";
import type { HttpClient } from "../http/http-client.ts";

export interface ServiceAccess {
  /** ACTIONS_RESULTS_URL; empty where the server has no such service. */
  url: string;
  /** ACTIONS_RUNTIME_TOKEN; secret. */
  token: string;
  http: HttpClient;
  signal: AbortSignal;
}

export type ArtifactMethod = "CreateArtifact" | "FinalizeArtifact" | "ListArtifacts" | "DeleteArtifact";

/** Run and job as the service knows them. */
export interface BackendIds {
  workflow_run_backend_id: string;
  workflow_job_run_backend_id: string;
}

const ClaimsSchema = v.object({ scp: v.string() });

/**
 * The ids in a runtime token, whose `scp` claim holds `Actions.Results:<run>:<job>`. Throws a ServiceError where the
 * token or the service is missing.
 */
export function readBackendIds({ url, token }: Pick<ServiceAccess, "url" | "token">): BackendIds {
  if (!URL.canParse(url) || token === "") {
    const reason = "this runner has no artifact service of version 4";
    throw new ServiceError("not-found", `ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set: ${reason}.`);
  }
  const claims = v.safeParse(ClaimsSchema, decodeClaims(token));
  const scopes = claims.success ? claims.output.scp.split(" ") : [];
  const [, run, job] = scopes.find((scope) => scope.startsWith("Actions.Results:"))?.split(":") ?? [];
  if (run !== undefined && job !== undefined) return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
  throw new ServiceError("malformed-response", "ACTIONS_RUNTIME_TOKEN does not name the run that it is for.");
}

function decodeClaims(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/**
 * One call of github.actions.results.api.v1.ArtifactService, Twirp over JSON with proto field names, as
 * https://github.com/actions/toolkit/tree/main/packages/artifact makes it. Throws a ServiceError.
 */
export async function callArtifactService<T>(
  { url, token, http, signal }: ServiceAccess,
  method: ArtifactMethod,
  body: object,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const answer = await http.send({
    url: new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, url),
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
    // As the official client does: a call that had its effect is refused when it comes again, not repeated.
    idempotent: true,
    signal,
  });
  const parsed = v.safeParse(schema, answer.json());
  if (parsed.success) return parsed.output;
  throw new ServiceError("malformed-response", `The artifact service's answer to ${method} is not what was asked for.`);
}
