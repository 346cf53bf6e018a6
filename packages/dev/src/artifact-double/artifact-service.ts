import { createHash } from "node:crypto";
import * as v from "valibot";
import { type ServiceAnswer, twirpError } from "../cache-double/cache-service.ts";
import type { ArtifactRecord, ArtifactRecords } from "./artifact-records.ts";
import type { BackendIds } from "./artifact-token.ts";

export const ARTIFACT_METHODS = [
  "CreateArtifact",
  "FinalizeArtifact",
  "ListArtifacts",
  "GetSignedArtifactURL",
  "DeleteArtifact",
] as const;
export type ArtifactMethod = (typeof ARTIFACT_METHODS)[number];

export interface ArtifactContext {
  readonly records: ArtifactRecords;
  /** Whom the token speaks for. */
  readonly caller: BackendIds;
  readonly signUrl: (record: ArtifactRecord) => string;
  /** Told of each artifact that became final. */
  readonly onFinal: (record: ArtifactRecord) => void;
}

const ids = {
  workflow_run_backend_id: v.pipe(v.string(), v.minLength(1)),
  workflow_job_run_backend_id: v.pipe(v.string(), v.minLength(1)),
};
/** What an artifact's name may not hold, as the real service and its client have it. */
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(256), v.regex(/^[^"/:<>|*?\\\r\n]+$/));
const CreateSchema = v.strictObject({
  ...ids,
  name,
  expires_at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  version: v.literal(7),
  mime_type: v.optional(v.string()),
});
const FinalizeSchema = v.strictObject({
  ...ids,
  name,
  size: v.pipe(v.string(), v.digits()),
  hash: v.optional(v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/))),
});
const ListSchema = v.strictObject({ ...ids, name_filter: v.optional(name), id_filter: v.optional(v.string()) });
const NamedSchema = v.strictObject({ ...ids, name });

/**
 * github.actions.results.api.v1.ArtifactService over JSON with proto field names, as @actions/artifact calls it. Fields
 * that the client does not send are refused.
 */
export function callArtifactService(method: ArtifactMethod, body: unknown, context: ArtifactContext): ServiceAnswer {
  switch (method) {
    case "CreateArtifact":
      return checked(CreateSchema, body, context, create);
    case "FinalizeArtifact":
      return checked(FinalizeSchema, body, context, finalize);
    case "ListArtifacts":
      return checked(ListSchema, body, context, list);
    case "GetSignedArtifactURL":
      return checked(NamedSchema, body, context, signDownload);
    case "DeleteArtifact":
      return checked(NamedSchema, body, context, remove);
  }
}

function create(request: v.InferOutput<typeof CreateSchema>, context: ArtifactContext): ServiceAnswer {
  const record = context.records.reserve(context.caller, request.name);
  if (record === undefined) {
    return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
  }
  return { status: 200, body: { ok: true, signed_upload_url: context.signUrl(record) } };
}

function finalize(request: v.InferOutput<typeof FinalizeSchema>, context: ArtifactContext): ServiceAnswer {
  const record = context.records.find(context.caller.run, request.name);
  if (record?.content === undefined || record.isFinal)
    return twirpError(404, "not_found", "artifact is not being uploaded");
  if (String(record.content.length) !== request.size)
    return twirpError(400, "invalid_argument", "the upload does not have the size that was told");
  if (request.hash !== undefined && request.hash !== digestOf(record.content))
    return twirpError(400, "invalid_argument", "the upload does not have the hash that was told");
  record.isFinal = true;
  context.onFinal(record);
  return { status: 200, body: { ok: true, artifact_id: String(record.id) } };
}

function list(request: v.InferOutput<typeof ListSchema>, { records, caller }: ArtifactContext): ServiceAnswer {
  const found = records
    .ofRun(caller.run)
    .filter((record) => request.name_filter === undefined || record.name === request.name_filter)
    .filter((record) => request.id_filter === undefined || String(record.id) === request.id_filter);
  return { status: 200, body: { artifacts: found.map(present) } };
}

function present(record: ArtifactRecord): Record<string, unknown> {
  const content = record.content ?? Buffer.alloc(0);
  return {
    workflow_run_backend_id: record.owner.run,
    workflow_job_run_backend_id: record.owner.job,
    database_id: String(record.id),
    name: record.name,
    size: String(content.length),
    created_at: record.createdAt.toISOString(),
    digest: digestOf(content),
  };
}

function signDownload(request: v.InferOutput<typeof NamedSchema>, context: ArtifactContext): ServiceAnswer {
  const record = context.records.find(context.caller.run, request.name);
  if (record?.isFinal !== true) return twirpError(404, "not_found", "no artifact of this name");
  return { status: 200, body: { signed_url: context.signUrl(record) } };
}

function remove(request: v.InferOutput<typeof NamedSchema>, context: ArtifactContext): ServiceAnswer {
  const record = context.records.find(context.caller.run, request.name);
  if (record?.isFinal !== true) return twirpError(404, "not_found", "no artifact of this name");
  context.records.remove(record);
  return { status: 200, body: { ok: true, artifact_id: String(record.id) } };
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

function checked<T extends { workflow_run_backend_id: string }>(
  schema: v.GenericSchema<unknown, T>,
  body: unknown,
  context: ArtifactContext,
  answer: (request: T, context: ArtifactContext) => ServiceAnswer,
): ServiceAnswer {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return twirpError(400, "invalid_argument", v.summarize(parsed.issues));
  if (parsed.output.workflow_run_backend_id !== context.caller.run)
    return twirpError(403, "permission_denied", "the token is not of this run");
  return answer(parsed.output, context);
}
