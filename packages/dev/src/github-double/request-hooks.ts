import type { RecordedRequest } from "./recording.ts";

export type Moment = "after" | "before";
export type RequestHook = (request: RecordedRequest) => Promise<void> | void;

/** A request that was stopped at a moment of its life. */
export interface Hold {
  /** Settles when a request has come to the moment. */
  readonly reached: Promise<RecordedRequest>;
  /** Lets it go on. */
  readonly release: () => void;
}

/** Functions that run before an operation's effect or between its effect and its answer; the request waits for them. */
export class RequestHooks {
  readonly #hooks = new Set<{ operationId: string; moment: Moment; hook: RequestHook }>();

  /** Returns the function that removes the hook. */
  add(operationId: string, hook: RequestHook, moment: Moment): () => void {
    const entry = { operationId, moment, hook };
    this.#hooks.add(entry);
    return () => this.#hooks.delete(entry);
  }

  /** Stops the next request of an operation that `matches`, once. */
  holdNext(operationId: string, moment: Moment, matches: (request: RecordedRequest) => boolean): Hold {
    const reached = Promise.withResolvers<RecordedRequest>();
    const released = Promise.withResolvers<void>();
    const remove = this.add(
      operationId,
      async (request) => {
        if (!matches(request)) return;
        remove();
        reached.resolve(request);
        await released.promise;
      },
      moment,
    );
    return { reached: reached.promise, release: () => released.resolve() };
  }

  async run(request: RecordedRequest, moment: Moment): Promise<void> {
    for (const { operationId, moment: wanted, hook } of this.#hooks) {
      if (wanted === moment && ["*", request.operationId].includes(operationId)) await hook(request);
    }
  }
}
