import { copyWithin, G1_SIZE, type Pointer, SCALAR_SIZE, withScratch } from "../portable/mcl.ts";
import { multiplyPoints } from "../portable/multiply-points.ts";
import { isPairingEqual } from "../portable/pairing.ts";
import { EXTENDED_SIZE } from "../portable/roots-of-unity.ts";
import { drawFoldScalars } from "../portable/scalars.ts";
import { G1_POINTS } from "../setup/trusted-setup.ts";
import { findFirstBroken } from "./find-first-broken.ts";
import type { SetupContext } from "./setup-context.ts";
import type { SetupFlaw } from "./setup-verdict.ts";

const ROOT_STEP = EXTENDED_SIZE / G1_POINTS;

/** Two points of G1 with e(high, [tau]G2) / e(low, G2) = e([(tau⁴⁰⁹⁶ − 1)]G1, G2). */
export interface VanishingReference {
  readonly high: Pointer;
  readonly low: Pointer;
}

/**
 * Whether point i is [lᵢ(tau)]G1 with lᵢ(X) = ωⁱ (X⁴⁰⁹⁶ − 1) / (4096 (X − ωⁱ)), that is 4096 (tau ω⁻ⁱ − 1) lᵢ(tau) =
 * tau⁴⁰⁹⁶ − 1, shown for all by random coefficients. Returns the first position where it is not.
 */
export function findBrokenLagrange(context: SetupContext, reference: VanishingReference): number | null {
  return findFirstBroken(G1_POINTS, (start, end) => areLagrange(context, reference, start, end));
}

/** e(Σ 4096 rᵢ ω⁻ⁱ Lᵢ − Σ rᵢ high, [tau]G2) = e(Σ 4096 rᵢ Lᵢ − Σ rᵢ low, G2). */
function areLagrange(
  { mcl, roots, lagrange, one, tau }: SetupContext,
  { high, low }: VanishingReference,
  start: number,
  end: number,
): boolean {
  return withScratch(mcl, (allocateScratch) => {
    const count = end - start;
    const factors = allocateScratch(count * SCALAR_SIZE);
    const [total, size] = [allocateScratch(SCALAR_SIZE), allocateScratch(SCALAR_SIZE)];
    const [left, right, term] = [allocateScratch(G1_SIZE), allocateScratch(G1_SIZE), allocateScratch(G1_SIZE)];
    const points = lagrange + start * G1_SIZE;
    const subtract = (from: Pointer, point: Pointer) => {
      mcl._mclBnG1_mul(from, from, size);
      mcl._mclBnG1_mul(term, point, total);
      mcl._mclBnG1_sub(from, from, term);
    };
    mcl._mclBnFr_setInt32(size, G1_POINTS);
    drawFoldScalars(mcl, factors, count);
    mcl._mclBnFr_setInt32(total, 0);
    for (let item = 0; item < count; item += 1) mcl._mclBnFr_add(total, total, factors + item * SCALAR_SIZE);
    multiplyPoints(mcl, right, points, factors, count);
    subtract(right, low);
    for (let item = 0; item < count; item += 1) {
      const factor = factors + item * SCALAR_SIZE;
      mcl._mclBnFr_mul(factor, factor, roots.powers + inversePower(start + item) * SCALAR_SIZE);
    }
    multiplyPoints(mcl, left, points, factors, count);
    subtract(left, high);
    return isPairingEqual(mcl, left, tau, right, one);
  });
}

/** Which power of the extended domain's root is ω⁻ⁱ. */
function inversePower(position: number): number {
  return (EXTENDED_SIZE - position * ROOT_STEP) % EXTENDED_SIZE;
}

/** Without monomial points the first Lagrange point has to be the reference, and their sum the generator. */
export function checkLagrangeAlone(context: SetupContext, generator: Pointer): SetupFlaw | null {
  const { mcl, lagrange } = context;
  return withScratch(mcl, (allocateScratch) => {
    const [reference, sum, size] = [allocateScratch(G1_SIZE), allocateScratch(G1_SIZE), allocateScratch(SCALAR_SIZE)];
    mcl._mclBnFr_setInt32(size, G1_POINTS);
    mcl._mclBnG1_mul(reference, lagrange, size);
    const broken = findBrokenLagrange(context, { high: reference, low: reference });
    // Where already the second point does not fit the first, either may be the wrong one.
    if (broken !== null) return brokenLagrange(broken > 1 ? broken : null);
    mcl._mclBnG1_clear(sum);
    for (let point = 0; point < G1_POINTS; point += 1) mcl._mclBnG1_add(sum, sum, lagrange + point * G1_SIZE);
    return mcl._mclBnG1_isEqual(sum, generator) === 1 ? null : brokenLagrange(null);
  });
}

/** tau itself in G1 as the Lagrange points have it: Σ ωⁱ Lᵢ. */
export function sumTau({ mcl, roots, lagrange }: SetupContext, result: Pointer): void {
  withScratch(mcl, (allocateScratch) => {
    const factors = allocateScratch(G1_POINTS * SCALAR_SIZE);
    for (let point = 0; point < G1_POINTS; point += 1) {
      copyWithin(mcl, factors + point * SCALAR_SIZE, roots.powers + point * ROOT_STEP * SCALAR_SIZE, SCALAR_SIZE);
    }
    multiplyPoints(mcl, result, lagrange, factors, G1_POINTS);
  });
}

export function brokenLagrange(position: number | null): SetupFlaw {
  const reason =
    position === null
      ? "The points of g1_lagrange are not the Lagrange polynomials at the tau of g2_monomial."
      : `Point ${position} of g1_lagrange is not Lagrange polynomial ${position} at tau.`;
  return { part: "g1_lagrange", position, reason };
}
