import type { App, User } from "../accounts.ts";

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: Record<string, unknown> | string;
  readonly environment: string;
  readonly description: string | null;
  readonly isTransient: boolean;
  readonly isProduction: boolean;
  readonly creator: User;
  readonly app: App | null;
  readonly createdAt: number;
  updatedAt: number;
  readonly statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly id: number;
  state: string;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: User;
  readonly app: App | null;
  readonly createdAt: number;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
  /** Minutes a deployment waits, 0 for none. */
  readonly waitTimerMinutes: number;
  readonly reviewers: readonly User[];
}
