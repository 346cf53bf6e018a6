/** What a route answers before faults and the wire have their say. */
export interface DoubleAnswer {
  readonly status: number;
  readonly contentType: "application/json" | "application/octet-stream";
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export function jsonAnswer(value: unknown, headers: Readonly<Record<string, string>> = {}): DoubleAnswer {
  return { status: 200, contentType: "application/json", body: Buffer.from(JSON.stringify(value)), headers };
}

export function sszAnswer(parts: readonly Uint8Array[], headers: Readonly<Record<string, string>> = {}): DoubleAnswer {
  return { status: 200, contentType: "application/octet-stream", body: Buffer.concat(parts), headers };
}

/** ErrorMessage of the Beacon APIs: code and message. */
export function refusal(status: number, message: string): DoubleAnswer {
  const body = Buffer.from(JSON.stringify({ code: status, message }));
  return { status, contentType: "application/json", body };
}
