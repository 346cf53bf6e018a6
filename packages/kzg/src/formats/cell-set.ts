/** A cell of a blob, with what its file says of it. Lengths are right; index and contents unchecked. */
export interface CellEntry {
  /** Position of the blob: cells of one blob share it. */
  readonly blob: number;
  readonly index: number;
  /** 2,048 bytes */
  readonly cell: Uint8Array;
  /** Null where the file names none: the cell can then only serve recovery. */
  readonly commitment: Uint8Array | null;
  readonly proof: Uint8Array | null;
}

export interface CellFile {
  readonly form: "document" | "columns" | "ssz-columns";
  /** In the order of the file, at least one. */
  readonly cells: readonly CellEntry[];
}
