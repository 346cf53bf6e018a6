const MAX_BATCH_FILES = 16;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Cuts files into batches that may be read at the same time: thousands of artifacts wait for the disk together, and two
 * large reports are never in memory at once.
 */
export function inBatches<T extends { sizeBytes: number }>(files: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    const fits = last !== undefined && last.length < MAX_BATCH_FILES && bytes + file.sizeBytes <= MAX_BATCH_BYTES;
    if (fits) last.push(file);
    else batches.push([file]);
    bytes = fits ? bytes + file.sizeBytes : file.sizeBytes;
  }
  return batches;
}
