/** Points in each of the two G1 lists of a setup for blobs of 4,096 field elements. */
export const G1_POINTS = 4096;
export const G2_POINTS = 65;
export const BYTES_PER_G2_POINT = 96;

/** The values of a trusted setup: compressed points one after the other, in the order of the files (not bit-reversed). */
export interface TrustedSetup {
  /** `[tau^i]G1`, 4,096 of 48 bytes; null where the file has none (cells cannot be computed or verified then). */
  readonly g1Monomial: Uint8Array | null;
  /** `[l_i(tau)]G1`, 4,096 of 48 bytes. */
  readonly g1Lagrange: Uint8Array;
  /** `[tau^i]G2`, 65 of 96 bytes. */
  readonly g2Monomial: Uint8Array;
  /** The same points decompressed, so that an engine starts at once; null for a setup that is not our own copy. */
  readonly affine: AffineSetup | null;
}

/** Coordinates, big-endian, 48 bytes each. Taken on trust: they come from a file whose digest is pinned in code. */
export interface AffineSetup {
  /** x, y */
  readonly g1Monomial: Uint8Array;
  /** x, y */
  readonly g1Lagrange: Uint8Array;
  /** x.c1, x.c0, y.c1, y.c0: as in the uncompressed encoding of G2 */
  readonly g2Monomial: Uint8Array;
  /**
   * Reads the table of FK20 cell proofs: 128 rows of 64 points (x, y). Column `offset` is the FFT of size 128 over
   * `g1Monomial[4095 - 64 - offset - 64 i]` for i from 0 to 62, then infinity.
   */
  readonly readFk20: () => Uint8Array;
}
