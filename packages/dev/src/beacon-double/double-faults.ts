import type { DoubleAnswer } from "./double-answer.ts";

export type FaultKind =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Answers after this long. */
  | { readonly kind: "delay"; readonly delayMs: number }
  /** Announces the whole body, sends half of it and cuts the connection. */
  | { readonly kind: "truncate" }
  /** Takes the request and never answers. */
  | { readonly kind: "hang" }
  | { readonly kind: "reset" }
  /** An honest length around a body whose last bytes are missing: no SSZ container and no JSON. */
  | { readonly kind: "malformed" }
  | { readonly kind: "content-type"; readonly contentType: string }
  /** Another body with the status and type of the true one. */
  | { readonly kind: "body"; readonly body: string | Uint8Array }
  /** Blobs or sidecars in the opposite order. */
  | { readonly kind: "reversed" }
  /** Proofs of zeros, as archives serve them since Fulu. */
  | { readonly kind: "zero-proofs" };

/** What goes wrong with requests of a route. */
export type DoubleFault<Route extends string = string> = FaultKind & {
  readonly route: Route | "*";
  /** Only requests for this block id. */
  readonly blockId?: string;
  /** Default 1; Infinity for ever. */
  readonly times?: number;
};

export class DoubleFaults<Route extends string> {
  readonly #faults: { readonly fault: DoubleFault<Route>; left: number }[] = [];

  add(fault: DoubleFault<Route>): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  /** Takes the oldest fault that concerns the request. */
  take(route: Route, blockId: string): DoubleFault<Route> | undefined {
    const entry = this.#faults.find(
      ({ fault, left }) =>
        left > 0 && ["*", route].includes(fault.route) && (fault.blockId === undefined || fault.blockId === blockId),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }
}

/** The answer as the fault leaves it; faults of the connection are the server's. */
export function distortAnswer(answer: DoubleAnswer, fault: FaultKind | undefined): DoubleAnswer {
  switch (fault?.kind) {
    case "status":
      return {
        status: fault.status,
        contentType: "application/json",
        headers: fault.headers ?? {},
        body: Buffer.from(fault.body ?? JSON.stringify({ code: fault.status, message: "injected" })),
      };
    case "malformed":
      return { ...answer, body: answer.body.subarray(0, Math.max(0, answer.body.length - 7)) };
    case "body":
      return { ...answer, body: Buffer.from(fault.body) };
    default:
      return answer;
  }
}
