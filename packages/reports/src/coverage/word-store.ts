const SLAB_WORDS = 64 * 1024;

/** Keeps many small arrays in few large ones: an own buffer for each would cost more than its content. */
export class WordStore {
  #slab = new Uint32Array(0);
  #next = 0;
  /** Words handed out so far. */
  total = 0;

  allocate(length: number): Uint32Array {
    if (this.#next + length > this.#slab.length) {
      this.#slab = new Uint32Array(Math.max(SLAB_WORDS, length));
      this.#next = 0;
    }
    const view = this.#slab.subarray(this.#next, this.#next + length);
    this.#next += length;
    this.total += length;
    return view;
  }
}
