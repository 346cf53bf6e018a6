import type { Links, RepositoryCall, RepositoryOperation } from "../call.ts";
import { createHash } from "node:crypto";
import { replyWithCountedPage } from "../pagination.ts";
import { Refusal, notFound } from "../refusal.ts";
import { renderTime } from "../world.ts";
import { nodeId } from "./present-accounts.ts";
import { apiUrl } from "./repository-urls.ts";
import type { Artifact } from "./run-records.ts";
import { requireRun } from "./workflow-runs.ts";

const lifetimeMs = 90 * 24 * 3_600_000;

export const artifactOperations: Readonly<Record<string, RepositoryOperation>> = {
  "actions/list-artifacts-for-repo": (call) => replyWithArtifacts(call, [...call.repository.artifacts.values()]),

  "actions/list-workflow-run-artifacts": (call) => {
    const run = requireRun(call);
    return replyWithArtifacts(
      call,
      [...call.repository.artifacts.values()].filter((artifact) => artifact.runId === run.id),
    );
  },

  "actions/get-artifact": (call) => ({ status: 200, body: presentArtifact(call, requireArtifact(call)) }),

  "actions/download-artifact": (call) => {
    const artifact = requireArtifact(call);
    if (call.params.text("archive_format") !== "zip") throw notFound();
    if (artifact.isExpired) throw new Refusal(410, "Artifact has expired");
    return { status: 302, headers: { location: renderStorageUrl(call.links, artifact) } };
  },
};

/** Where the archive is for whoever has the link: another host than the API, as GitHub's blob storage is. */
function renderStorageUrl(links: Links, artifact: Artifact): string {
  return `${links.storage}/artifacts/${artifact.id}.zip?sig=${signArtifact(artifact)}`;
}

/** The signature in a download link, which stands for the credentials. */
export function signArtifact({ id, archive }: Artifact): string {
  return createHash("sha256").update(`${id} ${archive.length}`).digest("hex");
}

function replyWithArtifacts(call: RepositoryCall, artifacts: readonly Artifact[]) {
  const name = call.params.optionalText("name");
  const wanted = artifacts.filter((artifact) => name === undefined || artifact.name === name);
  const sorted = call.params.optionalText("direction") === "asc" ? wanted : wanted.toReversed();
  return replyWithCountedPage(call, "artifacts", sorted, (artifact) => presentArtifact(call, artifact));
}

function requireArtifact(call: RepositoryCall): Artifact {
  const artifact = call.repository.artifacts.get(call.params.integer("artifact_id"));
  if (artifact === undefined) throw notFound();
  return artifact;
}

function presentArtifact({ links, repository, world }: RepositoryCall, artifact: Artifact): Record<string, unknown> {
  const url = `${apiUrl(links, repository)}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.get(artifact.runId);
  const created = renderTime(artifact.createdAt);
  const headRepository = world.repositories.get(run?.headRepository?.toLowerCase() ?? "");
  return {
    id: artifact.id,
    node_id: nodeId("Artifact", artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.archive.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.isExpired,
    digest: `sha256:${createHash("sha256").update(artifact.archive).digest("hex")}`,
    created_at: created,
    updated_at: created,
    expires_at: renderTime(artifact.createdAt + lifetimeMs),
    workflow_run: {
      id: artifact.runId,
      repository_id: repository.id,
      ...(headRepository !== undefined && { head_repository_id: headRepository.id }),
      head_branch: run?.headBranch ?? null,
      head_sha: run?.headSha ?? "",
    },
  };
}
