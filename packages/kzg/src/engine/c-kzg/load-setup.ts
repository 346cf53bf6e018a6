import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderSetupText } from "../../setup/render-setup.ts";
import type { TrustedSetup } from "../../setup/trusted-setup.ts";
import { EngineUnavailable } from "../engine-unavailable.ts";
import type { CKzgBindings } from "./c-kzg-bindings.ts";

/**
 * Hands a setup to c-kzg, which loads by path alone: through a file in a private directory that is gone afterwards. It
 * takes about two seconds. c-kzg checks that the points are points, not that they are powers of one tau.
 */
export function loadSetup(bindings: CKzgBindings, setup: TrustedSetup, precompute: number): void {
  const { g1Monomial } = setup;
  if (g1Monomial === null) {
    throw new EngineUnavailable("setup-not-supported", "c-kzg needs a trusted setup with monomial points in G1.");
  }
  const directory = mkdtempSync(path.join(tmpdir(), "chainops-kzg-"));
  const file = path.join(directory, "trusted_setup.txt");
  try {
    writeFileSync(file, renderSetupText({ ...setup, g1Monomial }), { mode: 0o600 });
    bindings.loadTrustedSetup(precompute, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineUnavailable("setup-refused", `c-kzg does not load the trusted setup: ${reason}`, { cause: error });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
