import { InputError, ServiceError } from "@chainops/core/errors";
import { EngineDisagreement } from "../engine/engine-failure.ts";

/** An error on its way between threads: cloning would keep the message alone of it. */
export interface WorkerFailure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

export function describeFailure(error: unknown): WorkerFailure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: undefined };
  return { name: error.name, message: error.message, stack: error.stack };
}

/** The error again, with the class that callers tell apart; what a worker cannot do is the thing it needed missing. */
export function reviveFailure({ name, message, stack }: WorkerFailure): Error {
  switch (name) {
    case "EngineDisagreement":
      return new EngineDisagreement(message);
    case "InputError":
      return new InputError(message);
    case "ServiceError":
      return new ServiceError("tool-missing", message);
    default:
      return Object.assign(new Error(message), stack === undefined ? {} : { stack });
  }
}
