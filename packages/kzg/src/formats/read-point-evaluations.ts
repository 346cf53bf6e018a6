import { BYTES_PER_FIELD_ELEMENT, BYTES_PER_POINT } from "../sizes.ts";
import type { KzgField } from "../verdict.ts";
import { parseCsv } from "./csv.ts";
import { parseDocument } from "./document.ts";
import { decodeText, detectForm } from "./file-form.ts";
import { splitHexText } from "./hex-text.ts";
import { decodeHexValue, decodeSizedHex } from "./hex.ts";
import { asObject, valueOf } from "./json-value.ts";
import type { DocumentObject } from "./json-value.ts";
import { BYTES_PER_POINT_EVALUATION, parsePointEvaluation } from "./point-evaluation.ts";
import type { PointEvaluation } from "./point-evaluation.ts";
import { malformed, read, refuseCount } from "./read-result.ts";
import type { ReadItem, ReadResult } from "./read-result.ts";
import { unwrapDocument } from "./unwrap-document.ts";

type Items = ReadResult<readonly ReadItem<PointEvaluation>[]>;

/** Names of columns and keys, in snake case. */
const COLUMNS = ["versioned_hash", "z", "y", "commitment", "proof"] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Point-evaluation inputs of a file: the precompile's calldata (192 bytes each, raw or hex), JSON or YAML (a list of hex or
 * of `{versioned_hash, z, y, commitment, proof}` or `{input}`, also under `points` or `items`), or CSV with a header row of
 * these names. The versioned hash may be left out. Field elements and points are unchecked.
 */
export async function readPointEvaluations(bytes: Uint8Array): Promise<Items> {
  const form = detectForm(bytes);
  if (form.status === "malformed") return form;
  if (form.value === "hex") return parseAll(splitHexText(bytes, BYTES_PER_POINT_EVALUATION, "input"));
  const text = decodeText(bytes);
  if (text !== null && isCsv(text)) return readCsv(text);
  if (form.value === "binary") return readBinary(bytes);
  const document = await parseDocument(text ?? "");
  return document.status === "malformed" ? document : readDocument(document.value);
}

function readBinary(bytes: Uint8Array): Items {
  const size = BYTES_PER_POINT_EVALUATION;
  if (bytes.length % size !== 0) {
    return malformed(null, "input", `The file has ${bytes.length} bytes; ${size} for each input are expected.`);
  }
  const count = bytes.length / size;
  const refusal = refuseCount(count, "input");
  if (refusal !== null) return refusal;
  return read(
    Array.from({ length: count }, (_, item) =>
      parsePointEvaluation(bytes.subarray(item * size, (item + 1) * size), item),
    ),
  );
}

function parseAll(items: ReadResult<readonly ReadItem<Uint8Array>[]>): Items {
  if (items.status === "malformed") return items;
  return read(
    items.value.map((entry, item) => (entry.status === "malformed" ? entry : parsePointEvaluation(entry.value, item))),
  );
}

function isCsv(text: string): boolean {
  const names = new Set((parseCsv(text.slice(0, 1000))[0] ?? []).map(snakeCase));
  return names.has("z") && names.has("commitment");
}

function readCsv(text: string): Items {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map(snakeCase);
  const missing = COLUMNS.find((name) => name !== "versioned_hash" && !names.includes(name));
  if (missing !== undefined) return malformed(null, "input", `The CSV has no column "${missing}".`);
  if (new Set(names).size !== names.length) return malformed(null, "input", "The CSV names a column twice.");
  if (rows.length === 0) return malformed(null, "input", "The CSV has a header, but no row.");
  const refusal = refuseCount(rows.length, "input");
  if (refusal !== null) return refusal;
  return read(
    rows.map((row, item) => {
      if (row.length !== names.length) {
        return malformed(item, "input", `The row has ${row.length} fields; the header has ${names.length}.`);
      }
      return assemble((name) => row[names.indexOf(name)], item);
    }),
  );
}

function readDocument(document: unknown): Items {
  const inner = unwrapDocument(document);
  if (inner.status === "malformed") return inner;
  const object = asObject(inner.value);
  const value = object === null ? inner.value : (valueOf(object, "points", "items") ?? object);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) return malformed(null, "input", "The list of point evaluations is empty.");
  return refuseCount(list.length, "input") ?? read(list.map(readEntry));
}

function readEntry(value: unknown, item: number): ReadItem<PointEvaluation> {
  const object = asObject(value);
  const calldata = object === null ? value : valueOf(object, "input", "calldata");
  if (object !== null && calldata === undefined) return assemble((name) => readKey(object, name), item);
  const bytes = decodeHexValue(calldata, "input", item);
  return bytes.status === "malformed" ? bytes : parsePointEvaluation(bytes.value, item);
}

function readKey(object: DocumentObject, name: Column): unknown {
  const key = Object.keys(object).find((candidate) => snakeCase(candidate) === name);
  return key === undefined ? undefined : object[key];
}

/** `versionedHash`, `kzg_commitment`, `Versioned Hash` all name the same. */
function snakeCase(name: string): string {
  return name
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/[\s-]+/g, "_")
    .toLowerCase()
    .replace(/^kzg_/, "");
}

function assemble(valueOfColumn: (name: Column) => unknown, item: number): ReadItem<PointEvaluation> {
  const part = (name: Column, length: number, field: KzgField) =>
    decodeSizedHex(valueOfColumn(name), length, field, item);
  const hash = valueOfColumn("versioned_hash");
  const versionedHash =
    hash === undefined || hash === null || hash === "" ? read(null) : part("versioned_hash", 32, "versioned hash");
  if (versionedHash.status === "malformed") return versionedHash;
  const z = part("z", BYTES_PER_FIELD_ELEMENT, "z");
  if (z.status === "malformed") return z;
  const y = part("y", BYTES_PER_FIELD_ELEMENT, "y");
  if (y.status === "malformed") return y;
  const commitment = part("commitment", BYTES_PER_POINT, "commitment");
  if (commitment.status === "malformed") return commitment;
  const proof = part("proof", BYTES_PER_POINT, "proof");
  if (proof.status === "malformed") return proof;
  return read({
    versionedHash: versionedHash.value,
    z: z.value,
    y: y.value,
    commitment: commitment.value,
    proof: proof.value,
  });
}
