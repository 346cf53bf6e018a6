import { BLS_MODULUS } from "../sizes.ts";
import type { Mcl, Pointer } from "./mcl.ts";
import {
  assembleModule,
  type Code,
  get,
  I32_ADD,
  I32_AND,
  I32_OR,
  I32_SUB,
  i32Const,
  I64_ADD,
  I64_AND,
  I64_EQ,
  I64_GE_U,
  I64_GT_U,
  I64_MUL,
  I64_SHR_U,
  i64Const,
  i64Lane,
  i64Load,
  i64Store,
  i64Store32,
  repeatWhile,
  set,
  SHUFFLE_REVERSED,
  unsigned,
  v128Load,
  whenTrue,
  type WasmFunction,
} from "./wasm-code.ts";

/** Digits of 32 bits: of a field element, of a coefficient, of their product. */
const ELEMENT_DIGITS = 8;
const COEFFICIENT_DIGITS = 4;
const COLUMNS = ELEMENT_DIGITS + COEFFICIENT_DIGITS;
/** Bytes of one accumulator: a 64-bit column for each digit of a product, which 2²⁹ of them cannot overflow. */
export const ACCUMULATOR_SIZE = COLUMNS * 8;
/** Bytes of an accumulator that was normalised: its columns' digits and the last carry, little-endian. */
export const NORMALISED_SIZE = (COLUMNS + 1) * 4;
const LOW_DIGIT = 0xffffffffn;

/** Multiplies and adds field elements without reducing them: a few nanoseconds each where BigInt takes 200. */
export interface FoldKernel {
  /**
   * accumulators[i] += coefficient · elements[i] for `count` big-endian field elements; the coefficient is given as four
   * digits of 32 bits, the lowest first. Returns 1 if an element is not below the modulus, else 0.
   */
  accumulate(
    accumulators: Pointer,
    elements: Pointer,
    count: number,
    ...coefficient: readonly [bigint, bigint, bigint, bigint]
  ): number;
  /** Carries between columns; each accumulator then starts with `NORMALISED_SIZE` bytes of one number. */
  normalise(accumulators: Pointer, count: number): void;
}

/** What is used of the global that neither TypeScript's libraries without DOM nor Node's types declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: object } },
  ) => { readonly exports: unknown };
};

const ACCUMULATORS = 0;
const ELEMENTS = 1;
const COUNT = 2;
const COEFFICIENT = 3;
const WORD = COEFFICIENT + COEFFICIENT_DIGITS;
const DIGIT = WORD + 4;
const COLUMN = DIGIT + ELEMENT_DIGITS;
const PRODUCT = COLUMN + COLUMNS;
const IS_WRONG = PRODUCT + 1;
const VECTOR = IS_WRONG + 1;

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Four 64-bit words of the element, the lowest first, out of its big-endian bytes. */
const LOAD_WORDS: Code = [0, 1].flatMap((half) => [
  ...get(ELEMENTS),
  ...v128Load(16 - 16 * half),
  ...set(VECTOR),
  ...get(VECTOR),
  ...get(VECTOR),
  ...SHUFFLE_REVERSED,
  ...set(VECTOR),
  ...get(VECTOR),
  ...i64Lane(0),
  ...set(WORD + 2 * half),
  ...get(VECTOR),
  ...i64Lane(1),
  ...set(WORD + 2 * half + 1),
]);

const modulusWord = (word: number): Code => i64Const(BigInt.asUintN(64, BLS_MODULUS >> BigInt(64 * word)));

/** Whether the words from `word` down are not below those of the modulus. */
function isNotBelow(word: number): Code {
  if (word === 0) return [...get(WORD), ...modulusWord(0), ...I64_GE_U];
  const isAbove = [...get(WORD + word), ...modulusWord(word), ...I64_GT_U];
  const isEqual = [...get(WORD + word), ...modulusWord(word), ...I64_EQ];
  return [...isAbove, ...isEqual, ...isNotBelow(word - 1), ...I32_AND, ...I32_OR];
}

/** The highest word decides nearly always. */
const CHECK_CANONICAL: Code = [
  ...[...get(WORD + 3), ...modulusWord(3), ...I64_GE_U],
  ...whenTrue([...get(IS_WRONG), ...isNotBelow(3), ...I32_OR, ...set(IS_WRONG)]),
];

const SPLIT_WORDS: Code = range(4).flatMap((word) => [
  ...[...get(WORD + word), ...i64Const(LOW_DIGIT), ...I64_AND, ...set(DIGIT + 2 * word)],
  ...[...get(WORD + word), ...i64Const(32n), ...I64_SHR_U, ...set(DIGIT + 2 * word + 1)],
]);

const addTo = (column: number, value: Code): Code => [...get(column), ...value, ...I64_ADD, ...set(column)];

const MULTIPLY: Code = range(ELEMENT_DIGITS).flatMap((i) =>
  range(COEFFICIENT_DIGITS).flatMap((j) => [
    ...[...get(DIGIT + i), ...get(COEFFICIENT + j), ...I64_MUL, ...set(PRODUCT)],
    ...addTo(COLUMN + i + j, [...get(PRODUCT), ...i64Const(LOW_DIGIT), ...I64_AND]),
    ...addTo(COLUMN + i + j + 1, [...get(PRODUCT), ...i64Const(32n), ...I64_SHR_U]),
  ]),
);

const LOAD_COLUMNS: Code = range(COLUMNS).flatMap((column) => [
  ...get(ACCUMULATORS),
  ...i64Load(8 * column),
  ...set(COLUMN + column),
]);
const STORE_COLUMNS: Code = range(COLUMNS).flatMap((column) => [
  ...get(ACCUMULATORS),
  ...get(COLUMN + column),
  ...i64Store(8 * column),
]);

const advance = (pointer: number, bytes: number): Code => [
  ...get(pointer),
  ...i32Const(bytes),
  ...I32_ADD,
  ...set(pointer),
];
const countDown = (count: number): Code => [...get(count), ...i32Const(1), ...I32_SUB, ...[0x22, ...unsigned(count)]];

const ACCUMULATE: WasmFunction = {
  name: "accumulate",
  parameters: ["i32", "i32", "i32", "i64", "i64", "i64", "i64"],
  results: ["i32"],
  locals: [...range(4 + ELEMENT_DIGITS + COLUMNS + 1).map(() => "i64" as const), "i32", "v128"],
  body: [
    ...repeatWhile([
      ...LOAD_WORDS,
      ...CHECK_CANONICAL,
      ...SPLIT_WORDS,
      ...LOAD_COLUMNS,
      ...MULTIPLY,
      ...STORE_COLUMNS,
      ...advance(ACCUMULATORS, ACCUMULATOR_SIZE),
      ...advance(ELEMENTS, 32),
      ...countDown(COUNT),
    ]),
    ...get(IS_WRONG),
  ],
};

const CARRY = 2;

const NORMALISE: WasmFunction = {
  name: "normalise",
  parameters: ["i32", "i32"],
  results: [],
  locals: ["i64"],
  body: repeatWhile([
    ...[...i64Const(0n), ...set(CARRY)],
    ...range(COLUMNS).flatMap((column) => [
      ...[...get(0), ...i64Load(8 * column), ...get(CARRY), ...I64_ADD, ...set(CARRY)],
      ...[...get(0), ...get(CARRY), ...i64Store32(4 * column)],
      ...[...get(CARRY), ...i64Const(32n), ...I64_SHR_U, ...set(CARRY)],
    ]),
    ...[...get(0), ...get(CARRY), ...i64Store32(4 * COLUMNS)],
    ...advance(0, ACCUMULATOR_SIZE),
    ...countDown(1),
  ]),
};

/** A module of about 2 kB, generated here, on the memory of `mcl`. */
export function openFoldKernel(mcl: Mcl): FoldKernel {
  const module = new WebAssembly.Module(assembleModule([ACCUMULATE, NORMALISE]));
  const { exports } = new WebAssembly.Instance(module, { env: { memory: mcl.wasmMemory } });
  return exports as FoldKernel;
}
