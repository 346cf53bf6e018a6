import { BYTES_PER_POINT } from "../sizes.ts";
import { BYTES_PER_G2_POINT, G1_POINTS, G2_POINTS } from "./trusted-setup.ts";

interface FullSetup {
  readonly g1Monomial: Uint8Array;
  readonly g1Lagrange: Uint8Array;
  readonly g2Monomial: Uint8Array;
}

/** The text that c-kzg loads: both counts, then g1_lagrange, g2_monomial and g1_monomial, a point a line. */
export function renderSetupText(setup: FullSetup): string {
  const lines = [
    String(G1_POINTS),
    String(G2_POINTS),
    ...pointLines(setup.g1Lagrange, BYTES_PER_POINT),
    ...pointLines(setup.g2Monomial, BYTES_PER_G2_POINT),
    ...pointLines(setup.g1Monomial, BYTES_PER_POINT),
  ];
  return `${lines.join("\n")}\n`;
}

function pointLines(points: Uint8Array, bytesPerPoint: number): readonly string[] {
  const hex = Buffer.from(points.buffer, points.byteOffset, points.length).toString("hex");
  return Array.from({ length: points.length / bytesPerPoint }, (_, index) =>
    hex.slice(index * bytesPerPoint * 2, (index + 1) * bytesPerPoint * 2),
  );
}
