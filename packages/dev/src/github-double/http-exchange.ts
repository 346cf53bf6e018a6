import type { IncomingMessage, ServerResponse } from "node:http";

const maxBodyBytes = 25 * 1024 * 1024;

/** A request body as JSON: `undefined` where empty, `malformed` where it is none. Throws above 25 MB. */
export async function readJsonBody(message: IncomingMessage): Promise<{ body: unknown; isMalformed: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyBytes) throw new Error("the request body is larger than 25 MB");
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return { body: text === "" ? undefined : JSON.parse(text), isMalformed: false };
  } catch {
    return { body: text, isMalformed: true };
  }
}

/** Sends an answer; JSON unless it is raw or empty. */
export function sendAnswer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): void {
  const payload = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? "" : JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? "application/octet-stream" : "application/json; charset=utf-8";
  const contentHeaders = body === undefined ? {} : { "content-type": type, "content-length": String(payload.length) };
  response.writeHead(status, { ...contentHeaders, ...headers });
  response.end(status === 204 || status === 304 ? undefined : payload);
}
