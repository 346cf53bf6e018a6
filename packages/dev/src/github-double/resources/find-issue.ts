import type { RepositoryCall } from "../call.ts";
import { notFound } from "../refusal.ts";
import type { Repository } from "../world.ts";
import type { Issue, PullRequest } from "./issue-records.ts";

/** The issue or pull request of that number, or 404. */
export function findIssue(call: RepositoryCall, number: number): Issue {
  const issue = call.repository.issues.get(number);
  if (issue === undefined) throw notFound();
  return issue;
}

/** An issue that is known to be a pull request. */
export type PullIssue = Issue & { readonly pull: PullRequest };

export const isPull = (issue: Issue): issue is PullIssue => issue.pull !== null;

/** Issues and pull requests of a repository count together. */
export const nextIssueNumber = (repository: Repository): number => Math.max(0, ...repository.issues.keys()) + 1;
