import { createRequire } from "node:module";
import path from "node:path";
import { findOnPath } from "./find-on-path.ts";

export type Scanner =
  { readonly tool: "slither"; readonly executable: string } | { readonly tool: "solhint"; readonly script: string };

/** Slither where it is on `pathVariable` (the value of PATH), else the solhint that npm installed. */
export function locateScanner(pathVariable: string): Scanner {
  const slither = findOnPath("slither", pathVariable);
  return slither === undefined ? locateSolhint() : { tool: "slither", executable: slither };
}

/** The solhint that npm installed: a script that Node runs. */
export function locateSolhint(): Scanner {
  const manifest = createRequire(import.meta.url).resolve("solhint/package.json");
  return { tool: "solhint", script: path.join(path.dirname(manifest), "solhint.js") };
}
