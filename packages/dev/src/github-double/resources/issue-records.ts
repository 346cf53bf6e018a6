import type { App, User } from "../accounts.ts";

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: User;
  readonly app: App | null;
  readonly createdAt: number;
  title: string;
  body: string | null;
  state: "closed" | "open";
  stateReason: string | null;
  labels: string[];
  assignees: string[];
  updatedAt: number;
  closedAt: number | null;
  /** Null for an issue that is no pull request. */
  readonly pull: PullRequest | null;
}

export interface PullRequest {
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headRef: string;
  headSha: string;
  /** Full name of the head repository; null where it was deleted. */
  readonly headRepository: string | null;
  readonly isDraft: boolean;
  mergedAt: number | null;
  /** GitHub's test merge (`refs/pull/<number>/merge`), after merging the true merge; null where there is a conflict. */
  mergeSha: string | null;
}

export interface Comment {
  readonly id: number;
  readonly issueNumber: number;
  readonly author: User;
  readonly app: App | null;
  readonly createdAt: number;
  body: string;
  updatedAt: number;
}
