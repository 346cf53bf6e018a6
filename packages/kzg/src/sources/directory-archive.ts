import { InputError, ServiceError } from "@chainops/core/errors";
import type { Workspace } from "@chainops/core/files/workspace";
import { versionedHash } from "../challenge/versioned-hash.ts";
import { MAX_FILE_BYTES } from "../formats/file-form.ts";
import { encodeHex } from "../formats/hex.ts";
import { readBlobs } from "../formats/read-blobs.ts";
import { collect } from "../formats/read-result.ts";
import { type Answer, answerOf, found, missing } from "./answer.ts";
import type { BlobSource } from "./blob-routes.ts";
import type { SourceBlock } from "./source-block.ts";

/** What is needed of a workspace. */
export type ArchiveFiles = Pick<Workspace, "describe" | "readBytes">;

/** A directory has no sidecars of its own: blobs are what it is asked for. */
export type DirectoryArchive = Pick<BlobSource, "fetchBlobs">;

/**
 * A directory of blobs below the workspace. A block's blobs are one file, named by its root or slot, bare (as
 * base/blob-archiver stores them) or with `.json`, `.ssz` or `.bin`; or one file a blob, named by its versioned hash, bare
 * or with `.bin`. The form is told by content (`readBlobs`). A file that is there but unreadable is `failed`.
 */
export function openDirectoryArchive(directory: string, files: ArchiveFiles): DirectoryArchive {
  const prefix = directory === "" || directory === "." ? "" : `${directory.replace(/\/+$/, "")}/`;
  return {
    fetchBlobs: (block, signal) =>
      answerOf(async () => {
        signal.throwIfAborted();
        const whole = await findFile(files, wholeNames(block), prefix);
        if (whole !== undefined) return found(await readFileBlobs(files, whole));
        return readSeparate(files, block, prefix);
      }),
  };
}

function wholeNames({ root, slot }: SourceBlock): string[] {
  return [root, String(slot)].flatMap((name) => [name, `${name}.json`, `${name}.ssz`, `${name}.bin`]);
}

async function readSeparate(
  files: ArchiveFiles,
  { block, slot }: SourceBlock,
  prefix: string,
): Promise<Answer<readonly Uint8Array[]>> {
  const blobs: Uint8Array[] = [];
  for (const commitment of block.commitments) {
    const name = encodeHex(versionedHash(commitment));
    const path = await findFile(files, [name, `${name}.bin`], prefix);
    if (path !== undefined) blobs.push(...(await readFileBlobs(files, path)));
  }
  if (blobs.length > 0 || block.commitments.length === 0) return found(blobs);
  return missing(`The directory has no file for the blobs of slot ${slot}.`);
}

async function findFile(files: ArchiveFiles, names: readonly string[], prefix: string): Promise<string | undefined> {
  for (const name of names) {
    const facts = await files.describe(prefix + name).catch((error: unknown) => {
      throw unreadable(prefix + name, error);
    });
    if (facts !== undefined) return prefix + name;
  }
  return undefined;
}

async function readFileBlobs(files: ArchiveFiles, path: string): Promise<Uint8Array[]> {
  const bytes = await files.readBytes(path, MAX_FILE_BYTES).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const file = await readBlobs(bytes);
  const entries = file.status === "malformed" ? file : collect(file.value.entries);
  if (entries.status === "malformed") throw new ServiceError("malformed-response", `${path}: ${entries.reason}`);
  return entries.value.map(({ blob }) => {
    if (blob !== null) return blob;
    throw new ServiceError("malformed-response", `${path} has an entry without its blob.`);
  });
}

function unreadable(path: string, error: unknown): ServiceError {
  const reason = error instanceof InputError ? error.message : "the system refuses it.";
  return new ServiceError("forbidden", `${path} cannot be read: ${reason}`, { cause: error });
}
