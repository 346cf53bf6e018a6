import { bls12_381 } from "@noble/curves/bls12-381.js";
import { EngineRefusal } from "@chainops/kzg/engine/engine";
import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { BLS_MODULUS } from "@chainops/kzg/sizes";
import { blobFromSeed } from "../support/seeded-blob.ts";
import { compress } from "./points-outside-subgroup.ts";

const { Point } = bls12_381.G1;
type CurvePoint = InstanceType<typeof Point>;

export const engine = await openPortableEngine(readMainnetSetup());
export const blobs = ["one", "two", "three"].map(blobFromSeed);
export const commitments = blobs.map(engine.commitToBlob);

export const INFINITY = Point.ZERO.toBytes();
/** What is added to one item and taken from another. */
export const D = Point.BASE.multiply(0xd15ea5en);

export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is nothing at ${index}.`);
  return value;
}

/** Adds to a big-endian field element. */
export function shift(element: Uint8Array, by: bigint): Uint8Array {
  const value = (BigInt(`0x${Buffer.from(element).toString("hex")}`) + by + BLS_MODULUS) % BLS_MODULUS;
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, "0"), "hex"));
}

/** Adds to the element at `offset`. */
export function shiftAt(bytes: Uint8Array, offset: number, by: bigint): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(shift(bytes.subarray(offset, offset + 32), by), offset);
  return changed;
}

export function addPoint(bytes: Uint8Array, point: CurvePoint): Uint8Array {
  return compress(Point.fromBytes(bytes).add(point));
}

export function negatePoint(bytes: Uint8Array): Uint8Array {
  return Point.fromBytes(bytes).negate().toBytes();
}

export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
  return flipped;
}

/** What a check says, with a refusal as a word. */
export function outcome(check: () => boolean): boolean | "refused" {
  try {
    return check();
  } catch (error) {
    if (error instanceof EngineRefusal) return "refused";
    throw error;
  }
}
