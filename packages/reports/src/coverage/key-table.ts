/**
 * Whole numbers by key, both from 1 to 2^52: a hash table with linear probing that is cleared and used again for every
 * file of a report, since a Map would make the garbage of millions of entries.
 */
export class KeyTable {
  #keys = new Float64Array(1024);
  #values = new Float64Array(1024);
  #slots: Int32Array = new Int32Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** 0 where the key is not there. */
  get(key: number): number {
    return this.#values[this.#findSlot(key)] ?? 0;
  }

  set(key: number, value: number): void {
    const slot = this.#findSlot(key);
    const isNew = this.#keys[slot] === 0;
    this.#keys[slot] = key;
    this.#values[slot] = value;
    if (!isNew) return;
    this.#slots[this.#size] = slot;
    this.#size += 1;
    if (this.#size === this.#slots.length) this.#grow();
  }

  /** The key that came in as the `index`-th, counted from 0. */
  keyAt(index: number): number {
    return this.#keys[this.#slots[index] ?? 0] ?? 0;
  }

  valueAt(index: number): number {
    return this.#values[this.#slots[index] ?? 0] ?? 0;
  }

  clear(): void {
    for (let index = 0; index < this.#size; index += 1) {
      const slot = this.#slots[index] ?? 0;
      this.#keys[slot] = 0;
      this.#values[slot] = 0;
    }
    this.#size = 0;
  }

  #findSlot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key | 0, 0x9e3779b1) >>> 7) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values, slots] = [this.#keys, this.#values, this.#slots];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Float64Array(keys.length * 2);
    this.#slots = new Int32Array(slots.length * 2);
    this.#size = 0;
    for (const slot of slots) this.set(keys[slot] ?? 0, values[slot] ?? 0);
  }
}
