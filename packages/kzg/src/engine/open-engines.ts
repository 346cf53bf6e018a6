import { isDeepStrictEqual } from "node:util";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { AssetDirectories } from "../assets.ts";
import { locateAssets } from "../assets.ts";
import { readMainnetSetup } from "../setup/mainnet-setup.ts";
import type { TrustedSetup } from "../setup/trusted-setup.ts";
import type { EngineName, KzgEngine } from "./engine.ts";
import { EngineDisagreement, EngineFailure } from "./engine-failure.ts";
import { orderEngines } from "./engine-order.ts";
import type { KzgOperation } from "./engine-order.ts";
import { listEngineSources } from "./engine-sources.ts";
import type { EngineSources } from "./engine-sources.ts";

import { selfTest } from "./self-test.ts";

/** `auto` takes the best engine per operation and the next one where it fails; `differential` asks two and compares. */
export type EngineChoice = "auto" | "differential" | EngineName;

export interface OpenEnginesOptions {
  /** Default: auto. */
  readonly choice?: EngineChoice;
  /** Default: our own copy of the mainnet setup. */
  readonly setup?: TrustedSetup;
  readonly assets?: AssetDirectories;
  /** c-kzg's, see `CKzgOptions`. */
  readonly precompute?: number;
  /** Default: the engines of this package. */
  readonly sources?: EngineSources;
  /** Hears once which engine does an operation, and once of every engine that cannot be used. */
  readonly notice?: (text: string) => void;
}

/** Engines that are opened when an operation first needs them and closed never: they live as long as their thread. */
export interface Engines {
  /**
   * What `evaluate` says with the engine chosen for `operation`. Where the engine fails it is not used again, and the
   * next one answers. Throws ServiceError where none is left, EngineDisagreement in differential mode.
   */
  perform<T>(operation: KzgOperation, evaluate: (engine: KzgEngine) => T): Promise<T>;
  /** The engines that have answered so far. */
  used(): readonly EngineName[];
}

/** Opens nothing yet: the first operation does. */
export function openEngines(options: OpenEnginesOptions = {}): Engines {
  const choice = options.choice ?? "auto";
  const assets = options.assets ?? locateAssets();
  const notice = options.notice ?? (() => undefined);
  const setup = options.setup ?? readMainnetSetup(assets.setup);
  const roster = createRoster(options.sources ?? listEngineSources(assets, options.precompute), setup, notice);
  const used = new Set<EngineName>();
  const announced = new Set<KzgOperation>();

  const answer = async <T>(operation: KzgOperation, count: number, evaluate: (engine: KzgEngine) => T) => {
    const answers: { name: EngineName; value: T }[] = [];
    for (const name of candidates(choice, operation)) {
      if (answers.length === count) break;
      const engine = await roster.open(name);
      if (engine?.[operation] === undefined) continue;
      try {
        answers.push({ name, value: evaluate(engine) });
        used.add(name);
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        roster.retire(name, error.message);
      }
    }
    return answers;
  };

  return {
    used: () => [...used],
    async perform(operation, evaluate) {
      const count = choice === "differential" ? 2 : 1;
      const answers = await answer(operation, count, evaluate);
      const [first, second] = answers;
      if (first === undefined || answers.length < count) throw noEngine(choice, operation, answers.length);
      if (second !== undefined && !isDeepStrictEqual(first.value, second.value)) {
        throw new EngineDisagreement(`The engines ${first.name} and ${second.name} disagree in ${operation}.`);
      }
      if (!announced.has(operation)) {
        announced.add(operation);
        notice(`KZG ${operation}: ${answers.map(({ name }) => name).join(" and ")}.`);
      }
      return first.value;
    },
  };
}

function candidates(choice: EngineChoice, operation: KzgOperation): readonly EngineName[] {
  return choice === "auto" || choice === "differential" ? orderEngines(operation) : [choice];
}

function noEngine(choice: EngineChoice, operation: KzgOperation, answered: number): Error {
  if (choice === "auto" || choice === "differential") {
    const needed = choice === "auto" ? "an engine" : `two engines, and ${answered} answered`;
    return new ServiceError("tool-missing", `KZG ${operation} needs ${needed}; see the notices above.`);
  }
  return new InputError(`engine: ${choice} cannot do ${operation} here; "auto" takes another engine.`);
}

interface Roster {
  /** Null where the engine cannot be used. */
  open(name: EngineName): Promise<KzgEngine | null>;
  retire(name: EngineName, reason: string): void;
}

function createRoster(sources: EngineSources, setup: TrustedSetup, notice: (text: string) => void): Roster {
  const engines = new Map<EngineName, Promise<KzgEngine | null>>();
  const retire = (name: EngineName, reason: string) => {
    engines.set(name, Promise.resolve(null));
    notice(`The KZG engine ${name} is not used: ${reason}`);
  };
  const load = async (name: EngineName) => {
    try {
      const engine = await sources[name](setup);
      selfTest(engine, setup);
      return engine;
    } catch (error) {
      retire(name, error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  return {
    retire,
    open(name) {
      const opening = engines.get(name) ?? load(name);
      if (!engines.has(name)) engines.set(name, opening);
      return opening;
    },
  };
}
