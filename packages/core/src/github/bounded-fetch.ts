export interface FetchBounds {
  /** From sending to the last byte of the answer. */
  timeoutMs: number;
  maxAnswerBytes: number;
  /** Ends every request, the running one too. */
  signal?: AbortSignal | undefined;
}

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * `fetch` that always ends and reads the whole answer before it returns it: a body that stalls, is cut or is too large
 * fails like a lost connection, where Octokit would pass off half an answer as a success.
 */
export function withBounds(fetch: typeof globalThis.fetch, bounds: FetchBounds): typeof globalThis.fetch {
  return async (input, init) => {
    const signals = [AbortSignal.timeout(bounds.timeoutMs), bounds.signal, init?.signal];
    const signal = AbortSignal.any(signals.filter((one) => one !== undefined && one !== null));
    const answer = await fetch(input, { ...init, signal });
    const body = await readBody(answer, bounds.maxAnswerBytes);
    return new Response(BODILESS.has(answer.status) ? null : body, {
      status: answer.status,
      headers: [...answer.headers],
    });
  };
}

async function readBody(answer: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AnswerTooLargeError(`The answer is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

class AnswerTooLargeError extends Error {
  override readonly name = "AnswerTooLargeError";
}
