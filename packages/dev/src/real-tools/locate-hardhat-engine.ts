import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import * as v from "valibot";
import { ServiceError } from "@chainops/core/errors";
import { installPeer } from "../bench/install-peer.ts";

const require = createRequire(import.meta.url);
const ManifestSchema = v.object({ optionalDependencies: v.record(v.string(), v.string()) });

/**
 * The native part of Hardhat's engine (EDR) for this platform: as npm installed it, else fetched once, at the version
 * that Hardhat pins, into `cacheDir`. An npm that runs on a Node older than 22 leaves it out of `npm ci`, since it is
 * optional there. Undefined where it can be had neither way.
 */
export async function locateHardhatEngine(cacheDir: string): Promise<string | undefined> {
  const target = engineTarget(process.platform, process.arch);
  if (target === undefined) return undefined;
  const name = `@nomicfoundation/edr-${target}`;
  const version = await enginePin(name);
  if (version === undefined) return undefined;
  const file = path.join(name, `edr.${target}.node`);
  const folder = path.join(cacheDir, `hardhat-engine-${version}`);
  const places = [path.resolve(engineFolder(), "../.."), path.join(folder, "node_modules")].map((modules) =>
    path.join(modules, file),
  );
  return places.find((place) => existsSync(place)) ?? fetchEngine({ name, version }, folder, file);
}

/** As npm names the packages: `linux-x64-gnu`; undefined for platforms that have none. */
export function engineTarget(platform: NodeJS.Platform, arch: string): string | undefined {
  if (arch !== "x64" && arch !== "arm64") return undefined;
  if (platform === "linux") return `linux-${arch}-gnu`;
  if (platform === "darwin") return `darwin-${arch}`;
  return platform === "win32" && arch === "x64" ? "win32-x64-msvc" : undefined;
}

/** The engine's package exports its entry alone, which lies beside its manifest. */
function engineFolder(): string {
  const hardhat = createRequire(require.resolve("hardhat/package.json"));
  return path.dirname(hardhat.resolve("@nomicfoundation/edr"));
}

async function enginePin(name: string): Promise<string | undefined> {
  const manifest: unknown = JSON.parse(await readFile(path.join(engineFolder(), "package.json"), "utf8"));
  return v.parse(ManifestSchema, manifest).optionalDependencies[name];
}

async function fetchEngine(
  peer: { readonly name: string; readonly version: string },
  folder: string,
  file: string,
): Promise<string | undefined> {
  try {
    const place = path.join(await installPeer(peer, folder), "node_modules", file);
    return existsSync(place) ? place : undefined;
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}
