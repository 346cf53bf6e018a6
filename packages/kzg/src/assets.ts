import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the files lie that are no JavaScript. */
export interface AssetDirectories {
  /** `<platform>-<arch>/kzg.node` */
  readonly native: string;
  /** `mainnet.bin`, `mainnet-fk20.bin` */
  readonly setup: string;
}

/** `native/` and `setup/` beside the module (a bundle carries them there) or in its package. */
export function locateAssets(moduleUrl: string = import.meta.url): AssetDirectories {
  const directory = path.dirname(fileURLToPath(moduleUrl));
  const root = existsSync(path.join(directory, "setup", "mainnet.bin")) ? directory : path.dirname(directory);
  return { native: path.join(root, "native"), setup: path.join(root, "setup") };
}
