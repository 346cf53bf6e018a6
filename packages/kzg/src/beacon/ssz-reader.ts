import type { SignedBlockHeader } from "./block-header.ts";
import { ContainerFault } from "./container-fault.ts";

export const BYTES_PER_OFFSET = 4;

/** Walks over the fixed part of an SSZ container whose length is checked already; `path` stands in faults. */
export class SszCursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #path: string;
  #position = 0;

  constructor(bytes: Uint8Array, path: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#path = path;
  }

  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  uint64(name: string): number {
    const value = this.#view.getBigUint64(this.#take(8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
      throw new ContainerFault(`${this.#path}.${name} is no whole number below 2⁵³.`);
    }
    return Number(value);
  }

  offset(): number {
    return this.#view.getUint32(this.#take(BYTES_PER_OFFSET), true);
  }

  vector(length: number, count: number): readonly Uint8Array[] {
    return Array.from({ length: count }, () => this.bytes(length));
  }

  signedHeader(): SignedBlockHeader {
    return {
      message: {
        slot: this.uint64("signed_block_header.message.slot"),
        proposerIndex: this.uint64("signed_block_header.message.proposer_index"),
        parentRoot: this.bytes(32),
        stateRoot: this.bytes(32),
        bodyRoot: this.bytes(32),
      },
      signature: this.bytes(96),
    };
  }

  #take(length: number): number {
    const start = this.#position;
    if (start + length > this.#bytes.length) {
      throw new ContainerFault(`${this.#path} ends after ${this.#bytes.length} bytes, in the middle.`);
    }
    this.#position += length;
    return start;
  }
}

/** The items of an SSZ list of fixed-size items. */
export function splitFixed(bytes: Uint8Array, size: number, most: number, path: string): readonly Uint8Array[] {
  if (bytes.length % size !== 0) {
    throw new ContainerFault(`${path} has ${bytes.length} bytes, no multiple of ${size}.`);
  }
  const count = bytes.length / size;
  if (count > most) throw new ContainerFault(`${path} has ${count} entries; at most ${most} are allowed.`);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

/**
 * The variable parts that `offsets` mark in `bytes`: the first must be `first` (the fixed part's length), none may fall.
 */
export function splitByOffsets(
  bytes: Uint8Array,
  offsets: readonly number[],
  first: number,
  path: string,
): readonly Uint8Array[] {
  const bounds = [...offsets, bytes.length];
  return offsets.map((offset, index) => {
    const end = bounds[index + 1] ?? 0;
    const isWrong = offset > end || end > bytes.length || (index === 0 && offset !== first);
    if (isWrong) throw new ContainerFault(`${path} has a wrong offset, ${offset}, for its part ${index}.`);
    return bytes.subarray(offset, end);
  });
}

/** The items of an SSZ list of items of variable size. */
export function splitVariable(bytes: Uint8Array, most: number, path: string): readonly Uint8Array[] {
  if (bytes.length === 0) return [];
  const cursor = new SszCursor(bytes, path);
  const first = cursor.offset();
  const count = first / BYTES_PER_OFFSET;
  if (first === 0 || !Number.isInteger(count) || first > bytes.length) {
    throw new ContainerFault(`${path} has a wrong first offset, ${first}.`);
  }
  if (count > most) throw new ContainerFault(`${path} has ${count} entries; at most ${most} are allowed.`);
  const offsets = [first, ...Array.from({ length: count - 1 }, () => cursor.offset())];
  return splitByOffsets(bytes, offsets, first, path);
}
