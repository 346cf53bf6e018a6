import type { RepositoryOperation, UserOperation } from "./call.ts";
import { artifactOperations } from "./resources/artifacts.ts";
import { deploymentOperations } from "./resources/deployments.ts";
import { dispatchOperations } from "./resources/dispatches.ts";
import { environmentOperations } from "./resources/environments.ts";
import { workflowRunOperations } from "./resources/workflow-runs.ts";
import { checkRunOperations } from "./resources/check-runs.ts";
import { commentOperations } from "./resources/comments.ts";
import { commitOperations } from "./resources/commits.ts";
import { contentOperations } from "./resources/contents.ts";
import { gitObjectOperations } from "./resources/git-objects.ts";
import { gitRefOperations } from "./resources/git-refs.ts";
import { gitTreeOperations } from "./resources/git-trees.ts";
import { issueOperations } from "./resources/issues.ts";
import { pullOperations } from "./resources/pulls.ts";
import { repositoryItselfOperations } from "./resources/repositories.ts";
import { statusOperations } from "./resources/statuses.ts";
import { userOperations as ofUsers } from "./resources/users.ts";

/** What the double does for each operation of the subset whose path names a repository. */
export const repositoryOperations: ReadonlyMap<string, RepositoryOperation> = new Map(
  [
    artifactOperations,
    deploymentOperations,
    dispatchOperations,
    environmentOperations,
    workflowRunOperations,
    checkRunOperations,
    commentOperations,
    commitOperations,
    contentOperations,
    gitObjectOperations,
    gitRefOperations,
    gitTreeOperations,
    issueOperations,
    pullOperations,
    repositoryItselfOperations,
    statusOperations,
  ].flatMap((operations) => Object.entries(operations)),
);

/** The same for paths that name none. */
export const userOperations: ReadonlyMap<string, UserOperation> = new Map(Object.entries(ofUsers));
