import { createRequire } from "node:module";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import { findOnPath } from "./find-on-path.ts";

export interface ForgeHost {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The value of PATH. */
  readonly pathVariable: string;
  /** The path of `<package>/package.json`; throws where the package is not installed. */
  readonly resolvePackage: (packageName: string) => string;
}

const ARCHITECTURES = new Map([
  ["x64", "amd64"],
  ["arm64", "arm64"],
]);

/**
 * The path of the forge binary itself: from npm's package for this platform, else from PATH.
 * Throws `ServiceError("tool-missing")` that says what to install.
 */
export function locateForge(host: ForgeHost = thisHost()): string {
  return forgeFromNpm(host) ?? findOnPath("forge", host.pathVariable, host.platform) ?? refuse(host);
}

/** npm's package with forge for a platform, such as `@foundry-rs/forge-linux-amd64`. */
export function forgePackage(platform: NodeJS.Platform, arch: string): string {
  return `@foundry-rs/forge-${platform}-${ARCHITECTURES.get(arch) ?? arch}`;
}

function forgeFromNpm(host: ForgeHost): string | undefined {
  try {
    const manifest = host.resolvePackage(forgePackage(host.platform, host.arch));
    return path.join(path.dirname(manifest), "bin", host.platform === "win32" ? "forge.exe" : "forge");
  } catch {
    return undefined;
  }
}

function refuse(host: ForgeHost): never {
  throw new ServiceError(
    "tool-missing",
    `forge was not found: neither npm's ${forgePackage(host.platform, host.arch)} nor a forge on PATH. ` +
      "Run npm ci without --omit=optional, or install Foundry (https://getfoundry.sh).",
  );
}

function thisHost(): ForgeHost {
  const require = createRequire(import.meta.url);
  return {
    platform: process.platform,
    arch: process.arch,
    pathVariable: process.env["PATH"] ?? "",
    resolvePackage: (packageName) => require.resolve(`${packageName}/package.json`),
  };
}
