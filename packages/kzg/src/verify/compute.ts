import type { KzgEngine } from "../engine/engine.ts";
import { EngineFailure } from "../engine/engine-failure.ts";
import type { KzgOperation } from "../engine/engine-order.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Computed, Malformed } from "../verdict.ts";
import type { Flaw } from "./check-fields.ts";

/** How one result is computed. */
export interface Computation<T> {
  readonly operation: KzgOperation;
  /** The first flaw of lengths, indices and field elements. */
  readonly shape: Flaw | null;
  /** The first flaw of points, asked for after an engine threw. */
  readonly checkPoints?: () => Flaw | null;
  readonly compute: (engine: KzgEngine) => T | undefined;
}

/** Computes with the engine chosen, and tells bad input from an engine that fails. */
export async function compute<T>(engines: Engines, computation: Computation<T>): Promise<Computed<T>> {
  if (computation.shape !== null) return malformed(computation.shape);
  return engines.perform(computation.operation, (engine) => computeWith(engine, computation));
}

function computeWith<T>(engine: KzgEngine, { compute: run, checkPoints }: Computation<T>): Computed<T> {
  try {
    const value = run(engine);
    if (value === undefined) throw new EngineFailure("it has no such operation.");
    return { status: "computed", value };
  } catch (error) {
    const flaw = checkPoints?.() ?? null;
    if (flaw !== null) return malformed(flaw);
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineFailure(`it fails on well-formed input: ${reason}`, { cause: error });
  }
}

function malformed(flaw: Flaw): Malformed {
  return { status: "malformed", item: null, ...flaw };
}
