import { open } from "node:fs/promises";

const BATCH_CHARACTERS = 4 * 1024 * 1024;

/** Writes what the generator yields and returns what it returns, with the size of the file. */
export async function writeInput<Facts>(
  file: string,
  pieces: Iterator<string, Facts, undefined>,
): Promise<{ facts: Facts; sizeBytes: number }> {
  await using handle = await open(file, "wx");
  let batch = "";
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    batch += piece.done === true ? "" : piece.value;
    if (piece.done === true || batch.length > BATCH_CHARACTERS) {
      await handle.writeFile(batch);
      batch = "";
    }
    if (piece.done === true) return { facts: piece.value, sizeBytes: (await handle.stat()).size };
  }
}
