import { BLS_MODULUS, BYTES_PER_FIELD_ELEMENT } from "../sizes.ts";
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
  sequence,
  set,
  SHUFFLE_REVERSED,
  tee,
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
const LOAD_WORDS = sequence(
  ...[0, 1].map((half) =>
    sequence(
      sequence(get(ELEMENTS), v128Load(16 - 16 * half), set(VECTOR)),
      sequence(get(VECTOR), get(VECTOR), SHUFFLE_REVERSED, set(VECTOR)),
      sequence(get(VECTOR), i64Lane(0), set(WORD + 2 * half)),
      sequence(get(VECTOR), i64Lane(1), set(WORD + 2 * half + 1)),
    ),
  ),
);

const modulusWord = (word: number): Code => i64Const(BigInt.asUintN(64, BLS_MODULUS >> BigInt(64 * word)));

/** Whether the words from `word` down are not below those of the modulus. */
function isNotBelow(word: number): Code {
  if (word === 0) return sequence(get(WORD), modulusWord(0), I64_GE_U);
  const isAbove = sequence(get(WORD + word), modulusWord(word), I64_GT_U);
  const isEqual = sequence(get(WORD + word), modulusWord(word), I64_EQ);
  return sequence(isAbove, isEqual, isNotBelow(word - 1), I32_AND, I32_OR);
}

/** The highest word decides nearly always. */
const CHECK_CANONICAL = sequence(
  sequence(get(WORD + 3), modulusWord(3), I64_GE_U),
  whenTrue(sequence(get(IS_WRONG), isNotBelow(3), I32_OR, set(IS_WRONG))),
);

const SPLIT_WORDS = sequence(
  ...range(4).map((word) =>
    sequence(
      sequence(get(WORD + word), i64Const(LOW_DIGIT), I64_AND, set(DIGIT + 2 * word)),
      sequence(get(WORD + word), i64Const(32n), I64_SHR_U, set(DIGIT + 2 * word + 1)),
    ),
  ),
);

const MULTIPLY = sequence(
  ...range(ELEMENT_DIGITS).flatMap((i) =>
    range(COEFFICIENT_DIGITS).map((j) => {
      const [low, high] = [COLUMN + i + j, COLUMN + i + j + 1];
      return sequence(
        sequence(get(DIGIT + i), get(COEFFICIENT + j), I64_MUL, set(PRODUCT)),
        sequence(get(low), get(PRODUCT), i64Const(LOW_DIGIT), I64_AND, I64_ADD, set(low)),
        sequence(get(high), get(PRODUCT), i64Const(32n), I64_SHR_U, I64_ADD, set(high)),
      );
    }),
  ),
);

const LOAD_COLUMNS = sequence(
  ...range(COLUMNS).map((column) => sequence(get(ACCUMULATORS), i64Load(8 * column), set(COLUMN + column))),
);
const STORE_COLUMNS = sequence(
  ...range(COLUMNS).map((column) => sequence(get(ACCUMULATORS), get(COLUMN + column), i64Store(8 * column))),
);

const advance = (pointer: number, bytes: number): Code =>
  sequence(get(pointer), i32Const(bytes), I32_ADD, set(pointer));
const countDown = (count: number): Code => sequence(get(count), i32Const(1), I32_SUB, tee(count));

const ACCUMULATE: WasmFunction = {
  name: "accumulate",
  parameters: ["i32", "i32", "i32", "i64", "i64", "i64", "i64"],
  results: ["i32"],
  locals: [...range(4 + ELEMENT_DIGITS + COLUMNS + 1).map(() => "i64" as const), "i32", "v128"],
  body: sequence(
    repeatWhile(
      sequence(
        sequence(LOAD_WORDS, CHECK_CANONICAL, SPLIT_WORDS),
        sequence(LOAD_COLUMNS, MULTIPLY, STORE_COLUMNS),
        sequence(advance(ACCUMULATORS, ACCUMULATOR_SIZE), advance(ELEMENTS, BYTES_PER_FIELD_ELEMENT), countDown(COUNT)),
      ),
    ),
    get(IS_WRONG),
  ),
};

const CARRY = 2;

const carryColumn = (column: number): Code =>
  sequence(
    sequence(get(ACCUMULATORS), i64Load(8 * column), get(CARRY), I64_ADD, set(CARRY)),
    sequence(get(ACCUMULATORS), get(CARRY), i64Store32(4 * column)),
    sequence(get(CARRY), i64Const(32n), I64_SHR_U, set(CARRY)),
  );

const NORMALISE: WasmFunction = {
  name: "normalise",
  parameters: ["i32", "i32"],
  results: [],
  locals: ["i64"],
  body: repeatWhile(
    sequence(
      sequence(i64Const(0n), set(CARRY)),
      ...range(COLUMNS).map(carryColumn),
      sequence(get(ACCUMULATORS), get(CARRY), i64Store32(4 * COLUMNS)),
      sequence(advance(ACCUMULATORS, ACCUMULATOR_SIZE), countDown(1)),
    ),
  ),
};

/** A module of about 2 kB, generated here, on the memory of `mcl`. */
export function openFoldKernel(mcl: Mcl): FoldKernel {
  const module = new WebAssembly.Module(assembleModule([ACCUMULATE, NORMALISE]));
  const { exports } = new WebAssembly.Instance(module, { env: { memory: mcl.wasmMemory } });
  return exports as FoldKernel;
}
