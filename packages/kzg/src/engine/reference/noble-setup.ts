import { BYTES_PER_POINT } from "../../sizes.ts";
import { BYTES_PER_G2_POINT } from "../../setup/trusted-setup.ts";
import type { AffineSetup, TrustedSetup } from "../../setup/trusted-setup.ts";

/** What the constructor of micro-eth-signer's `KZG` takes. */
export interface NobleSetup {
  g1_lagrange: string[];
  g2_monomial: string[];
  g1_monomial?: string[];
  fk20?: string[];
  encoding?: "fast_v1";
}

const COORDINATE_BYTES = 48;

/**
 * A setup as micro-eth-signer reads it. From affine points it starts in 0.1 s, from compressed ones, which it checks, in
 * 11 s. `withFk20` adds the table of cell proofs where the setup has it; computing it takes 20 s.
 */
export function toNobleSetup(setup: TrustedSetup, withFk20: boolean): NobleSetup {
  if (setup.affine !== null) return affineSetup(setup.affine, withFk20);
  const monomial = setup.g1Monomial === null ? {} : { g1_monomial: hexPieces(setup.g1Monomial, BYTES_PER_POINT) };
  return {
    g1_lagrange: hexPieces(setup.g1Lagrange, BYTES_PER_POINT),
    g2_monomial: hexPieces(setup.g2Monomial, BYTES_PER_G2_POINT),
    ...monomial,
  };
}

function affineSetup(affine: AffineSetup, withFk20: boolean): NobleSetup {
  return {
    encoding: "fast_v1",
    g1_lagrange: affineG1(affine.g1Lagrange),
    g1_monomial: affineG1(affine.g1Monomial),
    g2_monomial: affineG2(affine.g2Monomial),
    ...(withFk20 ? { fk20: affineG1(affine.readFk20()) } : {}),
  };
}

/** `x y` */
function affineG1(points: Uint8Array): string[] {
  return hexPieces(points, 2 * COORDINATE_BYTES).map(
    (point) => `${point.slice(0, 2 * COORDINATE_BYTES)} ${point.slice(2 * COORDINATE_BYTES)}`,
  );
}

/** `x.c0,x.c1 y.c0,y.c1` */
function affineG2(points: Uint8Array): string[] {
  const coordinates = hexPieces(points, COORDINATE_BYTES);
  return Array.from({ length: coordinates.length / 4 }, (_, index) => {
    const [xc1, xc0, yc1, yc0] = coordinates.slice(4 * index, 4 * index + 4);
    return `${xc0},${xc1} ${yc0},${yc1}`;
  });
}

function hexPieces(bytes: Uint8Array, pieceBytes: number): string[] {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
  return Array.from({ length: bytes.length / pieceBytes }, (_, index) =>
    hex.slice(2 * pieceBytes * index, 2 * pieceBytes * (index + 1)),
  );
}
