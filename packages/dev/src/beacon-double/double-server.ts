import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { DoubleAnswer } from "./double-answer.ts";
import type { FaultKind } from "./double-faults.ts";

export interface DoubleRequest {
  readonly method: string;
  /** Path with query, as sent. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
}

export interface DoubleServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Requests in the order they came in. */
  readonly requests: readonly DoubleRequest[];
  /** Connections open now, idle ones too. */
  openConnections(): Promise<number>;
  /** Requests whose connection is still open for their answer. */
  readonly openExchanges: ReadonlySet<object>;
}

export interface Exchange {
  readonly answer: DoubleAnswer;
  readonly fault: FaultKind | undefined;
}

const BODY_LIMIT_BYTES = 1024 * 1024;

/** A real HTTP server on loopback; `await using` stops it and cuts what is open. */
export async function startDoubleServer(
  serve: (request: DoubleRequest, body: string) => Exchange,
): Promise<DoubleServer> {
  const requests: DoubleRequest[] = [];
  const openExchanges = new Set<object>();
  const server = createServer((message, response) => {
    const request = { method: message.method ?? "GET", url: message.url ?? "/", headers: message.headers };
    requests.push(request);
    openExchanges.add(response);
    response.once("close", () => openExchanges.delete(response));
    readText(message)
      .then((body) => send(response, serve(request, body)))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    openExchanges,
    openConnections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new Error("the request body is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function send(response: ServerResponse, { answer, fault }: Exchange): Promise<void> {
  if (fault?.kind === "hang") return;
  if (fault?.kind === "reset") {
    response.destroy();
    return;
  }
  if (fault?.kind === "delay") await sleep(fault.delayMs, undefined, { ref: false });
  response.writeHead(answer.status, {
    "content-type": fault?.kind === "content-type" ? fault.contentType : answer.contentType,
    "content-length": answer.body.length,
    ...answer.headers,
  });
  if (fault?.kind !== "truncate") {
    response.end(answer.body);
    return;
  }
  response.write(answer.body.subarray(0, Math.ceil(answer.body.length / 2)), () => response.destroy());
}
