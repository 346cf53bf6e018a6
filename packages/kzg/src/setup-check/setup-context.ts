import { EngineRefusal } from "../engine/engine.ts";
import {
  allocate,
  G1_SIZE,
  G2_SIZE,
  type Mcl,
  openMcl,
  type Pointer,
  withScratch,
  writeBytes,
} from "../portable/mcl.ts";
import { prepareG2, type PreparedG2 } from "../portable/pairing.ts";
import { createPointReader, type PointReader } from "../portable/points.ts";
import { createRootsOfUnity, type RootsOfUnity } from "../portable/roots-of-unity.ts";
import { splitPoints } from "../portable/setup-points.ts";
import { BYTES_PER_POINT } from "../sizes.ts";
import { BYTES_PER_G2_POINT, G1_POINTS, G2_POINTS, type TrustedSetup } from "../setup/trusted-setup.ts";
import type { SetupFlaw, SetupPart } from "./setup-verdict.ts";

/** A setup whose points are all of their groups and none at infinity, decoded. */
export interface SetupContext {
  readonly mcl: Mcl;
  readonly roots: RootsOfUnity;
  readonly monomial: Pointer | null;
  readonly lagrange: Pointer;
  readonly g2: Pointer;
  /** Its first two points of G2, for pairings. */
  readonly one: PreparedG2;
  readonly tau: PreparedG2;
}

type SetupValues = Pick<TrustedSetup, "g1Monomial" | "g1Lagrange" | "g2Monomial">;

/** Decodes all points (about 2 s) or says which is none. */
export async function decodeSetup(setup: SetupValues): Promise<SetupContext | SetupFlaw> {
  const flaw = findWrongLength(setup);
  if (flaw !== null) return flaw;
  const mcl = await openMcl();
  const reader = createPointReader(mcl);
  const monomial = setup.g1Monomial === null ? null : decodeG1(mcl, reader, "g1_monomial", setup.g1Monomial);
  if (isFlaw(monomial)) return monomial;
  const lagrange = decodeG1(mcl, reader, "g1_lagrange", setup.g1Lagrange);
  if (isFlaw(lagrange)) return lagrange;
  const g2 = decodeG2(mcl, setup.g2Monomial);
  if (isFlaw(g2)) return g2;
  const [one, tau] = [prepareG2(mcl, setup.g2Monomial, 0), prepareG2(mcl, setup.g2Monomial, 1)];
  return { mcl, roots: createRootsOfUnity(mcl), monomial, lagrange, g2, one, tau };
}

export function isFlaw(value: object | Pointer | null): value is SetupFlaw {
  return typeof value === "object" && value !== null && "reason" in value;
}

function findWrongLength({ g1Monomial, g1Lagrange, g2Monomial }: SetupValues): SetupFlaw | null {
  const parts: readonly (readonly [SetupPart, Uint8Array | null, number])[] = [
    ["g1_monomial", g1Monomial, G1_POINTS * BYTES_PER_POINT],
    ["g1_lagrange", g1Lagrange, G1_POINTS * BYTES_PER_POINT],
    ["g2_monomial", g2Monomial, G2_POINTS * BYTES_PER_G2_POINT],
  ];
  for (const [part, bytes, expected] of parts) {
    if (bytes === null || bytes.length === expected) continue;
    return { part, position: null, reason: `${part} has ${bytes.length} bytes where ${expected} are expected.` };
  }
  return null;
}

function decodeG1(mcl: Mcl, reader: PointReader, part: SetupPart, compressed: Uint8Array): Pointer | SetupFlaw {
  const target = allocate(mcl, G1_POINTS * G1_SIZE);
  for (const [position, bytes] of splitPoints(compressed, G1_POINTS).entries()) {
    const point = target + position * G1_SIZE;
    const reason = refusalOf(() => reader.read(point, [bytes], () => `Point ${position} of ${part}`));
    if (reason !== null) return { part, position, reason };
    if (mcl._mclBnG1_isZero(point) === 1) return atInfinity(part, position);
  }
  return target;
}

function refusalOf(read: () => void): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof EngineRefusal) return error.message;
    throw error;
  }
}

function decodeG2(mcl: Mcl, compressed: Uint8Array): Pointer | SetupFlaw {
  const part = "g2_monomial";
  const target = allocate(mcl, G2_POINTS * G2_SIZE);
  return withScratch(mcl, (allocateScratch) => {
    const encoded = allocateScratch(compressed.length);
    writeBytes(mcl, encoded, compressed);
    for (let position = 0; position < G2_POINTS; position += 1) {
      const point = target + position * G2_SIZE;
      const source = encoded + position * BYTES_PER_G2_POINT;
      if (mcl._mclBnG2_deserialize(point, source, BYTES_PER_G2_POINT) !== BYTES_PER_G2_POINT) {
        return { part, position, reason: `Point ${position} of ${part} is no compressed point of the curve.` };
      }
      if (mcl._mclBnG2_isZero(point) === 1) return atInfinity(part, position);
      if (mcl._mclBnG2_isValidOrder(point) === 1) continue;
      const reason = `Point ${position} of ${part} is a point of the curve outside the subgroup of prime order.`;
      return { part, position, reason };
    }
    return target;
  });
}

function atInfinity(part: SetupPart, position: number): SetupFlaw {
  return { part, position, reason: `Point ${position} of ${part} is at infinity, which no power of a usable tau is.` };
}
