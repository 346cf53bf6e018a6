import type { App, User } from "./accounts.ts";
import type { ObjectStore } from "./git/object-store.ts";
import type { Artifact, Job, WorkflowRun } from "./resources/run-records.ts";
import type { CheckRun } from "./resources/check-run-records.ts";
import type { CommitStatus } from "./resources/status-records.ts";
import type { Deployment, Environment } from "./resources/deployment-records.ts";
import type { Comment, Issue } from "./resources/issue-records.ts";

/** Everything the double knows. Operations change it synchronously, so that each request is atomic, as GitHub's are. */
export interface World {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly nextId: () => number;
  readonly users: Map<string, User>;
  readonly apps: Map<number, App>;
  readonly repositories: Map<string, Repository>;
}

export interface Repository {
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly parent: Repository | null;
  readonly createdAt: number;
  readonly objects: ObjectStore;
  /** Full ref name to commit id. */
  readonly refs: Map<string, string>;
  readonly checkRuns: Map<number, CheckRun>;
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly statuses: CommitStatus[];
  readonly deployments: Map<number, Deployment>;
  readonly environments: Map<string, Environment>;
  readonly runs: Map<number, WorkflowRun>;
  readonly jobs: Map<number, Job>;
  readonly artifacts: Map<number, Artifact>;
  readonly dispatches: Dispatch[];
}

/** A `repository_dispatch` (eventType) or `workflow_dispatch` (workflow and ref) that a client asked for. */
export type Dispatch =
  | { readonly kind: "repository"; readonly eventType: string; readonly clientPayload: Record<string, unknown> }
  | {
      readonly kind: "workflow";
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: Record<string, unknown>;
    };

export const fullName = (repository: Repository): string => `${repository.owner.login}/${repository.name}`;

/** GitHub's timestamps have whole seconds. */
export const renderTime = (timeMs: number): string => `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
