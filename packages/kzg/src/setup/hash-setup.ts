import { createHash } from "node:crypto";
import type { TrustedSetup } from "./trusted-setup.ts";

/** SHA-256 of the values of the ceremony that Ethereum's mainnet and public test networks use (KZG ceremony of 2023). */
export const MAINNET_SETUP_HASH = "753bd011b238fb9b63a35b9b526f7830057ced42b9a9c87368a67105bd8f0566";

/**
 * SHA-256 over `g1_monomial ‖ g1_lagrange ‖ g2_monomial` in compressed form, hex: one value for every format of the same
 * setup. A setup without monomial points has a hash of its own over the rest.
 */
export function hashSetup(setup: Pick<TrustedSetup, "g1Monomial" | "g1Lagrange" | "g2Monomial">): string {
  const hash = createHash("sha256");
  if (setup.g1Monomial !== null) hash.update(setup.g1Monomial);
  return hash.update(setup.g1Lagrange).update(setup.g2Monomial).digest("hex");
}
