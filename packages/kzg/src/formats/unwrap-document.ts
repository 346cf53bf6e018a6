import { asObject, valueOf } from "./json-value.ts";
import { malformed, read } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";

/** Beacon API `data`, JSON-RPC `result`, `engine_getPayload`'s bundle, an archiver's stored sidecars. */
const WRAPPERS = ["data", "result", "blobsBundle", "blobs_bundle", "blob_sidecars"] as const;
const MAX_LAYERS = 4;

/** The value inside the envelopes of the APIs; an API's own error is malformed input with its code. */
export function unwrapDocument(document: unknown): ReadResult<unknown> {
  let value = document;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    const object = asObject(value);
    if (object === null) return read(value);
    const problem = describeApiError(object);
    if (problem !== null) return malformed(null, "input", problem);
    const wrapper = WRAPPERS.find((name) => Object.hasOwn(object, name));
    if (wrapper === undefined) return read(value);
    value = object[wrapper];
  }
  return read(value);
}

function describeApiError(object: Readonly<Record<string, unknown>>): string | null {
  const rpcError = asObject(valueOf(object, "error"));
  if (rpcError !== null) return `The file is a JSON-RPC error, code ${shortText(valueOf(rpcError, "code"))}.`;
  const isBeaconError = Object.hasOwn(object, "code") && Object.hasOwn(object, "message");
  return isBeaconError ? `The file is a Beacon API error, code ${shortText(object["code"])}.` : null;
}

function shortText(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? String(value).slice(0, 20) : "unknown";
}
