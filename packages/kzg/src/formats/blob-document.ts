import { BYTES_PER_BLOB, BYTES_PER_POINT, CELLS_PER_EXTENDED_BLOB } from "../sizes.ts";
import type { KzgField, Malformed } from "../verdict.ts";
import { blobAlone } from "./blob-entry.ts";
import type { BlobEntry } from "./blob-entry.ts";
import { decodeSizedHex, describeKind } from "./hex.ts";
import { asObject, valueOf } from "./json-value.ts";
import type { DocumentObject } from "./json-value.ts";
import { collect, malformed, read, refuseCount } from "./read-result.ts";
import type { ReadItem, ReadResult } from "./read-result.ts";
import { unwrapDocument } from "./unwrap-document.ts";

/**
 * Blobs of a JSON or YAML document: a string, a list of strings, a list of `{blob, commitment, proof | proofs}`, one such
 * object, `{blobs, commitments, proofs}` (`BlobsBundleV1`, `V2`), answers of `engine_getBlobsV1` to `V3` and of
 * `/eth/v1/beacon/blobs` and `blob_sidecars`. Snake and camel case, with or without `kzg_`.
 */
export function readBlobDocument(document: unknown): ReadResult<readonly ReadItem<BlobEntry>[]> {
  const inner = unwrapDocument(document);
  if (inner.status === "malformed") return inner;
  const { value } = inner;
  if (typeof value === "string") return read([readEntry(value, 0)]);
  if (Array.isArray(value)) return readList(value);
  const object = asObject(value);
  if (object === null) return malformed(null, "input", `The document is ${describeKind(value)}; no blobs are in it.`);
  if (Object.hasOwn(object, "blobs")) return readBundle(object);
  if (Object.hasOwn(object, "blob")) return read([readEntry(object, 0)]);
  return malformed(null, "input", 'The document has neither the key "blobs" nor "blob" nor "data".');
}

function readList(values: readonly unknown[]): ReadResult<readonly ReadItem<BlobEntry>[]> {
  if (values.length === 0) return malformed(null, "input", "The list of blobs is empty.");
  return refuseCount(values.length, "blob") ?? read(values.map(readEntry));
}

function readEntry(value: unknown, item: number): ReadItem<BlobEntry> {
  if (value === null) return read(blobAlone(null));
  const object = asObject(value);
  if (object === null) {
    const blob = decodeSizedHex(value, BYTES_PER_BLOB, "blob", item);
    return blob.status === "malformed" ? blob : read(blobAlone(blob.value));
  }
  return assembleEntry(item, {
    blob: valueOf(object, "blob"),
    commitment: valueOf(object, "commitment", "kzg_commitment", "kzgCommitment"),
    proof: valueOf(object, "proof", "kzg_proof", "kzgProof"),
    cellProofs: valueOf(object, "cell_proofs", "cellProofs", "proofs", "kzg_proofs"),
  });
}

function readBundle(object: DocumentObject): ReadResult<readonly ReadItem<BlobEntry>[]> {
  const lists = {
    blobs: valueOf(object, "blobs"),
    commitments: valueOf(object, "commitments", "kzg_commitments", "kzgCommitments") ?? null,
    proofs: valueOf(object, "proofs", "kzg_proofs", "kzgProofs", "cell_proofs", "cellProofs") ?? null,
  };
  const { blobs, commitments, proofs } = lists;
  if (!Array.isArray(blobs)) return malformed(null, "blob", `"blobs" is ${describeKind(blobs)}, not a list.`);
  if (blobs.length === 0) return malformed(null, "blob", "The list of blobs is empty.");
  const count = blobs.length;
  const problem =
    refuseCount(count, "blob") ??
    checkCount("commitment", commitments, [count], count) ??
    checkCount("proof", proofs, [count, count * CELLS_PER_EXTENDED_BLOB], count);
  if (problem !== null) return problem;
  return read(
    blobs.map((blob: unknown, item) => assembleEntry(item, { blob, ...pick(commitments, proofs, count, item) })),
  );
}

/** With 128 proofs a blob the list holds cell proofs. */
function pick(commitments: unknown, proofs: unknown, count: number, item: number) {
  const proofList: readonly unknown[] = Array.isArray(proofs) ? proofs : [];
  const isPerCell = proofList.length > count;
  const first = item * CELLS_PER_EXTENDED_BLOB;
  return {
    commitment: Array.isArray(commitments) ? (commitments[item] as unknown) : null,
    proof: isPerCell ? null : (proofList[item] ?? null),
    cellProofs: isPerCell ? proofList.slice(first, first + CELLS_PER_EXTENDED_BLOB) : null,
  };
}

function checkCount(field: KzgField, list: unknown, accepted: readonly number[], blobs: number): Malformed | null {
  if (list === null) return null;
  if (!Array.isArray(list)) return malformed(null, field, `The ${field}s are ${describeKind(list)}, not a list.`);
  if (accepted.includes(list.length)) return null;
  return malformed(null, field, `${blobs} blobs with ${list.length} ${field}s; ${accepted.join(" or ")} are expected.`);
}

interface RawEntry {
  readonly blob: unknown;
  readonly commitment: unknown;
  readonly proof: unknown;
  readonly cellProofs: unknown;
}

function assembleEntry(item: number, raw: RawEntry): ReadItem<BlobEntry> {
  const blob = raw.blob === null ? read(null) : decodeSizedHex(raw.blob, BYTES_PER_BLOB, "blob", item);
  if (blob.status === "malformed") return blob;
  const commitment = readOptionalPoint(raw.commitment, "commitment", item);
  if (commitment.status === "malformed") return commitment;
  const proof = readOptionalPoint(raw.proof, "proof", item);
  if (proof.status === "malformed") return proof;
  const cellProofs = readCellProofs(raw.cellProofs, item);
  if (cellProofs.status === "malformed") return cellProofs;
  return read({ blob: blob.value, commitment: commitment.value, proof: proof.value, cellProofs: cellProofs.value });
}

function readOptionalPoint(value: unknown, field: KzgField, item: number): ReadResult<Uint8Array | null> {
  return value === undefined || value === null ? read(null) : decodeSizedHex(value, BYTES_PER_POINT, field, item);
}

function readCellProofs(value: unknown, item: number): ReadResult<readonly Uint8Array[] | null> {
  if (value === undefined || value === null) return read(null);
  if (!Array.isArray(value)) return malformed(item, "proof", `The cell proofs are ${describeKind(value)}, not a list.`);
  if (value.length !== CELLS_PER_EXTENDED_BLOB) {
    return malformed(
      item,
      "proof",
      `The blob has ${value.length} cell proofs; ${CELLS_PER_EXTENDED_BLOB} are expected.`,
    );
  }
  return collect(value.map((proof: unknown) => decodeSizedHex(proof, BYTES_PER_POINT, "proof", item)));
}
