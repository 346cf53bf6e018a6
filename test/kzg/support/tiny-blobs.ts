import type { DoubleBlob } from "@chainops/dev/beacon-double/blob-transaction";
import { BYTES_PER_BLOB, BYTES_PER_CELL, BYTES_PER_POINT } from "@chainops/kzg/sizes";

export const ALICE = `0x${"11".repeat(32)}` as const;
export const BOB = `0x${"22".repeat(32)}` as const;
/** Addresses of the keys above. */
export const ALICE_ADDRESS = "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a";
export const BOB_ADDRESS = "0x1563915e194d8cfba1943570603f7606a3115508";
export const INBOX = "0xff00000000000000000000000000000000008453";
export const OTHER_INBOX = "0xff00000000000000000000000000000000000010";

/** A blob that every layer below KZG takes: right sizes, and bytes that tell it from the others. */
export function tinyBlob(mark: number): DoubleBlob {
  return {
    blob: new Uint8Array(BYTES_PER_BLOB).fill(mark),
    commitment: new Uint8Array(BYTES_PER_POINT).fill(mark),
    proof: new Uint8Array(BYTES_PER_POINT).fill(mark + 1),
  };
}

/** The same with 128 cells and cell proofs, each marked by its column. */
export function tinyBlobWithCells(mark: number): DoubleBlob {
  const columns = Array.from({ length: 128 }, (_, column) => column);
  return {
    ...tinyBlob(mark),
    cells: columns.map((column) => new Uint8Array(BYTES_PER_CELL).fill(column)),
    cellProofs: columns.map((column) => new Uint8Array(BYTES_PER_POINT).fill(column)),
  };
}
