import { asObject } from "../formats/json-value.ts";
import { malformed, read, refuseCount } from "../formats/read-result.ts";
import type { ReadItem, ReadResult } from "../formats/read-result.ts";
import { unwrapDocument } from "../formats/unwrap-document.ts";
import { BYTES_PER_CELL, BYTES_PER_POINT } from "../sizes.ts";
import type { SignedBlockHeader } from "./block-header.ts";
import { JsonFields } from "./json-fields.ts";
import { MAX_COMMITMENTS_PER_BLOCK } from "./container-roots.ts";
import { readContainer } from "./read-container.ts";

/** Depth of the branch from the list of commitments to the body's root (`KZG_COMMITMENTS_INCLUSION_PROOF_DEPTH`). */
export const COLUMN_BRANCH_DEPTH = 4;

interface DataColumn {
  /** Column, 0 to 127 in a right sidecar; not checked by the readers. */
  readonly index: number;
  /** Cells of 2,048 bytes, one a blob of the block. */
  readonly column: readonly Uint8Array[];
  /** 48 bytes each, one a cell. */
  readonly proofs: readonly Uint8Array[];
}

/** `DataColumnSidecar` of Fulu. Lengths of the parts are right, counts and contents unchecked. */
export interface FuluDataColumnSidecar extends DataColumn {
  readonly fork: "fulu";
  readonly commitments: readonly Uint8Array[];
  readonly signedHeader: SignedBlockHeader;
  /** 4 nodes, the lowest first. */
  readonly inclusionProof: readonly Uint8Array[];
}

/** `DataColumnSidecar` of Gloas (EIP-7732): the commitments stand in the block's bid. */
export interface GloasDataColumnSidecar extends DataColumn {
  readonly fork: "gloas";
  readonly slot: number;
  readonly beaconBlockRoot: Uint8Array;
}

export type DataColumnSidecar = FuluDataColumnSidecar | GloasDataColumnSidecar;

/** `GET /eth/v1/debug/beacon/data_column_sidecars` as JSON, a list of sidecars, or one; each says by its keys which form. */
export function readDataColumnSidecarsJson(document: unknown): ReadResult<readonly ReadItem<DataColumnSidecar>[]> {
  const inner = unwrapDocument(document);
  if (inner.status === "malformed") return inner;
  const { value } = inner;
  const list: readonly unknown[] | null = Array.isArray(value) ? value : asObject(value) === null ? null : [value];
  if (list === null) return malformed(null, "input", "The document is no list of data column sidecars.");
  return (
    refuseCount(list.length, "input") ??
    read(list.map((entry, item) => readContainer(item, () => readSidecar(entry, `data[${item}]`))))
  );
}

function readSidecar(value: unknown, path: string): DataColumnSidecar {
  const fields = new JsonFields(value, path);
  const column = {
    index: fields.uint("index"),
    column: fields.bytesList("column", BYTES_PER_CELL, MAX_COMMITMENTS_PER_BLOCK),
    proofs: fields.bytesList("kzg_proofs", BYTES_PER_POINT, MAX_COMMITMENTS_PER_BLOCK),
  };
  if (fields.has("beacon_block_root")) {
    return {
      fork: "gloas",
      ...column,
      slot: fields.uint("slot"),
      beaconBlockRoot: fields.bytes("beacon_block_root", 32),
    };
  }
  return {
    fork: "fulu",
    ...column,
    commitments: fields.bytesList("kzg_commitments", BYTES_PER_POINT, MAX_COMMITMENTS_PER_BLOCK),
    signedHeader: fields.signedHeader("signed_block_header"),
    inclusionProof: fields.bytesVector("kzg_commitments_inclusion_proof", 32, COLUMN_BRANCH_DEPTH),
  };
}
