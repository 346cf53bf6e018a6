import type { KzgField } from "../verdict.ts";
import { parseDocument } from "./document.ts";
import { decodeText, detectForm } from "./file-form.ts";
import { decodeHexValue, describeKind } from "./hex.ts";
import { asObject, valueOf } from "./json-value.ts";
import type { DocumentObject } from "./json-value.ts";
import { malformed, read, refuseCount } from "./read-result.ts";
import type { ReadItem, ReadResult } from "./read-result.ts";

/** Where the bytes of one part are: in the manifest itself, or in a file relative to it (unchecked: resolve it safely). */
export type ManifestSource = { readonly bytes: Uint8Array } | { readonly path: string };

export interface ManifestItem {
  readonly blob: ManifestSource;
  readonly commitment: ManifestSource | null;
  readonly proof: ManifestSource | null;
  /** A file of 128 cell proofs, or all of them one after the other. */
  readonly cellProofs: ManifestSource | null;
  /** 32 bytes */
  readonly versionedHash: ManifestSource | null;
}

const MAX_PATH_CHARACTERS = 4096;
const KEYS: ReadonlySet<string> = new Set(["blob", "commitment", "proof", "cell_proofs", "versioned_hash"]);

/**
 * A manifest, JSON or YAML: `items: [{ blob, commitment, proof, cell_proofs, versioned_hash }]` or the list alone. Text
 * that starts with `0x` is the bytes, other text a path. An unknown key is malformed: a typo may not drop a check.
 */
export async function readManifest(bytes: Uint8Array): Promise<ReadResult<readonly ReadItem<ManifestItem>[]>> {
  const form = detectForm(bytes);
  if (form.status === "malformed") return form;
  if (form.value !== "document") return malformed(null, "input", "The manifest is neither JSON nor YAML.");
  const document = await parseDocument(decodeText(bytes) ?? "");
  if (document.status === "malformed") return document;
  const object = asObject(document.value);
  const items = object === null ? document.value : valueOf(object, "items");
  if (!Array.isArray(items))
    return malformed(null, "input", `The manifest's "items" are ${describeKind(items)}, not a list.`);
  if (items.length === 0) return malformed(null, "input", "The manifest has no items.");
  return refuseCount(items.length, "input") ?? read(items.map(readItem));
}

function readItem(value: unknown, item: number): ReadItem<ManifestItem> {
  const object = asObject(value);
  if (object === null) return malformed(item, "input", `The item is ${describeKind(value)}, not an object.`);
  const unknown = Object.keys(object).find((key) => !KEYS.has(key));
  if (unknown !== undefined) {
    return malformed(item, "input", `The item has the unknown key ${JSON.stringify(unknown.slice(0, 60))}.`);
  }
  return readSources(object, item);
}

function readSources(object: DocumentObject, item: number): ReadItem<ManifestItem> {
  const blob = readSource(valueOf(object, "blob"), "blob", item);
  if (blob.status === "malformed") return blob;
  const commitment = readOptional(object, "commitment", "commitment", item);
  if (commitment.status === "malformed") return commitment;
  const proof = readOptional(object, "proof", "proof", item);
  if (proof.status === "malformed") return proof;
  const cellProofs = readOptional(object, "cell_proofs", "proof", item);
  if (cellProofs.status === "malformed") return cellProofs;
  const versionedHash = readOptional(object, "versioned_hash", "versioned hash", item);
  if (versionedHash.status === "malformed") return versionedHash;
  return read({
    blob: blob.value,
    commitment: commitment.value,
    proof: proof.value,
    cellProofs: cellProofs.value,
    versionedHash: versionedHash.value,
  });
}

function readOptional(
  object: DocumentObject,
  key: string,
  field: KzgField,
  item: number,
): ReadResult<ManifestSource | null> {
  const value = valueOf(object, key);
  return value === undefined || value === null ? read(null) : readSource(value, field, item);
}

function readSource(value: unknown, field: KzgField, item: number): ReadResult<ManifestSource> {
  if (typeof value === "string" && !/^0x/i.test(value)) return readPath(value, field, item);
  const bytes = decodeHexValue(value, field, item);
  return bytes.status === "malformed" ? bytes : read({ bytes: bytes.value });
}

function readPath(path: string, field: KzgField, item: number): ReadResult<ManifestSource> {
  if (path.trim() === "" || path.includes("\0") || path.length > MAX_PATH_CHARACTERS) {
    return malformed(
      item,
      field,
      `The ${field}'s path is empty, has a NUL or more than ${MAX_PATH_CHARACTERS} characters.`,
    );
  }
  return read({ path });
}
