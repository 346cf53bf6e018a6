import { ServiceError } from "@chainops/core/errors";
import type { Endpoint } from "@chainops/core/http/endpoint-pool";
import type { HttpClient } from "@chainops/core/http/http-client";
import * as v from "valibot";
import type { NetworkConfig } from "../beacon/network-config.ts";
import { readNetworkConfig } from "../beacon/read-network-config.ts";
import { DecimalSchema, readAs, RootSchema } from "./api-values.ts";
import { askEndpoint } from "./beacon-request.ts";

const SPEC_LIMIT_BYTES = 1024 * 1024;
const ANSWER_LIMIT_BYTES = 64 * 1024;

/** What one endpoint says of itself before anything is asked of it. */
export type Examination =
  | {
      readonly endpoint: Endpoint;
      readonly status: "answered";
      readonly network: NetworkConfig;
      readonly headSlot: number;
      /** Why its answers cannot be used now; null where they can. */
      readonly unfit: string | null;
    }
  | { readonly endpoint: Endpoint; readonly status: "failed"; readonly error: ServiceError };

const SyncingSchema = v.object({
  data: v.object({
    head_slot: DecimalSchema,
    sync_distance: DecimalSchema,
    is_syncing: v.boolean(),
    is_optimistic: v.optional(v.boolean(), false),
    el_offline: v.optional(v.boolean(), false),
  }),
});

const GenesisSchema = v.object({
  data: v.object({ genesis_time: DecimalSchema, genesis_validators_root: RootSchema }),
});

/** Asks an endpoint for its sync state, genesis and spec. Only a stop by the caller is thrown. */
export async function examineEndpoint(http: HttpClient, endpoint: Endpoint, signal: AbortSignal): Promise<Examination> {
  const ask = (what: string, path: string, maxSszBytes: number): Promise<unknown> =>
    askJson(http, endpoint, { what, path, maxSszBytes, signal });
  try {
    const syncing = readAs(SyncingSchema, await ask("sync state", "/eth/v1/node/syncing", ANSWER_LIMIT_BYTES)).data;
    const genesis = await ask("genesis", "/eth/v1/beacon/genesis", ANSWER_LIMIT_BYTES);
    const spec = await ask("spec", "/eth/v1/config/spec", SPEC_LIMIT_BYTES);
    const network = readNetwork(genesis, spec);
    return { endpoint, status: "answered", network, headSlot: syncing.head_slot, unfit: describeUnfit(syncing) };
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code === "aborted") throw error;
    return { endpoint, status: "failed", error };
  }
}

function readNetwork(genesis: unknown, spec: unknown): NetworkConfig {
  const { genesis_time, genesis_validators_root } = readAs(GenesisSchema, genesis).data;
  const network = readNetworkConfig(spec, {
    genesisTimeSeconds: genesis_time,
    genesisValidatorsRoot: genesis_validators_root,
  });
  if (network.status === "read") return network.value;
  throw new ServiceError("malformed-response", network.reason);
}

const readAny = (body: unknown): unknown => body;

async function askJson(
  http: HttpClient,
  endpoint: Endpoint,
  question: {
    readonly what: string;
    readonly path: string;
    readonly maxSszBytes: number;
    readonly signal: AbortSignal;
  },
): Promise<unknown> {
  const answer = await askEndpoint({ http, withoutSsz: new Set() }, endpoint, { ...question, readJson: readAny });
  if (answer.status === "found") return answer.value;
  if (answer.status === "failed") throw answer.error;
  throw new ServiceError("not-found", answer.reason, { status: 404 });
}

function describeUnfit(state: v.InferOutput<typeof SyncingSchema>["data"]): string | null {
  if (state.is_syncing) return `it is still syncing, ${state.sync_distance} slots behind`;
  if (state.el_offline) return "its execution client is offline";
  return state.is_optimistic ? "its head is optimistic: the execution client has not verified it" : null;
}
