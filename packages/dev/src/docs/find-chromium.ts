import { findOnPath } from "../example/find-on-path.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];

/** A Chromium on PATH; `named` (the value of CHROMIUM) wins. Undefined where there is none. */
export function findChromium(named: string | undefined, pathVariable: string): string | undefined {
  if (named !== undefined && named !== "") return named;
  return NAMES.map((name) => findOnPath(name, pathVariable)).find((found) => found !== undefined);
}
