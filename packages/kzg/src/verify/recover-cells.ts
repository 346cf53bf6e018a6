import { EngineRefusal } from "../engine/engine.ts";
import type { CellsAndProofs, KzgEngine } from "../engine/engine.ts";
import type { Engines } from "../engine/open-engines.ts";
import { CELLS_PER_EXTENDED_BLOB, CELLS_TO_RECOVER } from "../sizes.ts";
import type { Computed, Malformed } from "../verdict.ts";
import { checkBytes, checkCellIndex } from "./check-fields.ts";
import type { Flaw } from "./check-fields.ts";
import { compute } from "./compute.ts";

/**
 * All 128 cells and proofs from 64 or more (`recover_cells_and_kzg_proofs`, EIP-7594); `indices` ascend strictly. Cells
 * that are not all of one blob are malformed: the specification leaves their result open, and engines differ.
 */
export async function recoverCells(
  engines: Engines,
  indices: readonly number[],
  cells: readonly Uint8Array[],
): Promise<Computed<CellsAndProofs>> {
  const bad = checkCount(indices, cells) ?? checkEach(indices, cells);
  if (bad !== null) return bad;
  const recovered = await compute(engines, {
    operation: "recoverCellsAndProofs",
    shape: null,
    compute: (engine) => recoverWith(engine, indices, cells),
  });
  if (recovered.status === "malformed") return recovered;
  if (recovered.value === null) return wholeInput({ field: "cell", reason: "The cells are not all of one blob." });
  return { status: "computed", value: recovered.value };
}

function checkCount(indices: readonly number[], cells: readonly Uint8Array[]): Malformed | null {
  if (indices.length !== cells.length) {
    return wholeInput({
      field: "input",
      reason: `There are ${indices.length} cell indices for ${cells.length} cells.`,
    });
  }
  if (cells.length >= CELLS_TO_RECOVER && cells.length <= CELLS_PER_EXTENDED_BLOB) return null;
  const accepted = `${CELLS_TO_RECOVER} to ${CELLS_PER_EXTENDED_BLOB}`;
  return wholeInput({
    field: "input",
    reason: `A blob is recovered from ${accepted} cells; there are ${cells.length}.`,
  });
}

function checkEach(indices: readonly number[], cells: readonly Uint8Array[]): Malformed | null {
  let previous = -1;
  for (const [item, cell] of cells.entries()) {
    const index = indices[item] ?? Number.NaN;
    const flaw = checkCellIndex(index) ?? checkAscending(previous, index) ?? checkBytes("cell", cell);
    if (flaw !== null) return { status: "malformed", item, ...flaw };
    previous = index;
  }
  return null;
}

function checkAscending(previous: number, index: number): Flaw | null {
  if (index > previous) return null;
  return { field: "cell index", reason: `The cell index ${index} follows ${previous}; indices have to ascend.` };
}

/**
 * Null where the given cells are not of one blob: the extension of what was recovered has to be what was recovered, and
 * to contain what was given. Shapes are checked before, so that nothing else is left for an engine to refuse.
 */
function recoverWith(
  engine: KzgEngine,
  indices: readonly number[],
  cells: readonly Uint8Array[],
): CellsAndProofs | null | undefined {
  const recovered = unlessRefused(() => engine.recoverCellsAndProofs?.(indices, cells));
  if (recovered === null || recovered === undefined) return recovered;
  const extended = engine.computeCells?.(Buffer.concat(recovered.cells.slice(0, CELLS_PER_EXTENDED_BLOB / 2)));
  if (extended === undefined) return undefined;
  const isOneBlob =
    extended.every((cell, index) => isSame(recovered.cells[index], cell)) &&
    cells.every((cell, item) => isSame(extended[indices[item] ?? -1], cell));
  return isOneBlob ? recovered : null;
}

function isSame(first: Uint8Array | undefined, second: Uint8Array): boolean {
  return first !== undefined && Buffer.compare(first, second) === 0;
}

function unlessRefused<T>(call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    if (error instanceof EngineRefusal) return null;
    throw error;
  }
}

function wholeInput(flaw: Flaw): Malformed {
  return { status: "malformed", item: null, ...flaw };
}
