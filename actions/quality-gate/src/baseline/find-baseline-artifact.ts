import {
  fetchArtifactsByName,
  fetchRunArtifacts,
  type WorkflowArtifact,
} from "@chainops/core/artifacts/workflow-artifacts";
import {
  fetchRepositoryId,
  fetchRunsOfCommit,
  fetchWorkflowRun,
  type WorkflowRun,
} from "@chainops/core/artifacts/workflow-runs";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";
import { judgeBaselineRun, mayHoldBaseline } from "./judge-baseline-run.ts";
import type { Measurements } from "./measurements.ts";
import { readBaselineArtifact } from "./read-baseline-artifact.ts";

export interface BaselineSearch {
  /** The base commit and its first parents, newest first. */
  commits: readonly string[];
  repository: string;
  /** Id of this action's result. */
  id: string;
  workflowPath: string | null;
  /** Told of each candidate that is passed over, and why. */
  note(message: string): void;
}

export interface FoundBaseline {
  measurements: Measurements;
  runId: number;
  commit: string;
  /** First parents between the base commit and the one that was measured. */
  distance: number;
}

/** Bounds of the search: some 40 requests at the worst, 3 where the newest artifact is the right one. */
const MAX_PAGES = 3;
const MAX_RUNS = 12;
const MAX_DOWNLOADS = 5;
/** Commits whose runs are asked for one by one where other people's artifacts fill the list of names. */
const MAX_ASKED_COMMITS = 5;
const MAX_ASKED_RUNS = 3;

/**
 * The measurements that a run of this repository took on the nearest of the commits. What a fork, a pull request or
 * another workflow uploaded under the same name is passed over, however much of it there is. Throws a ServiceError.
 */
export async function findBaselineArtifact(
  client: GitHubClient,
  search: BaselineSearch,
): Promise<FoundBaseline | undefined> {
  const name = `chainops-result-${search.id}`;
  const [repositoryId, listed] = await Promise.all([
    fetchRepositoryId(client),
    fetchArtifactsByName(client, name, MAX_PAGES),
  ]);
  const attempt = { client, search, repositoryId, downloads: 0, seenRuns: new Set<number>() };
  const found = await tryListed(attempt, listed.artifacts);
  if (found !== undefined || listed.isComplete) return found;
  search.note(`Over ${MAX_PAGES * 100} artifacts are named ${name}; asking for the runs of the base commit instead.`);
  return tryRunsOfCommits(attempt, name);
}

interface Attempt {
  readonly client: GitHubClient;
  readonly search: BaselineSearch;
  readonly repositoryId: number;
  readonly seenRuns: Set<number>;
  downloads: number;
}

async function tryListed(attempt: Attempt, artifacts: readonly WorkflowArtifact[]): Promise<FoundBaseline | undefined> {
  const distances = new Map(attempt.search.commits.map((commit, distance) => [commit, distance]));
  const nearestFirst = artifacts
    .filter((artifact) => mayHoldBaseline(artifact, attempt.repositoryId))
    .flatMap((artifact) => {
      const distance = distances.get(artifact.headSha ?? "");
      return distance === undefined ? [] : [{ artifact, distance }];
    })
    .sort((a, b) => a.distance - b.distance || b.artifact.id - a.artifact.id);
  for (const { artifact, distance } of nearestFirst) {
    const runId = artifact.runId ?? 0;
    if (attempt.seenRuns.has(runId)) continue;
    if (attempt.seenRuns.size >= MAX_RUNS) break;
    attempt.seenRuns.add(runId);
    const run = await fetchWorkflowRun(attempt.client, runId);
    const found = await tryArtifact(attempt, run, artifact, distance);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function tryRunsOfCommits(attempt: Attempt, name: string): Promise<FoundBaseline | undefined> {
  const commits = attempt.search.commits.slice(0, MAX_ASKED_COMMITS);
  for (const [distance, commit] of commits.entries()) {
    const runs = (await fetchRunsOfCommit(attempt.client, commit)).filter(
      (run) => !attempt.seenRuns.has(run.id) && problemsOf(attempt, run, commit).length === 0,
    );
    for (const run of runs.slice(0, MAX_ASKED_RUNS)) {
      const newest = (await fetchRunArtifacts(attempt.client, run.id, name)).find(
        (artifact) => artifact.name === name && mayHoldBaseline(artifact, attempt.repositoryId),
      );
      const found = newest && (await tryArtifact(attempt, run, newest, distance));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function problemsOf({ search, repositoryId }: Attempt, run: WorkflowRun, commit: string): readonly string[] {
  return judgeBaselineRun(run, { repositoryId, commit, workflowPath: search.workflowPath });
}

async function tryArtifact(
  attempt: Attempt,
  run: WorkflowRun,
  artifact: WorkflowArtifact,
  distance: number,
): Promise<FoundBaseline | undefined> {
  const { client, search } = attempt;
  const commit = search.commits[distance] ?? "";
  const passOver = (why: string) => search.note(`Artifact ${artifact.id} of run ${run.id} is no baseline: ${why}`);
  const problems = problemsOf(attempt, run, commit);
  if (problems.length > 0) return void passOver(`${problems.join(", ")}.`);
  if (attempt.downloads >= MAX_DOWNLOADS) return void passOver("enough were downloaded.");
  attempt.downloads += 1;
  const { repository, id } = search;
  try {
    const expected = { repository, id, runId: run.id, commit };
    return { measurements: await readBaselineArtifact(client, artifact, expected), runId: run.id, commit, distance };
  } catch (error) {
    if (!isBadArtifact(error)) throw error;
    return void passOver(error.message);
  }
}

/** What is wrong with this artifact alone: the next one may be good. */
function isBadArtifact(error: unknown): error is Error {
  if (error instanceof InputError) return true;
  return error instanceof ServiceError && ["malformed-response", "body-too-large", "not-found"].includes(error.code);
}
