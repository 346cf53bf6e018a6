import { EngineRefusal } from "../engine/engine.ts";
import { BYTES_PER_POINT } from "../sizes.ts";
import { G1_POINTS, type TrustedSetup } from "../setup/trusted-setup.ts";
import { allocate, COORDINATE_SIZE, G1_SIZE, type Mcl, type Pointer, withScratch, writeBytes } from "./mcl.ts";
import type { PointReader } from "./points.ts";

/** Lists of a trusted setup, decoded into mcl's memory when they are first asked for, affine. */
export interface SetupPoints {
  /** The generator of G1. */
  readonly generator: Pointer;
  /** `[tau^i]G1` for i below `count`. */
  monomial(count: number): Pointer;
  /** `[l_i(tau)]G1`, 4,096 in natural order. */
  lagrange(): Pointer;
}

/** The generator of G1, compressed. */
export const G1_GENERATOR = Buffer.from(
  "97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb",
  "hex",
);

/** Points of a setup that is not our own copy are decoded and their order is checked: 0.2 ms each. */
export function createSetupPoints(mcl: Mcl, reader: PointReader, setup: TrustedSetup): SetupPoints {
  const lists = new Map<string, Pointer>();
  const generator = allocate(mcl, G1_SIZE);
  reader.decode(generator, [G1_GENERATOR], () => "The generator");

  function load(name: "g1Monomial" | "g1Lagrange", count: number): Pointer {
    const key = `${name} ${count}`;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const target = allocate(mcl, count * G1_SIZE);
    const compressed = setup[name];
    if (setup.affine !== null) loadAffine(mcl, target, setup.affine[name], count);
    else if (compressed === null) throw new Error("The trusted setup has no monomial points of G1.");
    else readForeign(reader, target, name, splitPoints(compressed, count));
    lists.set(key, target);
    return target;
  }

  return {
    generator,
    monomial: (count) => load("g1Monomial", count),
    lagrange: () => load("g1Lagrange", G1_POINTS),
  };
}

/** A refusal would be the fault of the input that is looked at, which a setup is not. */
function readForeign(reader: PointReader, target: Pointer, list: string, points: readonly Uint8Array[]): void {
  try {
    reader.read(target, points, (position) => `Point ${position} of ${list}`);
  } catch (cause) {
    const reason = cause instanceof EngineRefusal ? cause.message : "its points cannot be read.";
    throw new Error(`The trusted setup is of no use: ${reason}`, { cause });
  }
}

/** The first `count` points of 48 bytes. */
export function splitPoints(compressed: Uint8Array, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, position) =>
    compressed.subarray(position * BYTES_PER_POINT, (position + 1) * BYTES_PER_POINT),
  );
}

/** Big-endian x and y, each below the modulus; zeros stand for infinity. */
export function loadAffine(mcl: Mcl, target: Pointer, coordinates: Uint8Array, count: number): void {
  withScratch(mcl, (allocateScratch) => {
    const bytes = allocateScratch(count * 2 * COORDINATE_SIZE);
    writeBytes(mcl, bytes, coordinates.subarray(0, count * 2 * COORDINATE_SIZE));
    for (let position = 0; position < count; position += 1) {
      const source = bytes + position * 2 * COORDINATE_SIZE;
      const point = target + position * G1_SIZE;
      readCoordinate(mcl, point, source);
      readCoordinate(mcl, point + COORDINATE_SIZE, source + COORDINATE_SIZE);
      const isInfinity = mcl._mclBnFp_isZero(point) === 1 && mcl._mclBnFp_isZero(point + COORDINATE_SIZE) === 1;
      mcl._mclBnFp_setInt32(point + 2 * COORDINATE_SIZE, isInfinity ? 0 : 1);
    }
  });
}

function readCoordinate(mcl: Mcl, target: Pointer, source: Pointer): void {
  if (mcl._mclBnFp_deserialize(target, source, COORDINATE_SIZE) === COORDINATE_SIZE) return;
  throw new Error("A coordinate of the trusted setup is no field element.");
}
