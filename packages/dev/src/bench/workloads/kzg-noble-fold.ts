import { randomBytes } from "node:crypto";
import { pippenger } from "@noble/curves/abstract/curve.js";
import { bls12_381 } from "@noble/curves/bls12-381.js";
import type { PointProof } from "@chainops/kzg/engine/engine";

const { G1, G2, fields } = bls12_381;
const { Fr } = fields;

/** The fold of the portable engine, on noble's curves alone: what its figure is measured against. */
export function createNobleFold(tauG2: Uint8Array): (items: readonly PointProof[]) => boolean {
  const tau = G2.Point.fromBytes(tauG2);
  return (items) => {
    const factors = items.map(() => toScalar(randomBytes(16)));
    const commitments = items.map(({ commitment }) => readPoint(commitment));
    const proofs = items.map(({ proof }) => readPoint(proof));
    const turned = items.map(({ z }, index) => Fr.mul(factors[index] ?? 0n, toScalar(z)));
    const value = items.reduce((sum, { y }, index) => Fr.add(sum, Fr.mul(factors[index] ?? 0n, toScalar(y))), 0n);
    const proofSum = pippenger(G1.Point, proofs, factors);
    const sum = pippenger(G1.Point, [...commitments, ...proofs, G1.Point.BASE], [...factors, ...turned, Fr.neg(value)]);
    const product = bls12_381.pairingBatch([
      { g1: proofSum, g2: tau },
      { g1: sum.negate(), g2: G2.Point.BASE },
    ]);
    return fields.Fp12.eql(product, fields.Fp12.ONE);
  };
}

/** Noble checks the subgroup as it decodes. */
function readPoint(bytes: Uint8Array) {
  const point = G1.Point.fromBytes(Uint8Array.from(bytes));
  point.assertValidity();
  return point;
}

function toScalar(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
}
