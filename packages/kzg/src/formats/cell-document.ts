import { BYTES_PER_CELL, BYTES_PER_POINT } from "../sizes.ts";
import type { KzgField } from "../verdict.ts";
import type { CellEntry, CellFile } from "./cell-set.ts";
import { decodeSizedHex, describeKind } from "./hex.ts";
import { asObject, asUint, valueOf } from "./json-value.ts";
import type { DocumentObject } from "./json-value.ts";
import { collect, malformed, read, refuseCount } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";
import { unwrapDocument } from "./unwrap-document.ts";

/**
 * Cells of a document: `[{index, cell, proof, commitment}]`, or parallel lists `{cells, proofs, commitments | commitment,
 * cell_indices}` as of `computeCellsAndKzgProofs` and the official vectors. Without indices the cells count from 0. Cells
 * of one commitment belong to one blob.
 */
export function readCellDocument(document: unknown): ReadResult<CellFile> {
  const inner = unwrapDocument(document);
  if (inner.status === "malformed") return inner;
  const rows = rowsOf(inner.value);
  if (rows.status === "malformed") return rows;
  if (rows.value.length === 0) return malformed(null, "cell", "The list of cells is empty.");
  const refusal = refuseCount(rows.value.length, "cell");
  if (refusal !== null) return refusal;
  const blobs = new Map<string, number>();
  const cells = collect(rows.value.map((row, item) => readCell(row, item, blobs)));
  return cells.status === "malformed" ? cells : read({ form: "document", cells: cells.value });
}

/** A cell's parts as they stand in the document. */
interface Row {
  readonly index: unknown;
  readonly cell: unknown;
  readonly commitment: unknown;
  readonly proof: unknown;
}

function rowsOf(value: unknown): ReadResult<readonly Row[]> {
  if (Array.isArray(value)) return collect(value.map(rowOfEntry));
  const object = asObject(value);
  const cells = object === null ? undefined : valueOf(object, "cells");
  if (object === null || cells === undefined) {
    return malformed(null, "input", 'The document is no list of cells and has neither the key "cells" nor "column".');
  }
  if (!Array.isArray(cells)) return malformed(null, "cell", `"cells" is ${describeKind(cells)}, not a list.`);
  return rowsOfLists(object, cells);
}

function rowOfEntry(value: unknown, item: number): ReadResult<Row> {
  const object = asObject(value);
  if (object === null) return malformed(item, "cell", `The entry is ${describeKind(value)}, not an object.`);
  return read({
    index: valueOf(object, "index", "cell_index", "cellIndex", "column_index"),
    cell: valueOf(object, "cell"),
    commitment: valueOf(object, "commitment", "kzg_commitment", "kzgCommitment"),
    proof: valueOf(object, "proof", "kzg_proof", "kzgProof"),
  });
}

function rowsOfLists(object: DocumentObject, cells: readonly unknown[]): ReadResult<readonly Row[]> {
  const indices = parallel(object, ["cell_indices", "cellIndices", "indices"], cells.length, "cell index");
  if (indices.status === "malformed") return indices;
  const commitments = parallel(object, ["commitments", "kzg_commitments"], cells.length, "commitment");
  if (commitments.status === "malformed") return commitments;
  const proofs = parallel(object, ["proofs", "kzg_proofs", "cell_proofs"], cells.length, "proof");
  if (proofs.status === "malformed") return proofs;
  const shared = valueOf(object, "commitment", "kzg_commitment");
  return read(
    cells.map((cell, item) => ({
      index: indices.value === null ? item : indices.value[item],
      cell,
      commitment: commitments.value === null ? shared : commitments.value[item],
      proof: proofs.value === null ? null : proofs.value[item],
    })),
  );
}

function parallel(
  object: DocumentObject,
  names: readonly string[],
  count: number,
  field: KzgField,
): ReadResult<readonly unknown[] | null> {
  const list = valueOf(object, ...names) ?? null;
  if (list === null) return read(null);
  if (!Array.isArray(list)) return malformed(null, field, `"${names[0]}" is ${describeKind(list)}, not a list.`);
  if (list.length === count) return read(list);
  return malformed(null, field, `${count} cells with ${list.length} entries in "${names[0]}".`);
}

function readCell(row: Row, item: number, blobs: Map<string, number>): ReadResult<CellEntry> {
  const index = asUint(row.index);
  if (index === null) return malformed(item, "cell index", "The index is no whole number from 0.");
  const cell = decodeSizedHex(row.cell, BYTES_PER_CELL, "cell", item);
  if (cell.status === "malformed") return cell;
  const commitment = readPoint(row.commitment, "commitment", item);
  if (commitment.status === "malformed") return commitment;
  const proof = readPoint(row.proof, "proof", item);
  if (proof.status === "malformed") return proof;
  const blob = numberOfBlob(commitment.value, blobs);
  return read({ blob, index, cell: cell.value, commitment: commitment.value, proof: proof.value });
}

function readPoint(value: unknown, field: KzgField, item: number): ReadResult<Uint8Array | null> {
  return value === undefined || value === null ? read(null) : decodeSizedHex(value, BYTES_PER_POINT, field, item);
}

function numberOfBlob(commitment: Uint8Array | null, blobs: Map<string, number>): number {
  const key = commitment === null ? "" : Buffer.from(commitment).toString("latin1");
  const known = blobs.get(key);
  if (known !== undefined) return known;
  blobs.set(key, blobs.size);
  return blobs.size - 1;
}
