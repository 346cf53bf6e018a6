import { findNonCanonicalElement } from "../inspect/field-element.ts";
import { describeBadPoint } from "../inspect/g1-point.ts";
import {
  BYTES_PER_BLOB,
  BYTES_PER_CELL,
  BYTES_PER_FIELD_ELEMENT,
  BYTES_PER_POINT,
  CELLS_PER_EXTENDED_BLOB,
} from "../sizes.ts";
import type { KzgField } from "../verdict.ts";

/** A field that is wrong, and a sentence that says how. */
export interface Flaw {
  readonly field: KzgField;
  readonly reason: string;
}

const SIZES = {
  blob: BYTES_PER_BLOB,
  cell: BYTES_PER_CELL,
  z: BYTES_PER_FIELD_ELEMENT,
  y: BYTES_PER_FIELD_ELEMENT,
  commitment: BYTES_PER_POINT,
  proof: BYTES_PER_POINT,
} as const;

/** Lengths, and that field elements are canonical: what is cheap enough to check of every item before an engine sees it. */
export function checkBytes(field: keyof typeof SIZES, bytes: Uint8Array): Flaw | null {
  if (!(bytes instanceof Uint8Array)) return { field, reason: `The ${field} is not a list of bytes.` };
  const size = SIZES[field];
  if (bytes.length !== size) {
    return { field, reason: `The ${field} has ${bytes.length} bytes; ${size} are expected.` };
  }
  return field === "commitment" || field === "proof" ? null : checkElements(field, bytes);
}

function checkElements(field: "blob" | "cell" | "z" | "y", bytes: Uint8Array): Flaw | null {
  const position = findNonCanonicalElement(bytes);
  if (position === null) return null;
  const subject = bytes.length === BYTES_PER_FIELD_ELEMENT ? field : `field element ${position} of the ${field}`;
  return { field, reason: `The ${subject} is not below the modulus of the scalar field.` };
}

export function checkCellIndex(index: number): Flaw | null {
  if (Number.isInteger(index) && index >= 0 && index < CELLS_PER_EXTENDED_BLOB) return null;
  return {
    field: "cell index",
    reason: `The cell index ${index} is not an integer from 0 to ${CELLS_PER_EXTENDED_BLOB - 1}.`,
  };
}

/** Whether the bytes are a point of the group. Takes milliseconds: for items that an engine did not find right. */
export function checkPoint(field: "commitment" | "proof", bytes: Uint8Array): Flaw | null {
  const problem = describeBadPoint(bytes);
  return problem === null ? null : { field, reason: `The ${field} ${problem}.` };
}
