import { G1_SIZE, G2_SIZE, type Pointer, SCALAR_SIZE, TARGET_SIZE, withScratch } from "../portable/mcl.ts";
import { multiplyPoints } from "../portable/multiply-points.ts";
import { isPairingEqual } from "../portable/pairing.ts";
import { drawFoldScalars } from "../portable/scalars.ts";
import { G1_POINTS, G2_POINTS } from "../setup/trusted-setup.ts";
import { findFirstBroken } from "./find-first-broken.ts";
import type { SetupContext } from "./setup-context.ts";
import type { SetupFlaw } from "./setup-verdict.ts";

/**
 * Whether each point of `g1_monomial` is tau times the one before it, with the tau of the second point of `g2_monomial`,
 * shown for the whole list by random coefficients (soundness error: see `drawFoldScalars`). Names the first that is not.
 */
export function findBrokenG1Power(context: SetupContext, monomial: Pointer): SetupFlaw | null {
  const broken = findFirstBroken(G1_POINTS - 1, (start, end) => areG1Powers(context, monomial, start, end));
  return broken === null ? null : notTauTimes("g1_monomial", broken + 1);
}

/** The same of `g2_monomial`, with the tau of a point of G1. */
export function findBrokenG2Power(context: SetupContext, generator: Pointer, tauPoint: Pointer): SetupFlaw | null {
  const broken = findFirstBroken(G2_POINTS - 1, (start, end) =>
    areG2Powers(context, { generator, tauPoint }, start, end),
  );
  return broken === null ? null : notTauTimes("g2_monomial", broken + 1);
}

function notTauTimes(part: "g1_monomial" | "g2_monomial", position: number): SetupFlaw {
  return { part, position, reason: `Point ${position} of ${part} is not tau times the point before it.` };
}

/** e(Σ rᵢ Pᵢ, [tau]G2) = e(Σ rᵢ Pᵢ₊₁, G2). */
function areG1Powers({ mcl, one, tau }: SetupContext, points: Pointer, start: number, end: number): boolean {
  return withScratch(mcl, (allocateScratch) => {
    const count = end - start;
    const factors = allocateScratch(count * SCALAR_SIZE);
    const [sum, next] = [allocateScratch(G1_SIZE), allocateScratch(G1_SIZE)];
    drawFoldScalars(mcl, factors, count);
    multiplyPoints(mcl, sum, points + start * G1_SIZE, factors, count);
    multiplyPoints(mcl, next, points + (start + 1) * G1_SIZE, factors, count);
    return isPairingEqual(mcl, sum, tau, next, one);
  });
}

/** e([tau]G1, Σ rᵢ Qᵢ) = e(G1, Σ rᵢ Qᵢ₊₁). */
function areG2Powers(
  { mcl, g2 }: SetupContext,
  { generator, tauPoint }: { readonly generator: Pointer; readonly tauPoint: Pointer },
  start: number,
  end: number,
): boolean {
  return withScratch(mcl, (allocateScratch) => {
    const count = end - start;
    const factors = allocateScratch(count * SCALAR_SIZE);
    const [sum, next] = [allocateScratch(G2_SIZE), allocateScratch(G2_SIZE)];
    drawFoldScalars(mcl, factors, count);
    mcl._mclBnG2_mulVec(sum, g2 + start * G2_SIZE, factors, count);
    mcl._mclBnG2_mulVec(next, g2 + (start + 1) * G2_SIZE, factors, count);
    const [left, right] = [allocateScratch(TARGET_SIZE), allocateScratch(TARGET_SIZE)];
    mcl._mclBn_pairing(left, tauPoint, sum);
    mcl._mclBn_pairing(right, generator, next);
    return mcl._mclBnGT_isEqual(left, right) === 1;
  });
}
