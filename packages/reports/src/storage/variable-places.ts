import { beginByte, endByte, type StorageLayout, type StorageVariable } from "./storage-layout.ts";

/** Where the variables of one sound list stand, and what they are called. */
export class VariablePlaces {
  readonly #variables: readonly StorageVariable[];
  readonly #begins: readonly bigint[];
  readonly #ends: readonly bigint[];
  readonly #byBegin: ReadonlyMap<bigint, StorageVariable>;
  readonly #byLabel: ReadonlyMap<string, StorageVariable>;

  constructor(variables: readonly StorageVariable[], types: StorageLayout["types"]) {
    this.#variables = variables;
    this.#begins = variables.map(beginByte);
    this.#ends = variables.map((variable) => endByte(variable, types));
    this.#byBegin = new Map(variables.map((variable) => [beginByte(variable), variable]));
    this.#byLabel = new Map(variables.map((variable) => [variable.label, variable]));
  }

  startingAt(byte: bigint): StorageVariable | undefined {
    return this.#byBegin.get(byte);
  }

  named(label: string): StorageVariable | undefined {
    return this.#byLabel.get(label);
  }

  /** The last variable that holds a byte from `begin` up to `end`, and the byte behind it. */
  lastWithin(begin: bigint, end: bigint): { variable: StorageVariable; end: bigint } | undefined {
    let [low, high] = [0, this.#variables.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#begins[middle] ?? 0n) < end) low = middle + 1;
      else high = middle;
    }
    const [variable, variableEnd] = [this.#variables[low - 1], this.#ends[low - 1]];
    if (variable === undefined || variableEnd === undefined || variableEnd <= begin) return undefined;
    return { variable, end: variableEnd };
  }

  /** Those that begin behind `byte`. */
  startingAfter(byte: bigint): StorageVariable | undefined {
    return this.#variables.find((_, index) => (this.#begins[index] ?? 0n) > byte);
  }
}
