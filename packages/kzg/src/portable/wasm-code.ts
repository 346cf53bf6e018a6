/** Bytes of WebAssembly instructions, https://webassembly.github.io/spec/core/binary/instructions.html. */
export type Code = readonly number[];

/** LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: bigint): Code {
  const low = Number(value & 0x7fn);
  const rest = value >> 7n;
  const isLast = rest === ((low & 0x40) === 0 ? 0n : -1n);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

/** One after the other. */
export const sequence = (...parts: readonly Code[]): Code => parts.flat();

const I32 = 0x7f;
const I64 = 0x7e;
const V128 = 0x7b;
export const VALUE_TYPES = { i32: I32, i64: I64, v128: V128 } as const;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
/** Sets a local and leaves the value. */
export const tee = (local: number): Code => [0x22, ...unsigned(local)];
export const i32Const = (value: number): Code => [0x41, ...signed(BigInt(value | 0))];
export const i64Const = (value: bigint): Code => [0x42, ...signed(BigInt.asIntN(64, value))];
export const I32_ADD: Code = [0x6a];
export const I32_SUB: Code = [0x6b];
export const I32_AND: Code = [0x71];
export const I32_OR: Code = [0x72];
export const I64_EQ: Code = [0x51];
export const I64_GT_U: Code = [0x56];
export const I64_GE_U: Code = [0x5a];
export const I64_ADD: Code = [0x7c];
export const I64_MUL: Code = [0x7e];
export const I64_AND: Code = [0x83];
export const I64_SHR_U: Code = [0x88];
export const i64Load = (offset: number): Code => [0x29, 3, ...unsigned(offset)];
export const i64Store = (offset: number): Code => [0x37, 3, ...unsigned(offset)];
/** Stores the low 32 bits. */
export const i64Store32 = (offset: number): Code => [0x3e, 2, ...unsigned(offset)];
export const v128Load = (offset: number): Code => [0xfd, 0, 0, ...unsigned(offset)];
/** The 16 bytes of a vector in the opposite order; takes the vector twice. */
export const SHUFFLE_REVERSED: Code = [0xfd, 13, ...Array.from({ length: 16 }, (_, byte) => 15 - byte)];
export const i64Lane = (lane: 0 | 1): Code => [0xfd, 29, lane];
/** Repeats `body` as long as the condition that it leaves on the stack holds; it runs once at least. */
export const repeatWhile = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0, 0x0b];
export const whenTrue = (body: Code): Code => [0x04, 0x40, ...body, 0x0b];

export type ValueType = keyof typeof VALUE_TYPES;

/** One exported function; its locals follow its parameters. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

const MAGIC_AND_VERSION: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module of these functions that works on the memory it imports as `env.memory`. */
export function assembleModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, results }) => [
    0x60,
    ...vector(parameters.map((type) => [VALUE_TYPES[type]])),
    ...vector(results.map((type) => [VALUE_TYPES[type]])),
  ]);
  const memoryImport = [...text("env"), ...text("memory"), 0x02, 0x00, 0x01];
  const exported = functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]);
  const bodies = functions.map(({ locals, body }) => {
    const code = [...vector(locals.map((type) => [1, VALUE_TYPES[type]])), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...MAGIC_AND_VERSION,
    ...section(1, vector(types)),
    ...section(2, vector([memoryImport])),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector(exported)),
    ...section(10, vector(bodies)),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(characters: string): Code {
  return vector([...Buffer.from(characters, "latin1")].map((byte) => [byte]));
}
