import { DiffReader, type DiffFile } from "../../../actions/quality-gate/src/changes/diff-reader.ts";

/** Reads a whole diff in pieces of `size` bytes. */
export function readText(diff: string | Buffer, size = Number.POSITIVE_INFINITY): readonly DiffFile[] {
  const bytes = Buffer.from(diff);
  const reader = new DiffReader();
  for (let start = 0; start < bytes.length; start += size) reader.push(bytes.subarray(start, start + size));
  return reader.end();
}
