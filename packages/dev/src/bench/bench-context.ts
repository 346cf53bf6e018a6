import path from "node:path";
import type { Figure } from "./figure.ts";

/** What every bench is given. */
export interface BenchContext {
  readonly root: string;
  /** An empty directory of this run; removed afterwards. */
  readonly temp: string;
  /** Whether to install and measure npm parsers as peers. */
  readonly peers: boolean;
  /** One line of progress. */
  readonly say: (line: string) => void;
}

export interface Bench {
  readonly name: string;
  run(context: BenchContext): Promise<readonly Figure[]>;
}

/** A compiled script of this folder: type stripping would be part of what is measured. */
export function compiledScript(root: string, name: string): string {
  return path.join(root, "packages/dev/lib/bench", `${name}.js`);
}
