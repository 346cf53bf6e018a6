import type { AssetDirectories } from "../assets.ts";
import type { TrustedSetup } from "../setup/trusted-setup.ts";
import type { EngineName, KzgEngine } from "./engine.ts";

/** Opens an engine; its code is loaded only then. Throws EngineUnavailable, or whatever the engine throws. */
export type EngineSource = (setup: TrustedSetup) => Promise<KzgEngine>;

export type EngineSources = Readonly<Record<EngineName, EngineSource>>;

/** The engines of this package. `precompute` is c-kzg's, see `CKzgOptions`. */
export function listEngineSources(assets: AssetDirectories, precompute = 0): EngineSources {
  return {
    "c-kzg": async (setup) => {
      const { openCKzgEngine } = await import("./c-kzg/c-kzg-engine.ts");
      const { openCommitmentFold } = await import("../portable/verify-commitments.ts");
      const engine = openCKzgEngine(setup, { nativeDirectory: assets.native, precompute });
      return foldCommitments(engine, await openCommitmentFold(engine.commitToBlob));
    },
    portable: async (setup) => {
      const { openPortableEngine } = await import("../portable/portable-engine.ts");
      return openPortableEngine(setup);
    },
    reference: async (setup) => {
      const { openReferenceEngine } = await import("./reference/reference-engine.ts");
      return openReferenceEngine(setup);
    },
  };
}

/** A batch costs one commitment in place of one per blob; a single blob is compared with its own. */
function foldCommitments(engine: Required<KzgEngine>, fold: Required<KzgEngine>["verifyCommitments"]): KzgEngine {
  const { verifyCommitments } = engine;
  return {
    ...engine,
    verifyCommitments: (blobs, commitments) => (blobs.length > 1 ? fold : verifyCommitments)(blobs, commitments),
  };
}
