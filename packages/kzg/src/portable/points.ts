import { EngineRefusal } from "../engine/engine.ts";
import { BYTES_PER_POINT } from "../sizes.ts";
import { CURVE_PARAMETER, turnPoint, writeBeta } from "./endomorphism.ts";
import {
  allocate,
  COORDINATE_SIZE,
  copyWithin,
  G1_SIZE,
  type Mcl,
  type Pointer,
  readBytes,
  withScratch,
  writeBytes,
} from "./mcl.ts";

/** |z| as its binary digits below the leading one. */
const PARAMETER_DIGITS = CURVE_PARAMETER.toString(2).slice(1);

/** What a point that does not decode is called in the refusal. */
export type NamePoint = (position: number) => string;

/** Decodes compressed points of G1 and tells whether they are of the subgroup of prime order. */
export interface PointReader {
  /**
   * Writes the points to `target`, affine. Infinity is a point. A wrong encoding, a coordinate that is no field element, a
   * point off the curve or outside the subgroup is an EngineRefusal.
   */
  read(target: Pointer, points: readonly Uint8Array[], name: NamePoint): void;
  /** The same without a look at the order, which costs two thirds of the time: for what `isInSubgroup` is asked of next. */
  decode(target: Pointer, points: readonly Uint8Array[], name: NamePoint): void;
  isInSubgroup(point: Pointer): boolean;
}

export function createPointReader(mcl: Mcl): PointReader {
  const beta = allocate(mcl, COORDINATE_SIZE);
  const multiple = allocate(mcl, G1_SIZE);
  const start = allocate(mcl, G1_SIZE);
  writeBeta(mcl, beta);

  function multiplyByParameter(): void {
    copyWithin(mcl, start, multiple, G1_SIZE);
    for (const digit of PARAMETER_DIGITS) {
      mcl._mclBnG1_dbl(multiple, multiple);
      if (digit === "1") mcl._mclBnG1_add(multiple, multiple, start);
    }
  }

  /**
   * Exact, unlike a random combination of many points, which the small primes of the cofactor pass too often:
   * z²P = −(βx, y) holds in the subgroup alone. M. Scott, "A note on group membership tests for G1, G2 and GT on BLS
   * pairing-friendly curves", https://eprint.iacr.org/2021/1130, section 6.
   */
  function isInSubgroup(point: Pointer): boolean {
    copyWithin(mcl, multiple, point, G1_SIZE);
    multiplyByParameter();
    multiplyByParameter();
    turnPoint(mcl, start, point, beta);
    return mcl._mclBnG1_isEqual(multiple, start) === 1;
  }

  function decode(target: Pointer, points: readonly Uint8Array[], name: NamePoint): void {
    withScratch(mcl, (allocateScratch) => {
      const encoded = allocateScratch(BYTES_PER_POINT);
      for (const [position, bytes] of points.entries()) {
        writeBytes(mcl, encoded, bytes);
        const isRead =
          hasCanonicalFlags(bytes) &&
          mcl._mclBnG1_deserialize(target + position * G1_SIZE, encoded, BYTES_PER_POINT) === BYTES_PER_POINT;
        if (!isRead) throw new EngineRefusal(`${name(position)} is no compressed point of the curve.`);
      }
    });
  }

  function read(target: Pointer, points: readonly Uint8Array[], name: NamePoint): void {
    decode(target, points, name);
    for (const position of points.keys()) {
      if (isInSubgroup(target + position * G1_SIZE)) continue;
      throw new EngineRefusal(`${name(position)} is a point of the curve outside the subgroup of prime order.`);
    }
  }

  return { read, decode, isInSubgroup };
}

/**
 * The three flag bits as BLS signatures' encoding has them (draft-irtf-cfrg-pairing-friendly-curves, appendix C):
 * compressed, and of infinity nothing else may be set.
 */
function hasCanonicalFlags(bytes: Uint8Array): boolean {
  const [first = 0] = bytes;
  if (bytes.length !== BYTES_PER_POINT || (first & 0x80) === 0) return false;
  if ((first & 0x40) === 0) return true;
  return first === 0xc0 && bytes.subarray(1).every((byte) => byte === 0);
}

/** 48 bytes, compressed. */
export function encodePoint(mcl: Mcl, point: Pointer): Uint8Array {
  return withScratch(mcl, (allocateScratch) => {
    const encoded = allocateScratch(BYTES_PER_POINT);
    if (mcl._mclBnG1_serialize(encoded, BYTES_PER_POINT, point) !== BYTES_PER_POINT) {
      throw new Error("mcl-wasm did not encode a point.");
    }
    return readBytes(mcl, encoded, BYTES_PER_POINT);
  });
}
