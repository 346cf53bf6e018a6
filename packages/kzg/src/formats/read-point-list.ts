import { BYTES_PER_POINT } from "../sizes.ts";
import { parseDocument } from "./document.ts";
import { decodeText, detectForm } from "./file-form.ts";
import { splitHexText } from "./hex-text.ts";
import { decodeSizedHex, describeKind } from "./hex.ts";
import { asObject, valueOf } from "./json-value.ts";
import { malformed, read, refuseCount } from "./read-result.ts";
import type { ReadItem, ReadResult } from "./read-result.ts";
import { unwrapDocument } from "./unwrap-document.ts";

type PointField = "commitment" | "proof";

/**
 * Commitments or proofs of a file of their own, 48 bytes each: raw one after the other, hex, or JSON or YAML (a string, a
 * list of strings, `{commitments: […]}` or `{proofs: […]}`). Points are not checked.
 */
export async function readPointList(
  bytes: Uint8Array,
  field: PointField,
): Promise<ReadResult<readonly ReadItem<Uint8Array>[]>> {
  const form = detectForm(bytes);
  if (form.status === "malformed") return form;
  if (form.value === "hex") return splitHexText(bytes, BYTES_PER_POINT, field);
  if (form.value === "binary") return slicePoints(bytes, field);
  const document = await parseDocument(decodeText(bytes) ?? "");
  return document.status === "malformed" ? document : readDocumentPoints(document.value, field);
}

function slicePoints(bytes: Uint8Array, field: PointField): ReadResult<readonly ReadItem<Uint8Array>[]> {
  if (bytes.length % BYTES_PER_POINT !== 0) {
    return malformed(
      null,
      field,
      `The file has ${bytes.length} bytes; ${BYTES_PER_POINT} for each ${field} are expected.`,
    );
  }
  const count = bytes.length / BYTES_PER_POINT;
  const refusal = refuseCount(count, field);
  if (refusal !== null) return refusal;
  return read(
    Array.from({ length: count }, (_, item) =>
      read(bytes.subarray(item * BYTES_PER_POINT, (item + 1) * BYTES_PER_POINT)),
    ),
  );
}

function readDocumentPoints(document: unknown, field: PointField): ReadResult<readonly ReadItem<Uint8Array>[]> {
  const inner = unwrapDocument(document);
  if (inner.status === "malformed") return inner;
  const object = asObject(inner.value);
  const value = object === null ? inner.value : valueOf(object, `${field}s`, `kzg_${field}s`, field, `kzg_${field}`);
  const list: readonly unknown[] | null = typeof value === "string" ? [value] : Array.isArray(value) ? value : null;
  if (list === null) return malformed(null, field, `The ${field}s are ${describeKind(value)}, not a list.`);
  if (list.length === 0) return malformed(null, field, `The list of ${field}s is empty.`);
  return (
    refuseCount(list.length, field) ??
    read(list.map((point, item) => decodeSizedHex(point, BYTES_PER_POINT, field, item)))
  );
}
