import { createEndpointPool, type EndpointPoolOptions } from "@chainops/core/http/endpoint-pool";
import { BlobRoutes, type BlobSource } from "./blob-routes.ts";
import type { SourceEffects } from "./beacon-source.ts";
import { parseEndpoints } from "./source-endpoints.ts";

export interface ArchiveOptions {
  readonly urls: readonly string[];
  /** Name of the input that the URLs came from, for errors. */
  readonly input: string;
  readonly pool: EndpointPoolOptions;
}

/**
 * A blob archive that speaks the blob routes of the Beacon APIs, such as base/blob-archiver. It is not trusted: what it
 * gives is to be checked against the block. Blocks are asked for by root, which no reorganisation changes. Throws
 * InputError for a wrong address.
 */
export function openArchiveSource(options: ArchiveOptions, { http, nowMs }: SourceEffects): BlobSource {
  const endpoints = parseEndpoints(options.urls, options.input);
  const pool = createEndpointPool(endpoints, options.pool, nowMs);
  const routes = new BlobRoutes({ endpoints, pool, http, withoutSsz: new Set() });
  return {
    fetchBlobs: (block, signal, only) => routes.fetchBlobs(block, block.root, signal, only),
    fetchSidecars: (block, signal) => routes.fetchSidecars(block, block.root, signal),
  };
}
