import { ServiceError } from "../errors.ts";

/**
 * Reads a body as it streams and stops at once beyond `maxBytes` (counted after decompression, so that a bomb is cut
 * off early). Throws ServiceError `body-too-large`, or `network` where fewer bytes came than were announced.
 */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const announced = announcedBytes(response.headers);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by a throw cancels the stream and with it the connection.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes || (announced ?? 0) > maxBytes) {
      throw new ServiceError("body-too-large", `the body is larger than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  if (announced !== undefined && announced !== size) {
    throw new ServiceError("network", `the body was cut: ${size} of ${announced} bytes arrived`);
  }
  return Buffer.concat(chunks, size);
}

// With a content coding the length counts encoded bytes, which fetch does not show.
function announcedBytes(headers: Headers): number | undefined {
  const length = headers.get("content-length") ?? "";
  return headers.has("content-encoding") || !/^\d{1,15}$/.test(length) ? undefined : Number(length);
}
