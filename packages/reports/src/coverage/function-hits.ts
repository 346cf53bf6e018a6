import { KeyTable } from "./key-table.ts";
import type { HitKeysWriter } from "./hit-keys.ts";
import { hashWith } from "./hit-keys.ts";

/**
 * The functions of one record. FNDA names no line, and one name may stand at several lines (Solidity's constructors):
 * the n-th count of a name belongs to its n-th declaration. Counts may come before declarations.
 */
export class FunctionHits {
  readonly #declared: number[] = [];
  readonly #lines: number[] = [];
  readonly #called: number[] = [];
  readonly #hits: boolean[] = [];
  #declaredSize = 0;
  #calledSize = 0;
  /** How often a name was declared; the line, plus one, of a name's n-th declaration; how often it was counted. */
  readonly #declarations = new KeyTable();
  readonly #lineOf = new KeyTable();
  readonly #calls = new KeyTable();

  /** `name` is a hash of it. */
  declare(name: number, line: number): void {
    this.#declared[this.#declaredSize] = name;
    this.#lines[this.#declaredSize] = line;
    this.#declaredSize += 1;
  }

  call(name: number, isHit: boolean): void {
    this.#called[this.#calledSize] = name;
    this.#hits[this.#calledSize] = isHit;
    this.#calledSize += 1;
  }

  /** Ends the record: every declared function, and every counted one that nothing declares, is one key. */
  moveTo(keys: HitKeysWriter): void {
    for (let index = 0; index < this.#declaredSize; index += 1) {
      const name = this.#declared[index] ?? 0;
      const line = this.#lines[index] ?? 0;
      const ordinal = countUp(this.#declarations, name);
      this.#lineOf.set(hashWith(name, ordinal), line + 1);
      keys.add(hashWith(name, line + 1), false);
    }
    for (let index = 0; index < this.#calledSize; index += 1) {
      const name = this.#called[index] ?? 0;
      const ordinal = countUp(this.#calls, name) % Math.max(1, this.#declarations.get(name));
      keys.add(hashWith(name, this.#lineOf.get(hashWith(name, ordinal))), this.#hits[index] === true);
    }
    this.#clear();
  }

  #clear(): void {
    this.#declaredSize = 0;
    this.#calledSize = 0;
    for (const table of [this.#declarations, this.#lineOf, this.#calls]) table.clear();
  }
}

/** The count before this one. */
function countUp(counts: KeyTable, key: number): number {
  const before = counts.get(key);
  counts.set(key, before + 1);
  return before;
}
