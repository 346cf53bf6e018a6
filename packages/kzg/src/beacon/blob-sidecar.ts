import { asObject, valueOf } from "../formats/json-value.ts";
import { malformed, read, refuseCount } from "../formats/read-result.ts";
import type { ReadItem, ReadResult } from "../formats/read-result.ts";
import { unwrapDocument } from "../formats/unwrap-document.ts";
import { BYTES_PER_BLOB, BYTES_PER_POINT } from "../sizes.ts";
import type { SignedBlockHeader } from "./block-header.ts";
import { JsonFields } from "./json-fields.ts";
import { readContainer } from "./read-container.ts";

/** Depth of the branch from a commitment to the body's root (`KZG_COMMITMENT_INCLUSION_PROOF_DEPTH`). */
export const BLOB_BRANCH_DEPTH = 17;
/** index, blob, commitment, proof, signed header, branch */
export const BYTES_PER_BLOB_SIDECAR = 8 + BYTES_PER_BLOB + 2 * BYTES_PER_POINT + 208 + BLOB_BRANCH_DEPTH * 32;

/** `BlobSidecar` (Deneb). Lengths are right, contents unchecked. */
export interface BlobSidecar {
  readonly index: number;
  /** Null where a source leaves the blob out and sends only the header's part. */
  readonly blob: Uint8Array | null;
  readonly commitment: Uint8Array;
  /** From Fulu on nodes may answer zeros or the point at infinity here. */
  readonly proof: Uint8Array;
  readonly signedHeader: SignedBlockHeader;
  /** 17 nodes, the lowest first. */
  readonly inclusionProof: readonly Uint8Array[];
}

/** `GET /eth/v1/beacon/blob_sidecars` as JSON, a list of sidecars, or one. */
export function readBlobSidecarsJson(document: unknown): ReadResult<readonly ReadItem<BlobSidecar>[]> {
  const inner = unwrapDocument(document);
  if (inner.status === "malformed") return inner;
  const list: readonly unknown[] | null = Array.isArray(inner.value)
    ? inner.value
    : asObject(inner.value) === null
      ? null
      : [inner.value];
  if (list === null) return malformed(null, "input", "The document is no list of blob sidecars.");
  return (
    refuseCount(list.length, "input") ??
    read(list.map((value, item) => readContainer(item, () => readSidecar(value, `data[${item}]`))))
  );
}

function readSidecar(value: unknown, path: string): BlobSidecar {
  const fields = new JsonFields(value, path);
  const object = asObject(value);
  const hasBlob = object !== null && valueOf(object, "blob") !== undefined;
  return {
    index: fields.uint("index"),
    blob: hasBlob ? fields.bytes("blob", BYTES_PER_BLOB) : null,
    commitment: fields.bytes("kzg_commitment", BYTES_PER_POINT),
    proof: fields.bytes("kzg_proof", BYTES_PER_POINT),
    signedHeader: fields.signedHeader("signed_block_header"),
    inclusionProof: fields.bytesVector("kzg_commitment_inclusion_proof", 32, BLOB_BRANCH_DEPTH),
  };
}
