import { BYTES_PER_BLOB_SIDECAR } from "../beacon/blob-sidecar.ts";
import { BYTES_PER_BLOB } from "../sizes.ts";
import { type Answer, mapAnswer } from "./answer.ts";
import type { SourceBlock } from "./source-block.ts";
import { askBeacon, type EndpointGroup } from "./beacon-request.ts";
import { readBlobsJson, readBlobsSsz, readSidecars, type ServedSidecar } from "./blob-answers.ts";

/** Where blobs come from: a beacon node or an archive. Blobs are unverified. */
export interface BlobSource {
  /**
   * Blobs of a block as the source orders them, at most one a commitment; `missing` also where it has none of them. The
   * order is to be checked against the commitments. With `only`, 0x-prefixed versioned hashes, a source that can choose
   * gives those alone; the others give all.
   */
  fetchBlobs(block: SourceBlock, signal: AbortSignal, only?: readonly string[]): Promise<Answer<readonly Uint8Array[]>>;
  /** Blob sidecars by ascending index. From Fulu on their proofs may be zeros. */
  fetchSidecars(block: SourceBlock, signal: AbortSignal): Promise<Answer<readonly ServedSidecar[]>>;
}

/** The two routes that serve blobs. Old nodes and archives have only the sidecars. */
export class BlobRoutes {
  readonly #group: EndpointGroup;
  #hasNoBlobs = false;

  constructor(group: EndpointGroup) {
    this.#group = group;
  }

  async fetchBlobs(
    block: SourceBlock,
    id: string,
    signal: AbortSignal,
    only: readonly string[] = [],
  ): Promise<Answer<readonly Uint8Array[]>> {
    if (!this.#hasNoBlobs) {
      const answer = await this.#askBlobs(block, id, signal, only);
      if (!isUnknownRoute(answer)) return answer;
    }
    const sidecars = await this.fetchSidecars(block, id, signal);
    if (sidecars.status !== "failed") this.#hasNoBlobs = true;
    return mapAnswer(sidecars, (list) => list.map(({ blob }) => blob));
  }

  fetchSidecars(block: SourceBlock, id: string, signal: AbortSignal): Promise<Answer<readonly ServedSidecar[]>> {
    const most = block.block.commitments.length;
    return askBeacon(this.#group, {
      what: `blob sidecars of the block at slot ${block.slot}`,
      path: `/eth/v1/beacon/blob_sidecars/${id}`,
      maxSszBytes: most * BYTES_PER_BLOB_SIDECAR,
      readSsz: (body) => readSidecars(body, most),
      readJson: (body) => readSidecars({ json: body }, most),
      describeAbsence: describeNone(block),
      signal,
    });
  }

  #askBlobs(
    block: SourceBlock,
    id: string,
    signal: AbortSignal,
    only: readonly string[],
  ): Promise<Answer<readonly Uint8Array[]>> {
    const most = block.block.commitments.length;
    return askBeacon(this.#group, {
      what: `blobs of the block at slot ${block.slot}`,
      path: `/eth/v1/beacon/blobs/${id}`,
      query: only.map((hash) => ["versioned_hashes", hash] as const),
      maxSszBytes: most * BYTES_PER_BLOB,
      readSsz: (body) => readBlobsSsz(body, most),
      readJson: (body) => readBlobsJson(body, most),
      describeAbsence: describeNone(block),
      signal,
    });
  }
}

// What a 404 without the API's error body becomes.
function isUnknownRoute(answer: Answer<unknown>): boolean {
  return answer.status === "failed" && answer.error.code === "malformed-response" && answer.error.status === 404;
}

/** An empty list for a block with commitments is the absence of its blobs. */
function describeNone({ slot, block }: SourceBlock): (list: readonly unknown[]) => string | undefined {
  const count = block.commitments.length;
  return ({ length }) =>
    length === 0 && count > 0 ? `answered with none of the ${count} blobs of slot ${slot}` : undefined;
}
