export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly runNumber: number;
  readonly name: string;
  /** `.github/workflows/ci.yml` */
  readonly path: string;
  readonly event: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  /** Full name of the repository the head commit comes from; null where it was deleted. */
  readonly headRepository: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly pullRequests: readonly number[];
  readonly actor: string;
  readonly createdAt: number;
}

export interface Job {
  readonly id: number;
  readonly runId: number;
  readonly runAttempt: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: number;
  readonly completedAt: number | null;
  readonly steps: readonly JobStep[];
}

export interface JobStep {
  readonly name: string;
  readonly status: "completed" | "in_progress" | "queued";
  readonly conclusion: string | null;
  readonly number: number;
}

export interface Artifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  /** Bytes of the zip archive that a download gives. */
  readonly archive: Buffer;
  readonly isExpired: boolean;
  readonly createdAt: number;
}
