import { createHash } from "node:crypto";

/** Bytes of a chunk and of a node of the tree. */
export const BYTES_PER_CHUNK = 32;
const MAX_DEPTH = 64;

/** SHA-256 of two nodes of 32 bytes: what SSZ merkleizes with. */
export function hashPair(left: Uint8Array, right: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash("sha256").update(left).update(right).digest());
}

/** Roots of empty subtrees by depth: `zeroHash(0)` is the zero chunk. */
const ZERO_HASHES: Uint8Array[] = [new Uint8Array(BYTES_PER_CHUNK)];

function zeroHash(depth: number): Uint8Array {
  for (let known = ZERO_HASHES.length; known <= depth; known += 1) {
    const below = ZERO_HASHES[known - 1] ?? new Uint8Array(BYTES_PER_CHUNK);
    ZERO_HASHES.push(hashPair(below, below));
  }
  return ZERO_HASHES[depth] ?? new Uint8Array(BYTES_PER_CHUNK);
}

/** Root of the chunks, filled up with zero chunks to `2 ** depth` (SSZ `merkleize`). Throws where they are more. */
export function merkleize(chunks: readonly Uint8Array[], depth: number): Uint8Array {
  if (depth > MAX_DEPTH || chunks.length > 2 ** depth) {
    throw new RangeError(`${chunks.length} chunks do not fit a tree of depth ${depth}.`);
  }
  let level = [...chunks];
  for (let height = 0; height < depth; height += 1) {
    const above: Uint8Array[] = [];
    for (let index = 0; index < level.length; index += 2) {
      above.push(hashPair(level[index] ?? zeroHash(height), level[index + 1] ?? zeroHash(height)));
    }
    level = above;
  }
  return level[0] ?? zeroHash(depth);
}

/** SSZ `mix_in_length`. */
export function mixInLength(root: Uint8Array, length: number): Uint8Array {
  return hashPair(root, uint64Chunk(length));
}

/** A uint64 as a chunk: little-endian, then zeros. */
export function uint64Chunk(value: number): Uint8Array {
  const chunk = new Uint8Array(BYTES_PER_CHUNK);
  new DataView(chunk.buffer).setBigUint64(0, BigInt(value), true);
  return chunk;
}

/**
 * Whether `leaf` stands at `index` of the `2 ** branch.length` leaves under `root` (`is_valid_merkle_branch` of the
 * consensus specs). An index outside the tree is not there.
 */
export function isValidBranch(
  leaf: Uint8Array,
  branch: readonly Uint8Array[],
  index: number,
  root: Uint8Array,
): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= 2 ** branch.length) return false;
  let node = leaf;
  let position = index;
  for (const sibling of branch) {
    if (sibling.length !== BYTES_PER_CHUNK) return false;
    node = position % 2 === 0 ? hashPair(node, sibling) : hashPair(sibling, node);
    position = Math.floor(position / 2);
  }
  return root.length === BYTES_PER_CHUNK && Buffer.compare(node, root) === 0;
}
