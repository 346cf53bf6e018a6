import * as v from "valibot";
import { ServiceError } from "../errors.ts";
import { callPages, type GitHubClient } from "../github/github-client.ts";

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const ArtifactSchema = v.object({
  id,
  name: v.string(),
  size_in_bytes: v.pipe(v.number(), v.minValue(0)),
  expired: v.boolean(),
  workflow_run: v.nullish(
    v.object({
      id: v.optional(id),
      repository_id: v.optional(id),
      head_repository_id: v.optional(id),
      head_sha: v.optional(v.string()),
    }),
    null,
  ),
});
const ListSchema = v.object({ total_count: v.number(), artifacts: v.array(ArtifactSchema) });

/** What the API says of an artifact; null where it does not say. */
export interface WorkflowArtifact {
  id: number;
  name: string;
  sizeBytes: number;
  isExpired: boolean;
  runId: number | null;
  repositoryId: number | null;
  headRepositoryId: number | null;
  headSha: string | null;
}

/** Nothing honest that is packed comes near this; the client's own bound is 32 MiB. */
export const MAX_ARCHIVE_BYTES = 24 * 1024 * 1024;

/** Artifacts of a run, newest first, at most 500. Needs `actions: read`. */
export async function fetchRunArtifacts(
  client: GitHubClient,
  runId: number,
  name?: string,
): Promise<readonly WorkflowArtifact[]> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
  const parameters = { run_id: runId, ...(name !== undefined && { name }) };
  const found = await callPages(client, route, parameters, ListSchema, { maxPages: 5, pick: pickArtifacts });
  return found.map(artifactFrom).sort((a, b) => b.id - a.id);
}

/**
 * Artifacts of that name in all of the repository's runs, those of forks among them, newest first; `isComplete` tells
 * whether `maxPages` of 100 held them all. Needs `actions: read`.
 */
export async function fetchArtifactsByName(
  client: GitHubClient,
  name: string,
  maxPages: number,
): Promise<{ artifacts: readonly WorkflowArtifact[]; isComplete: boolean }> {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts";
  const found = await callPages(client, route, { name }, ListSchema, { maxPages, pick: pickArtifacts });
  return { artifacts: found.map(artifactFrom), isComplete: found.length < maxPages * 100 };
}

/** Bytes of the zip archive. Refuses what the API itself says is too large, before the download. */
export async function downloadArtifact(client: GitHubClient, artifact: WorkflowArtifact): Promise<Uint8Array> {
  if (artifact.sizeBytes > MAX_ARCHIVE_BYTES) {
    throw new ServiceError(
      "body-too-large",
      `Artifact ${JSON.stringify(artifact.name)} has ${artifact.sizeBytes} bytes; at most ${MAX_ARCHIVE_BYTES} are read.`,
    );
  }
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  const parameters = { artifact_id: artifact.id, archive_format: "zip" };
  return new Uint8Array(await client.call(route, parameters, v.instance(ArrayBuffer)));
}

function pickArtifacts(answer: v.InferOutput<typeof ListSchema>) {
  return answer.artifacts;
}

function artifactFrom(artifact: v.InferOutput<typeof ArtifactSchema>): WorkflowArtifact {
  const run = artifact.workflow_run;
  return {
    id: artifact.id,
    name: artifact.name,
    sizeBytes: artifact.size_in_bytes,
    isExpired: artifact.expired,
    runId: run?.id ?? null,
    repositoryId: run?.repository_id ?? null,
    headRepositoryId: run?.head_repository_id ?? null,
    headSha: run?.head_sha ?? null,
  };
}
