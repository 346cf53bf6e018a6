import { ServiceError } from "@chainops/core/errors";
import * as v from "valibot";
import { type BlobSidecar, readBlobSidecarsJson } from "../beacon/blob-sidecar.ts";
import { readBlobSidecarsSsz } from "../beacon/blob-sidecar-ssz.ts";
import { type DataColumnSidecar, readDataColumnSidecarsJson } from "../beacon/data-column-sidecar.ts";
import { readDataColumnSidecarsSsz } from "../beacon/data-column-sidecar-ssz.ts";
import { collect, type ReadItem, type ReadResult } from "../formats/read-result.ts";
import { BYTES_PER_BLOB } from "../sizes.ts";
import { readAs, sizedHex } from "./api-values.ts";

/** A sidecar as a source serves it: with its blob. */
export type ServedSidecar = BlobSidecar & { readonly blob: Uint8Array };

const BlobsSchema = v.object({ data: v.array(sizedHex(BYTES_PER_BLOB)) });

/** GET /eth/v1/beacon/blobs as JSON, at most `most`. Throws ServiceError `malformed-response`, as all readers here. */
export function readBlobsJson(body: unknown, most: number): Uint8Array[] {
  return requireAtMost(readAs(BlobsSchema, body).data, most, "blobs");
}

/** The same as SSZ: blobs one after the other. They are views of the body. */
export function readBlobsSsz(body: Uint8Array, most: number): Uint8Array[] {
  if (body.length % BYTES_PER_BLOB !== 0) {
    throw malformed(`${body.length} bytes are no whole number of blobs of ${BYTES_PER_BLOB} bytes`);
  }
  const count = body.length / BYTES_PER_BLOB;
  const blobs = Array.from({ length: count }, (_, index) =>
    body.subarray(index * BYTES_PER_BLOB, (index + 1) * BYTES_PER_BLOB),
  );
  return requireAtMost(blobs, most, "blobs");
}

/** GET /eth/v1/beacon/blob_sidecars, in ascending order of their indices. */
export function readSidecars(body: Uint8Array | { readonly json: unknown }, most: number): ServedSidecar[] {
  const read = body instanceof Uint8Array ? readBlobSidecarsSsz(body) : collectItems(readBlobSidecarsJson(body.json));
  const sidecars = requireRead<readonly BlobSidecar[]>(read).map((sidecar) => {
    if (sidecar.blob === null) throw malformed(`sidecar ${sidecar.index} has no blob`);
    return { ...sidecar, blob: sidecar.blob };
  });
  return requireDistinct(requireAtMost(sidecars, most, "sidecars"), most, "sidecar");
}

/** GET /eth/v1/debug/beacon/data_column_sidecars, in ascending order of their indices, each of 0 to 127. */
export function readColumns(
  body: Uint8Array | { readonly json: unknown },
  fork: DataColumnSidecar["fork"],
): DataColumnSidecar[] {
  const read =
    body instanceof Uint8Array
      ? readDataColumnSidecarsSsz(body, fork)
      : collectItems(readDataColumnSidecarsJson(body.json));
  return requireDistinct([...requireRead<readonly DataColumnSidecar[]>(read)], 128, "column");
}

function collectItems<T>(result: ReadResult<readonly ReadItem<T>[]>): ReadResult<readonly T[]> {
  return result.status === "malformed" ? result : collect(result.value);
}

function requireRead<T>(result: ReadResult<T>): T {
  if (result.status === "read") return result.value;
  throw malformed(result.reason);
}

function requireAtMost<T>(items: T[], most: number, what: string): T[] {
  if (items.length <= most) return items;
  throw malformed(`it holds ${items.length} ${what}; at most ${most} were to come`);
}

function requireDistinct<T extends { readonly index: number }>(items: T[], below: number, what: string): T[] {
  const sorted = items.toSorted((one, other) => one.index - other.index);
  for (const [position, { index }] of sorted.entries()) {
    if (index >= below) throw malformed(`it holds ${what} ${index}, but the last one is ${below - 1}`);
    if (index === sorted[position - 1]?.index) throw malformed(`it holds ${what} ${index} twice`);
  }
  return sorted;
}

function malformed(reason: string): ServiceError {
  return new ServiceError("malformed-response", reason);
}
