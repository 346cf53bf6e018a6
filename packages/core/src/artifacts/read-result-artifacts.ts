import { InputError, ServiceError } from "../errors.ts";
import { matchesGlob } from "../files/match-glob.ts";
import type { GitHubClient } from "../github/github-client.ts";
import type { ResultDocument, Subject } from "../result/document.ts";
import { MAX_DOCUMENT_BYTES, parseDocument, requireSameSubject } from "../result/parse-document.ts";
import { parseArtifactReference } from "./artifact-reference.ts";
import { judgeNamedRun, judgeTriggeringRun, readTriggeringRun } from "./judge-run.ts";
import { readZip } from "./read-zip.ts";
import { downloadArtifact, fetchRunArtifacts, type WorkflowArtifact } from "./workflow-artifacts.ts";
import { fetchRepositoryId, fetchWorkflowRun } from "./workflow-runs.ts";

export interface ArtifactPlaces {
  /** Undefined where there is no token. */
  openGitHub: (() => Promise<GitHubClient>) | undefined;
  eventName: string;
  event: unknown;
  runId: string;
  runAttempt: number;
  subject: Subject;
}

/** A document with its origin; `source` is `artifact:<run id>/<artifact>/<file>`. */
export interface ArtifactResult {
  source: string;
  document: ResultDocument;
}

const MAX_ARTIFACTS = 100;
const MAX_FILES = 100;

/**
 * Result documents of an `artifact:` line: of this run (all its attempts, since a rerun of failed jobs keeps what the
 * others made), on `workflow_run` of the run that started this one, or of the run that the line names, which must be of
 * this repository and commit by the API's word. Throws an InputError where nothing matches or something does not fit.
 */
export async function readResultArtifacts(line: string, places: ArtifactPlaces): Promise<readonly ArtifactResult[]> {
  const { runId: named, pattern } = parseArtifactReference(line);
  if (places.openGitHub === undefined) {
    throw new InputError(`Input \`results\`: ${JSON.stringify(line)} needs \`github-token\`, which is empty.`);
  }
  const client = await places.openGitHub();
  const origin = await findOrigin(client, named, places);
  const artifacts = newestOfEachName(await fetchRunArtifacts(client, origin.runId)).filter(({ name }) =>
    matchesGlob([pattern])(name),
  );
  if (artifacts.length === 0) {
    throw new InputError(`Input \`results\`: ${JSON.stringify(line)} matches no artifact of run ${origin.runId}.`);
  }
  if (artifacts.length > MAX_ARTIFACTS) {
    throw new InputError(
      `Input \`results\`: ${JSON.stringify(line)} matches ${artifacts.length} artifacts; at most ${MAX_ARTIFACTS} are read.`,
    );
  }
  const results: ArtifactResult[] = [];
  for (const artifact of artifacts) results.push(...(await readDocuments(client, artifact, origin)));
  return results;
}

interface Origin {
  runId: number;
  /** Throws an InputError where a document does not speak of this run and its commit. */
  requireMatch(document: ResultDocument, source: string): void;
}

async function findOrigin(client: GitHubClient, named: number | null, places: ArtifactPlaces): Promise<Origin> {
  const { subject, eventName } = places;
  const ownRunId = Number(places.runId);
  const triggering = readTriggeringRun(places);
  const runId = named ?? triggering?.id ?? ownRunId;
  if (runId === ownRunId) return { runId, requireMatch: matchOwnRun(places) };
  const [run, repositoryId] = await Promise.all([fetchWorkflowRun(client, runId), fetchRepositoryId(client)]);
  const isTriggering = runId === triggering?.id;
  const expected = { repositoryId, headSha: subject.sha, eventName };
  const problems = isTriggering ? judgeTriggeringRun(run, triggering, expected) : judgeNamedRun(run, expected);
  if (problems.length > 0) {
    throw new InputError(problems.map((problem) => `Input \`results\`: run ${runId} is not believed: ${problem}.`));
  }
  return {
    runId,
    requireMatch(document, source) {
      requireRun(document, runId, source);
      // A pull request's run tests a merge commit, which this run's event does not name; its head commit it does.
      const isPull = isTriggering && run.event.startsWith("pull_request");
      if (isPull && document.subject.testedSha === subject.testedSha) throw impossibleCommit(source);
      const testedSha = isPull ? document.subject.testedSha : isTriggering ? run.headSha : subject.testedSha;
      requireSameSubject(document, { ...subject, testedSha }, source);
      if (document.subject.sha !== run.headSha) {
        throw new InputError(
          `Result ${JSON.stringify(source)} is about commit ${document.subject.sha}, its run about ${run.headSha}.`,
        );
      }
    },
  };
}

/** A forged document could else pass for a verdict about the commit that this run has checked out. */
function impossibleCommit(source: string): InputError {
  return new InputError(
    `Result ${JSON.stringify(source)} of a pull request claims to be about the commit of this run, which no pull request tests.`,
  );
}

function matchOwnRun({ runId, runAttempt, subject }: ArtifactPlaces): Origin["requireMatch"] {
  return (document, source) => {
    requireRun(document, Number(runId), source);
    if (document.run.attempt > runAttempt) {
      throw new InputError(
        `Result ${JSON.stringify(source)} says attempt ${document.run.attempt}, this is attempt ${runAttempt}.`,
      );
    }
    requireSameSubject(document, subject, source);
  };
}

function requireRun(document: ResultDocument, runId: number, source: string): void {
  if (document.run.id === String(runId)) return;
  throw new InputError(`Result ${JSON.stringify(source)} says that run ${document.run.id} made it, not run ${runId}.`);
}

function newestOfEachName(newestFirst: readonly WorkflowArtifact[]): readonly WorkflowArtifact[] {
  const newest = new Map<string, WorkflowArtifact>();
  for (const artifact of newestFirst) if (!newest.has(artifact.name)) newest.set(artifact.name, artifact);
  return [...newest.values()];
}

async function readDocuments(
  client: GitHubClient,
  artifact: WorkflowArtifact,
  origin: Origin,
): Promise<readonly ArtifactResult[]> {
  const place = `artifact:${origin.runId}/${artifact.name}`;
  if (artifact.isExpired) throw new InputError(`Result ${JSON.stringify(place)} has expired; run its workflow again.`);
  const limits = { maxEntries: MAX_FILES, maxBytes: MAX_DOCUMENT_BYTES };
  const archive = await downloadArtifact(client, artifact);
  const files = await readZip(archive, limits).catch((error: unknown) => {
    throw error instanceof ServiceError ? new ServiceError(error.code, `${place}: ${error.message}`) : error;
  });
  if (files.length === 0) throw new InputError(`Result ${JSON.stringify(place)} is an empty archive.`);
  return files.map(({ name, bytes }) => {
    const source = `${place}/${name}`;
    const document = parseDocument(Buffer.from(bytes).toString("utf8"), source);
    origin.requireMatch(document, source);
    return { source, document };
  });
}
