import { ServiceError } from "@chainops/core/errors";
import { createEndpointPool, type EndpointPoolOptions } from "@chainops/core/http/endpoint-pool";
import type { HttpClient } from "@chainops/core/http/http-client";
import type { DataColumnSidecar } from "../beacon/data-column-sidecar.ts";
import type { NetworkConfig } from "../beacon/network-config.ts";
import { type Answer, found } from "./answer.ts";
import { BlobRoutes, type BlobSource } from "./blob-routes.ts";
import { readColumns } from "./blob-answers.ts";
import { askBeacon, type EndpointGroup } from "./beacon-request.ts";
import { type HeaderFacts, readHeader } from "./header-facts.ts";
import { examineEndpoint } from "./examine-endpoint.ts";
import { type ExpectedNetwork, judgeExaminations } from "./judge-examinations.ts";
import { parseEndpoints } from "./source-endpoints.ts";
import { type BlockRef, describeRef, isRoot, readSourceBlock, requireRef, type SourceBlock } from "./source-block.ts";

/** A trusted beacon node, or several that say the same. Every answer is read and checked before it is given. */
export interface BeaconSource extends BlobSource {
  readonly network: NetworkConfig;
  /** When the source was opened. */
  readonly headSlot: number;
  readonly finalizedSlot: number;
  /** Endpoints left out at the start, with a sentence each; to be shown once. */
  readonly leftOut: readonly string[];
  fetchHeader(ref: BlockRef, signal: AbortSignal): Promise<Answer<HeaderFacts>>;
  /** The block with its computed root; `missing` for a slot without one. */
  fetchBlock(ref: BlockRef, signal: AbortSignal): Promise<Answer<SourceBlock>>;
  /** Those of the columns asked for that the node has in custody, ascending; an empty list where it has none. */
  fetchColumns(
    block: SourceBlock,
    indices: readonly number[],
    signal: AbortSignal,
  ): Promise<Answer<DataColumnSidecar[]>>;
}

export interface BeaconSourceOptions {
  readonly urls: readonly string[];
  /** Name of the input that the URLs came from, for errors. */
  readonly input: string;
  readonly expected: ExpectedNetwork;
  readonly pool: EndpointPoolOptions;
}

export interface SourceEffects {
  readonly http: HttpClient;
  readonly nowMs: () => number;
}

const HEADER_LIMIT_BYTES = 64 * 1024;
/** MAX_PAYLOAD_SIZE bounds a block on the wire to 10 MiB. */
const BLOCK_LIMIT_BYTES = 12 * 1024 * 1024;
/** Cell, proof and commitment of one blob in a column, and the rest of the sidecar. */
const COLUMN_BYTES_PER_BLOB = 2048 + 2 * 48;
const COLUMN_FIXED_BYTES = 1024;

/**
 * Examines the endpoints (synced, right network) and opens those that are fit. Throws InputError for a wrong address
 * or network, ServiceError where no endpoint is fit.
 */
export async function openBeaconSource(
  options: BeaconSourceOptions,
  { http, nowMs }: SourceEffects,
  signal: AbortSignal,
): Promise<BeaconSource> {
  const endpoints = parseEndpoints(options.urls, options.input);
  const examinations = await Promise.all(endpoints.map((endpoint) => examineEndpoint(http, endpoint, signal)));
  const fit = judgeExaminations(examinations, options.expected);
  const pool = createEndpointPool(fit.endpoints, options.pool, nowMs);
  const group = { endpoints: fit.endpoints, pool, http, withoutSsz: new Set<string>() };
  const finalized = await fetchHeader(group, "finalized", signal);
  if (finalized.status !== "found") throw failureOf(finalized);
  return createBeaconSource(group, { ...fit, finalizedSlot: finalized.value.slot });
}

function failureOf(answer: Exclude<Answer<unknown>, { status: "found" }>): ServiceError {
  return answer.status === "failed" ? answer.error : new ServiceError("not-found", answer.reason, { status: 404 });
}

type Opened = Pick<BeaconSource, "network" | "headSlot" | "finalizedSlot" | "leftOut">;

function createBeaconSource(group: EndpointGroup, opened: Opened): BeaconSource {
  const routes = new BlobRoutes(group);
  const idOf = (block: SourceBlock): string => blobIdOf(block, opened.finalizedSlot);
  return {
    network: opened.network,
    headSlot: opened.headSlot,
    finalizedSlot: opened.finalizedSlot,
    leftOut: opened.leftOut,
    fetchHeader: (ref, signal) => fetchHeader(group, ref, signal),
    fetchBlock: (ref, signal) => fetchBlock(group, ref, signal),
    fetchBlobs: (block, signal, only) => routes.fetchBlobs(block, idOf(block), signal, only),
    fetchSidecars: (block, signal) => routes.fetchSidecars(block, idOf(block), signal),
    fetchColumns: (block, indices, signal) => fetchColumns(group, block, { id: idOf(block), indices, signal }),
  };
}

// The Beacon APIs advise slots for finalized blocks, since nodes may have dropped their index by root.
function blobIdOf(block: SourceBlock, finalizedSlot: number): string {
  return block.isCanonical && block.slot <= finalizedSlot ? String(block.slot) : block.root;
}

function fetchHeader(group: EndpointGroup, ref: BlockRef, signal: AbortSignal): Promise<Answer<HeaderFacts>> {
  return askBeacon(group, {
    what: `header of ${describeRef(ref)}`,
    path: `/eth/v1/beacon/headers/${ref}`,
    maxSszBytes: HEADER_LIMIT_BYTES,
    readJson: (body) => requireRef(readHeader(body), ref),
    signal,
  });
}

async function fetchBlock(group: EndpointGroup, ref: BlockRef, signal: AbortSignal): Promise<Answer<SourceBlock>> {
  const block = await askBeacon(group, {
    what: describeRef(ref),
    path: `/eth/v2/beacon/blocks/${ref}`,
    maxSszBytes: BLOCK_LIMIT_BYTES,
    readSsz: async (body, headers) => requireRef(await readSourceBlock(body, headers), ref),
    readJson: async (json, headers) => requireRef(await readSourceBlock({ json }, headers), ref),
    signal,
  });
  // By slot and by word nodes answer from the chain alone.
  if (block.status !== "found" || !isRoot(ref)) return block;
  const header = await fetchHeader(group, ref, signal);
  return header.status === "found" ? found({ ...block.value, isCanonical: header.value.isCanonical }) : header;
}

function fetchColumns(
  group: EndpointGroup,
  block: SourceBlock,
  request: { readonly id: string; readonly indices: readonly number[]; readonly signal: AbortSignal },
): Promise<Answer<DataColumnSidecar[]>> {
  const { indices, id, signal } = request;
  const fork = block.block.fork === "gloas" ? "gloas" : "fulu";
  const requireAsked = (columns: DataColumnSidecar[]): DataColumnSidecar[] => {
    const strange = columns.find(({ index }) => !indices.includes(index));
    if (strange === undefined) return columns;
    throw new ServiceError("malformed-response", `it holds column ${strange.index}, which was not asked for`);
  };
  return askBeacon(group, {
    what: `data columns of the block at slot ${block.slot}`,
    path: `/eth/v1/debug/beacon/data_column_sidecars/${id}`,
    query: indices.map((index) => ["indices", String(index)] as const),
    maxSszBytes: indices.length * (COLUMN_FIXED_BYTES + block.block.commitments.length * COLUMN_BYTES_PER_BLOB),
    readSsz: (body) => requireAsked(readColumns(body, fork)),
    readJson: (body) => requireAsked(readColumns({ json: body }, fork)),
    signal,
  });
}
