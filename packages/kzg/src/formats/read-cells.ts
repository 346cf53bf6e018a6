import { readDataColumnSidecarSsz, readDataColumnSidecarsSsz } from "../beacon/data-column-sidecar-ssz.ts";
import { readDataColumnSidecarsJson } from "../beacon/data-column-sidecar.ts";
import type { DataColumnSidecar } from "../beacon/data-column-sidecar.ts";
import { readCellDocument } from "./cell-document.ts";
import type { CellEntry, CellFile } from "./cell-set.ts";
import { parseDocument } from "./document.ts";
import { decodeText, detectForm } from "./file-form.ts";
import { asObject } from "./json-value.ts";
import { collect, malformed, read } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";
import { unwrapDocument } from "./unwrap-document.ts";

/**
 * The cells of a file: data column sidecars (JSON, or SSZ, one or a list, Fulu or Gloas), or a document of cells
 * (`readCellDocument`). Counts of a column's cells, proofs and commitments must agree.
 */
export async function readCells(bytes: Uint8Array): Promise<ReadResult<CellFile>> {
  const form = detectForm(bytes);
  if (form.status === "malformed") return form;
  if (form.value === "binary") return readSszColumns(bytes);
  if (form.value === "hex")
    return malformed(null, "input", "The file is hex; cells come as JSON, YAML or SSZ columns.");
  const document = await parseDocument(decodeText(bytes) ?? "");
  if (document.status === "malformed") return document;
  return isColumns(document.value) ? readJsonColumns(document.value) : readCellDocument(document.value);
}

function isColumns(document: unknown): boolean {
  const inner = unwrapDocument(document);
  const value = inner.status === "malformed" ? null : inner.value;
  const first = asObject(Array.isArray(value) ? value[0] : value);
  return first !== null && Object.hasOwn(first, "column");
}

function readJsonColumns(document: unknown): ReadResult<CellFile> {
  const items = readDataColumnSidecarsJson(document);
  if (items.status === "malformed") return items;
  const sidecars = collect(items.value);
  return sidecars.status === "malformed" ? sidecars : flatten(sidecars.value, "columns");
}

/** The first offset tells the fork and whether it is a list: no two of these containers share a fixed length. */
function readSszColumns(bytes: Uint8Array): ReadResult<CellFile> {
  const attempts = [
    () => readDataColumnSidecarsSsz(bytes, "fulu"),
    () => readDataColumnSidecarsSsz(bytes, "gloas"),
    () => listOfOne(readDataColumnSidecarSsz(bytes, "fulu")),
    () => listOfOne(readDataColumnSidecarSsz(bytes, "gloas")),
  ];
  for (const attempt of attempts) {
    const sidecars = attempt();
    if (sidecars.status === "read") return flatten(sidecars.value, "ssz-columns");
  }
  return malformed(null, "input", `The file's ${bytes.length} bytes are no SSZ data column sidecars of Fulu or Gloas.`);
}

function listOfOne(sidecar: ReadResult<DataColumnSidecar>): ReadResult<readonly DataColumnSidecar[]> {
  return sidecar.status === "malformed" ? sidecar : read([sidecar.value]);
}

function flatten(sidecars: readonly DataColumnSidecar[], form: CellFile["form"]): ReadResult<CellFile> {
  const cells: CellEntry[] = [];
  for (const [item, sidecar] of sidecars.entries()) {
    const { index, column, proofs } = sidecar;
    const commitments = sidecar.fork === "fulu" ? sidecar.commitments : null;
    if (proofs.length !== column.length || (commitments !== null && commitments.length !== column.length)) {
      return malformed(item, "cell", describeCounts(sidecar));
    }
    cells.push(
      ...column.map((cell, blob) => ({
        blob,
        index,
        cell,
        commitment: commitments?.[blob] ?? null,
        proof: proofs[blob] ?? null,
      })),
    );
  }
  return cells.length === 0 ? malformed(null, "cell", "The columns have no cells.") : read({ form, cells });
}

function describeCounts(sidecar: DataColumnSidecar): string {
  const commitments = sidecar.fork === "fulu" ? `${sidecar.commitments.length} commitments and ` : "";
  return `Column ${sidecar.index} has ${sidecar.column.length} cells, ${commitments}${sidecar.proofs.length} proofs.`;
}
