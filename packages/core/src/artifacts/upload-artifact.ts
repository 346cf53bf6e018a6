import { createHash } from "node:crypto";
import * as v from "valibot";
import { ServiceError } from "../errors.ts";
import { type BackendIds, callArtifactService, readBackendIds, type ServiceAccess } from "./artifact-service.ts";
import { writeZip } from "./write-zip.ts";

export interface UploadedFile {
  /** Name of the artifact. */
  name: string;
  /** Name of the one file in it. */
  fileName: string;
  bytes: Uint8Array;
  /** Whether an artifact of this name in this run gives way; else it is a ServiceError `conflict`. */
  replaces: boolean;
}

/** Of the artifacts that the official client makes. */
const ARTIFACT_VERSION = 7;
const STORAGE_VERSION = "2021-12-02";

const done = v.literal(true);
const CreatedSchema = v.object({ ok: done, signed_upload_url: v.pipe(v.string(), v.url()) });
const FinalizedSchema = v.object({ ok: done });
const DeletedSchema = v.object({ ok: done });
const ListedSchema = v.object({
  artifacts: v.optional(
    v.array(v.object({ workflow_run_backend_id: v.string(), workflow_job_run_backend_id: v.string() })),
    [],
  ),
});

/**
 * Uploads one file as a zipped artifact of this run: create, put the blob (https://learn.microsoft.com/en-us/rest/api/storageservices/put-blob),
 * finalize with size and hash. Throws a ServiceError.
 */
export async function uploadArtifact(access: ServiceAccess, file: UploadedFile): Promise<void> {
  const ids = readBackendIds(access);
  const archive = await writeZip(file.fileName, file.bytes);
  const signedUrl = await create(access, ids, file);
  await access.http.send({
    url: signedUrl,
    method: "PUT",
    headers: {
      // Clients unpack what says that it is an archive, and nothing else.
      "x-ms-blob-content-type": "application/zip",
      "x-ms-blob-type": "BlockBlob",
      "x-ms-version": STORAGE_VERSION,
    },
    body: archive,
    signal: access.signal,
  });
  const hash = `sha256:${createHash("sha256").update(archive).digest("hex")}`;
  const end = { ...ids, name: file.name, size: String(archive.length), hash };
  await callArtifactService(access, "FinalizeArtifact", end, FinalizedSchema);
}

async function create(access: ServiceAccess, ids: BackendIds, { name, replaces }: UploadedFile): Promise<string> {
  const body = { ...ids, name, version: ARTIFACT_VERSION, mime_type: "application/zip" };
  const ask = () => callArtifactService(access, "CreateArtifact", body, CreatedSchema);
  try {
    return (await ask()).signed_upload_url;
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status !== 409) throw error;
    if (!replaces) throw takenName(error);
  }
  await remove(access, ids, name);
  return (await ask()).signed_upload_url;
}

/** The artifact may be another job's, by whose id the service knows it. */
async function remove(access: ServiceAccess, ids: BackendIds, name: string): Promise<void> {
  const listed = await callArtifactService(access, "ListArtifacts", { ...ids, name_filter: name }, ListedSchema);
  for (const owner of listed.artifacts) {
    await callArtifactService(access, "DeleteArtifact", { ...owner, name }, DeletedSchema);
  }
}

function takenName(cause: unknown): ServiceError {
  return new ServiceError(
    "conflict",
    "another step of this run has uploaded one of this name; set `id` to a name of its own, in a matrix with the matrix value.",
    { cause },
  );
}
