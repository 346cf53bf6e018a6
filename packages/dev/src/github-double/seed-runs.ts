import { ensureUser } from "./seed-repository.ts";
import type { Artifact, Job, JobStep, WorkflowRun } from "./resources/run-records.ts";
import { type Repository, type World, fullName } from "./world.ts";

export interface WorkflowRunOptions {
  readonly headSha: string;
  readonly id?: number;
  /** Default 1. */
  readonly attempt?: number;
  readonly name?: string;
  /** Default `.github/workflows/ci.yml`. */
  readonly path?: string;
  /** Default `push`. */
  readonly event?: string;
  readonly headBranch?: string | null;
  /** Full name; default this repository; null where the fork was deleted. */
  readonly headRepository?: string | null;
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly pullRequests?: readonly number[];
  readonly actor?: string;
  /** Milliseconds since 1970, default now. */
  readonly createdAt?: number;
}

export interface JobOptions {
  readonly name: string;
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly attempt?: number;
  readonly steps?: readonly JobStep[];
}

export interface ArtifactOptions {
  readonly runId: number;
  readonly name: string;
  /** Bytes of the zip archive. */
  readonly archive: Uint8Array;
  readonly isExpired?: boolean;
}

/** Adds a workflow run, completed with success unless said otherwise, and returns its id. */
export function addWorkflowRun(world: World, repository: Repository, options: WorkflowRunOptions): number {
  const status = options.status ?? "completed";
  const actor = options.actor ?? "octocat";
  ensureUser(world, actor);
  const run: WorkflowRun = {
    id: options.id ?? world.nextId(),
    attempt: options.attempt ?? 1,
    runNumber: repository.runs.size + 1,
    name: options.name ?? "CI",
    path: options.path ?? ".github/workflows/ci.yml",
    event: options.event ?? "push",
    headBranch: options.headBranch === undefined ? repository.defaultBranch : options.headBranch,
    headSha: options.headSha,
    headRepository: options.headRepository === undefined ? fullName(repository) : options.headRepository,
    status,
    conclusion: defaultConclusion(status, options.conclusion),
    pullRequests: options.pullRequests ?? [],
    actor,
    createdAt: options.createdAt ?? world.now(),
  };
  repository.runs.set(run.id, run);
  return run.id;
}

/** Adds a job to a run's attempt and returns its id. */
export function addJob(world: World, repository: Repository, runId: number, options: JobOptions): number {
  const status = options.status ?? "completed";
  const job: Job = {
    id: world.nextId(),
    runId,
    runAttempt: options.attempt ?? 1,
    name: options.name,
    status,
    conclusion: defaultConclusion(status, options.conclusion),
    startedAt: world.now(),
    completedAt: status === "completed" ? world.now() : null,
    steps: options.steps ?? [],
  };
  repository.jobs.set(job.id, job);
  return job.id;
}

/** Adds an artifact to a run and returns its id. */
export function addArtifact(world: World, repository: Repository, options: ArtifactOptions): number {
  const artifact: Artifact = {
    id: world.nextId(),
    runId: options.runId,
    name: options.name,
    archive: Buffer.from(options.archive),
    isExpired: options.isExpired ?? false,
    createdAt: world.now(),
  };
  repository.artifacts.set(artifact.id, artifact);
  return artifact.id;
}

function defaultConclusion(status: string, conclusion: string | null | undefined): string | null {
  if (conclusion !== undefined) return conclusion;
  return status === "completed" ? "success" : null;
}
