import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { EngineUnavailable } from "../engine-unavailable.ts";
import type { CKzgBindings } from "./c-kzg-bindings.ts";

/** SHA-256 of `<platform>-<arch>/kzg.node`; a platform is supported once its binary is listed here. */
const DIGESTS: ReadonlyMap<string, string> = new Map([
  ["linux-x64", "cea6c37f4c3e7c9a8bc3caa01a4812b0f5ff0bb2c496c95ba3154020863b9dfe"],
]);

/** Where the addon of this platform is. `nativeDirectory` holds one folder for each platform. */
export interface NativePlace {
  readonly nativeDirectory: string;
  /** `<platform>-<arch>` as Node names them. */
  readonly platform: string;
  /** SHA-256 of each platform's `kzg.node`, hex; default: of those that are committed. */
  readonly digests?: ReadonlyMap<string, string>;
}

/**
 * Loads c-kzg's addon after its bytes were compared with the digest pinned here. Every call gives an instance with a
 * trusted setup of its own. Throws EngineUnavailable, also on musl, whose loader refuses the file.
 */
export function loadNativeBinary({ nativeDirectory, platform, digests = DIGESTS }: NativePlace): CKzgBindings {
  const digest = digests.get(platform);
  if (digest === undefined) {
    const known = [...digests.keys()].join(", ");
    throw new EngineUnavailable("platform-not-supported", `c-kzg has no binary for ${platform}, only for ${known}.`);
  }
  const file = path.join(nativeDirectory, platform, "kzg.node");
  if (createHash("sha256").update(readBinary(file)).digest("hex") !== digest) {
    throw new EngineUnavailable(
      "binary-changed",
      `c-kzg's binary ${file} is not the one that this version was made for.`,
    );
  }
  const loaded: { exports: Partial<CKzgBindings> } = { exports: {} };
  try {
    process.dlopen(loaded, file);
  } catch (error) {
    throw new EngineUnavailable("binary-not-loadable", `c-kzg's binary does not load here: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return loaded.exports as CKzgBindings;
}

function readBinary(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new EngineUnavailable("binary-missing", `c-kzg's binary cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
