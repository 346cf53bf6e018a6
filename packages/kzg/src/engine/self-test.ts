import type { TrustedSetup } from "../setup/trusted-setup.ts";
import type { KzgEngine, PointProof } from "./engine.ts";
import { EngineUnavailable } from "./engine-unavailable.ts";

/** Element i of the blob is SHA-256 of `self-test:<i>` without its two highest bits, z that of `self-test:z`; made by c-kzg. */
const MAINNET: PointProof = {
  commitment: fromHex(
    "862819e82d4a00c61c952cb29920a381e336d2e22fd17cf83f6955781b4892981e11d581e3891a7be53427bde648a76c",
  ),
  z: fromHex("134e4219ed3d52b6e72e642b418d757e136f186f328f1a69f9dbebd595655ec1"),
  y: fromHex("0c574f9368ef7f5d95dc512559380395cdac0d0639ef7ad9c9ed170c5219fbe6"),
  proof: fromHex("817ace550115f7022ae6d66182ae1b982d1dfb3081ab8fadca62cb67573c10d01c85fafb55344c580634ab1ba6fbe9db"),
};

/**
 * Asks an engine for one proof that holds and for the same with another value. Throws EngineUnavailable where either
 * answer is wrong: a miscompiled or mismatched engine must not judge anything.
 */
export function selfTest(engine: KzgEngine, setup: TrustedSetup): void {
  const vector = setup.affine === null ? foreignVector(setup) : MAINNET;
  const tampered = { ...vector, y: flipLastBit(vector.y) };
  const answers = [vector, tampered].map((item) => ask(engine, item)).join(", ");
  if (answers !== "true, false") {
    throw new EngineUnavailable(
      "self-test-failed",
      `The engine ${engine.name} fails its self-test: "${answers}" in place of "true, false".`,
    );
  }
}

function ask(engine: KzgEngine, item: PointProof): string {
  try {
    return String(engine.verifyPointProofs?.([item]));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * A proof under any setup: of `p(X) = X` at 5 the commitment is [tau]G1 and the proof, the quotient being 1, G1 itself.
 * Without monomial points the zero polynomial has to do.
 */
function foreignVector({ g1Monomial }: TrustedSetup): PointProof {
  const at = Uint8Array.from({ length: 32 }, (_, index) => (index === 31 ? 5 : 0));
  if (g1Monomial === null) return { commitment: infinity(), z: at, y: new Uint8Array(32), proof: infinity() };
  return { commitment: g1Monomial.slice(48, 96), z: at, y: at, proof: g1Monomial.slice(0, 48) };
}

function infinity(): Uint8Array {
  return Uint8Array.from({ length: 48 }, (_, index) => (index === 0 ? 0xc0 : 0));
}

function flipLastBit(element: Uint8Array): Uint8Array {
  return element.map((byte, index) => (index === element.length - 1 ? byte ^ 1 : byte));
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
