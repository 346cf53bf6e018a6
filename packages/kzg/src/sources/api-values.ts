import { ServiceError } from "@chainops/core/errors";
import * as v from "valibot";
import { decodeHex } from "../formats/hex.ts";

/** Decimal text, as the Beacon APIs write numbers, within 2^53. */
export const DecimalSchema = v.pipe(v.string(), v.regex(/^\d{1,20}$/), v.transform(Number), v.safeInteger());

/** 0x-prefixed quantity of JSON-RPC. */
export const QuantitySchema = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-f]{1,64}$/i),
  v.transform((text) => BigInt(text)),
);

/** The same within 2^53. */
export const SmallQuantitySchema = v.pipe(QuantitySchema, v.transform(Number), v.safeInteger());

/** 32 bytes as 0x-prefixed hex, in lower case. */
export const RootSchema = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/i), v.toLowerCase());

/** Bytes of an exact length as 0x-prefixed hex. */
export function sizedHex(length: number) {
  return v.pipe(
    v.string(),
    v.length(2 + 2 * length),
    v.startsWith("0x"),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const bytes = decodeHex(dataset.value);
      if (bytes !== null) return bytes;
      addIssue({ message: "no hex" });
      return NEVER;
    }),
  );
}

/** A value in the form of the schema. Throws ServiceError `malformed-response` that names the first wrong place. */
export function readAs<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? "the answer";
  throw new ServiceError("malformed-response", `${path} is not of the form that the API defines.`);
}
