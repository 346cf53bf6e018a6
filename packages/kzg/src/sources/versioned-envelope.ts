import * as v from "valibot";
import { readAs } from "./api-values.ts";

const EnvelopeSchema = v.object({
  version: v.pipe(v.string(), v.maxLength(40), v.toLowerCase()),
  data: v.unknown(),
});

/** The JSON answer of a route whose container depends on the fork. Throws ServiceError `malformed-response`. */
export function readEnvelope(body: unknown): { readonly version: string; readonly data: unknown } {
  return readAs(EnvelopeSchema, body);
}
