import { readBlobSidecarsSsz } from "../beacon/blob-sidecar-ssz.ts";
import { BYTES_PER_BLOB_SIDECAR } from "../beacon/blob-sidecar.ts";
import { BYTES_PER_BLOB } from "../sizes.ts";
import { readBlobDocument } from "./blob-document.ts";
import { blobAlone } from "./blob-entry.ts";
import type { BlobEntry, BlobFile } from "./blob-entry.ts";
import { parseDocument } from "./document.ts";
import { decodeText, detectForm } from "./file-form.ts";
import { splitHexText } from "./hex-text.ts";
import { malformed, read } from "./read-result.ts";
import type { ReadItem, ReadResult } from "./read-result.ts";

/**
 * The blobs of one file, its form told by content: raw (also an SSZ list, which is the same), hex, JSON or YAML
 * (`readBlobDocument`), an SSZ list of blob sidecars. Raw entries are views of `bytes`. Field elements and points are
 * not checked.
 */
export async function readBlobs(bytes: Uint8Array): Promise<ReadResult<BlobFile>> {
  const form = detectForm(bytes);
  if (form.status === "malformed") return form;
  if (form.value === "hex") return asFile("hex", blobsOfHex(bytes));
  if (form.value === "binary") return readBinary(bytes);
  const document = await parseDocument(decodeText(bytes) ?? "");
  const file = document.status === "malformed" ? document : asFile("document", readBlobDocument(document.value));
  // A blob may hold text that looks like a document but is none.
  return file.status === "malformed" && bytes.length % BYTES_PER_BLOB === 0 ? readBinary(bytes) : file;
}

function readBinary(bytes: Uint8Array): ReadResult<BlobFile> {
  if (bytes.length % BYTES_PER_BLOB === 0) return asFile("raw", read(sliceBlobs(bytes)));
  if (bytes.length % BYTES_PER_BLOB_SIDECAR === 0) return asFile("ssz-sidecars", blobsOfSidecars(bytes));
  return malformed(
    null,
    "blob",
    `The file has ${bytes.length} bytes; ${BYTES_PER_BLOB} for each blob or ${BYTES_PER_BLOB_SIDECAR} for each sidecar are expected.`,
  );
}

function sliceBlobs(bytes: Uint8Array): ReadItem<BlobEntry>[] {
  const count = bytes.length / BYTES_PER_BLOB;
  return Array.from({ length: count }, (_, item) =>
    read(blobAlone(bytes.subarray(item * BYTES_PER_BLOB, (item + 1) * BYTES_PER_BLOB))),
  );
}

function blobsOfHex(bytes: Uint8Array): ReadResult<readonly ReadItem<BlobEntry>[]> {
  const items = splitHexText(bytes, BYTES_PER_BLOB, "blob");
  if (items.status === "malformed") return items;
  return read(items.value.map((item) => (item.status === "malformed" ? item : read(blobAlone(item.value)))));
}

function blobsOfSidecars(bytes: Uint8Array): ReadResult<readonly ReadItem<BlobEntry>[]> {
  const sidecars = readBlobSidecarsSsz(bytes);
  if (sidecars.status === "malformed") return sidecars;
  return read(sidecars.value.map(({ blob, commitment, proof }) => read({ blob, commitment, proof, cellProofs: null })));
}

function asFile(form: BlobFile["form"], entries: ReadResult<readonly ReadItem<BlobEntry>[]>): ReadResult<BlobFile> {
  return entries.status === "malformed" ? entries : read({ form, entries: entries.value });
}
