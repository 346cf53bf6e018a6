import { createHash } from "node:crypto";

export interface ArtifactHash {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/**
 * SHA-256 and size of each file, read as a stream and one after the other so that memory stays flat. Sorted by path
 * (by code unit, the same on every machine), each path once. What `readStream` throws passes through.
 */
export async function hashArtifacts(
  paths: Iterable<string>,
  readStream: (path: string) => AsyncIterable<Uint8Array>,
): Promise<ArtifactHash[]> {
  const hashes: ArtifactHash[] = [];
  for (const path of [...new Set(paths)].sort()) {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of readStream(path)) {
      hash.update(chunk);
      size += chunk.byteLength;
    }
    hashes.push({ path, size, sha256: hash.digest("hex") });
  }
  return hashes;
}
