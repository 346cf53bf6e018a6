import type { RepositoryOperation, UserOperation } from "./call.ts";
import { checkRunOperations } from "./resources/check-runs.ts";
import { commentOperations } from "./resources/comments.ts";

/** What the double does for each operation of the subset whose path names a repository. */
export const repositoryOperations: ReadonlyMap<string, RepositoryOperation> = new Map([
  ...Object.entries(checkRunOperations),
  ...Object.entries(commentOperations),
]);

/** The same for paths that name none. */
export const userOperations: ReadonlyMap<string, UserOperation> = new Map();
