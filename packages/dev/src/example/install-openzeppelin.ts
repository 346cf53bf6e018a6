import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const PACKAGES = ["@openzeppelin/contracts", "@openzeppelin/contracts-upgradeable"];

/**
 * Puts OpenZeppelin's Solidity sources, as npm installed them for this repository, into the project's own
 * `node_modules`. They are copied, not linked: solc names sources by their path, and a path outside the project would
 * go into every artifact.
 */
export async function installOpenZeppelin(projectDir: string): Promise<void> {
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    const source = path.dirname(require.resolve(`${name}/package.json`));
    const compiled = path.join(source, "build");
    const target = path.join(projectDir, "node_modules", name);
    await cp(source, target, { recursive: true, filter: (file) => file !== compiled });
  }
}
