import { G1_SIZE, type Pointer, withScratch } from "../portable/mcl.ts";
import { isPairingEqual } from "../portable/pairing.ts";
import { createPointReader } from "../portable/points.ts";
import { G1_GENERATOR } from "../portable/setup-points.ts";
import { hashSetup } from "../setup/hash-setup.ts";
import { BYTES_PER_G2_POINT, G1_POINTS, type TrustedSetup } from "../setup/trusted-setup.ts";
import { BYTES_PER_POINT } from "../sizes.ts";
import { brokenLagrange, checkLagrangeAlone, findBrokenLagrange, sumTau } from "./check-lagrange.ts";
import { findBrokenG1Power, findBrokenG2Power } from "./check-powers.ts";
import { nameCeremony } from "./known-ceremonies.ts";
import { decodeSetup, isFlaw, type SetupContext } from "./setup-context.ts";
import type { SetupFlaw, SetupVerdict } from "./setup-verdict.ts";

/** The generator of G2, compressed. */
const G2_GENERATOR = Buffer.from(
  "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e" +
    "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8",
  "hex",
);

/**
 * Checks all that the values of a setup can show (about 2.5 s): every point is of its group, the monomial lists are the
 * powers of one tau, the Lagrange points are those of that tau. Loading a setup into c-kzg shows only the first of these.
 * `affine` is not looked at.
 */
export async function checkTrustedSetup(setup: TrustedSetup): Promise<SetupVerdict> {
  const context = await decodeSetup(setup);
  if (isFlaw(context)) return { status: "malformed", ...context };
  const hash = hashSetup(setup);
  const flaw = findWrongGenerator(setup) ?? findWrongStructure(context);
  if (flaw !== null) return { status: "invalid", hash, ...flaw };
  return { status: "valid", hash, ceremony: nameCeremony(hash) };
}

function findWrongGenerator({ g1Monomial, g2Monomial }: TrustedSetup): SetupFlaw | null {
  const isG1 = g1Monomial === null || G1_GENERATOR.equals(g1Monomial.subarray(0, BYTES_PER_POINT));
  const part = isG1 ? "g2_monomial" : "g1_monomial";
  if (isG1 && G2_GENERATOR.equals(g2Monomial.subarray(0, BYTES_PER_G2_POINT))) return null;
  return { part, position: 0, reason: `Point 0 of ${part} is not the generator of the group.` };
}

function findWrongStructure(context: SetupContext): SetupFlaw | null {
  const { mcl, monomial } = context;
  return withScratch(mcl, (allocateScratch) => {
    const [generator, lagrangeTau] = [allocateScratch(G1_SIZE), allocateScratch(G1_SIZE)];
    createPointReader(mcl).decode(generator, [G1_GENERATOR], () => "The generator");
    sumTau(context, lagrangeTau);
    return monomial === null
      ? (checkLagrangeAlone(context, generator) ?? findBrokenG2Power(context, generator, lagrangeTau))
      : (findWrongTau(context, { generator, lagrangeTau, monomialTau: monomial + G1_SIZE }) ??
          findBrokenG1Power(context, monomial) ??
          findBrokenG2Power(context, generator, monomial + G1_SIZE) ??
          checkLagrange(context, monomial, generator));
  });
}

/** The three parts each hold tau; of two that differ the one that the third agrees with is right. */
function findWrongTau(
  { mcl, one, tau }: SetupContext,
  points: Readonly<Record<"generator" | "lagrangeTau" | "monomialTau", Pointer>>,
): SetupFlaw | null {
  const { generator, lagrangeTau, monomialTau } = points;
  if (isPairingEqual(mcl, generator, tau, monomialTau, one)) return null;
  if (mcl._mclBnG1_isEqual(lagrangeTau, monomialTau) === 1) {
    return { part: "g2_monomial", position: 1, reason: "Point 1 of g2_monomial is not tau times the generator." };
  }
  if (isPairingEqual(mcl, generator, tau, lagrangeTau, one)) {
    return { part: "g1_monomial", position: 1, reason: "Point 1 of g1_monomial is not tau times the generator." };
  }
  return { part: null, position: null, reason: "g1_monomial and g2_monomial are not the powers of one tau." };
}

function checkLagrange(context: SetupContext, monomial: Pointer, generator: Pointer): SetupFlaw | null {
  const broken = findBrokenLagrange(context, { high: monomial + (G1_POINTS - 1) * G1_SIZE, low: generator });
  return broken === null ? null : brokenLagrange(broken);
}
