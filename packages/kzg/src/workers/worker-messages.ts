import type { AssetDirectories } from "../assets.ts";
import type { EngineChoice } from "../engine/open-engines.ts";
import type { TrustedSetup } from "../setup/trusted-setup.ts";
import type { KzgTask } from "./kzg-task.ts";
import type { WorkerFailure } from "./worker-failure.ts";

/** How a worker opens its engines; it has to survive structured cloning. */
export interface WorkerSettings {
  readonly choice?: EngineChoice;
  readonly assets?: AssetDirectories;
  readonly precompute?: number;
  /** Compressed values of another setup than mainnet's. */
  readonly setup?: Omit<TrustedSetup, "affine">;
}

export type WorkerRequest = KzgTask;

export type WorkerReply =
  | { readonly type: "result"; readonly result: unknown }
  | { readonly type: "failure"; readonly failure: WorkerFailure }
  | { readonly type: "notice"; readonly text: string };
