import { Refusal } from "./refusal.ts";
import type { Token } from "./tokens.ts";
import { type Repository, fullName } from "./world.ts";

export type PermissionName =
  "actions" | "checks" | "contents" | "deployments" | "issues" | "pull-requests" | "statuses";
export type PermissionLevel = "none" | "read" | "write";
/** As in a workflow's `permissions:`; what is not named is `none`. */
export type Permissions = Readonly<Partial<Record<PermissionName, PermissionLevel>>>;

const byOperation: Readonly<Record<string, readonly PermissionName[]>> = {
  "repos/compare-commits-with-basehead": ["contents"],
  "repos/create-commit-status": ["statuses"],
  "repos/create-deployment": ["deployments"],
  "repos/create-deployment-status": ["deployments"],
  "repos/create-dispatch-event": ["contents"],
  "repos/get": [],
  "repos/get-combined-status-for-ref": ["statuses"],
  "repos/get-commit": ["contents"],
  "repos/get-content": ["contents"],
  "repos/get-deployment": ["deployments"],
  "repos/get-environment": ["actions"],
  "repos/list-commit-statuses-for-ref": ["statuses"],
  "repos/list-commits": ["contents"],
  "repos/list-deployment-statuses": ["deployments"],
  "repos/list-deployments": ["deployments"],
  "repos/list-pull-requests-associated-with-commit": ["pull-requests"],
  "issues/create": ["issues"],
};
const byCategory: Readonly<Record<string, readonly PermissionName[]>> = {
  actions: ["actions"],
  checks: ["checks"],
  git: ["contents"],
  issues: ["issues", "pull-requests"],
  pulls: ["pull-requests"],
};

/** The permissions of which one is enough for an operation; empty where metadata is enough. GitHub's docs list them. */
export function permissionsFor(operationId: string): readonly PermissionName[] {
  const accepted = byOperation[operationId] ?? byCategory[operationId.split("/")[0] ?? ""];
  if (accepted === undefined) throw new Error(`no permission is known for ${operationId}`);
  return accepted;
}

/** Whether the repository can be seen at all: public ones by anyone, private ones by tokens made for them. */
export function canSee(token: Token | null, repository: Repository): boolean {
  return !repository.isPrivate || (token !== null && isMadeFor(token, repository));
}

/**
 * Throws GitHub's answer to a token that may not do this: 401 for an anonymous write, 403 for a missing permission.
 * Public repositories can be read without any permission.
 */
export function requirePermission(
  token: Token | null,
  repository: Repository,
  accepted: readonly PermissionName[],
  level: "read" | "write",
): void {
  if (level === "read" && !repository.isPrivate) return;
  if (token === null) throw new Refusal(401, "Requires authentication");
  const granted = isMadeFor(token, repository) && accepted.some((name) => covers(token.permissions[name], level));
  if (granted || (level === "read" && accepted.length === 0)) return;
  const names = accepted.map((name) => `${name.replace("-", "_")}=${level}`).join("; ");
  throw new Refusal(403, "Resource not accessible by integration", {
    headers: { "x-accepted-github-permissions": names },
  });
}

function covers(granted: PermissionLevel | undefined, level: "read" | "write"): boolean {
  return granted === "write" || (granted === "read" && level === "read");
}

function isMadeFor(token: Token, repository: Repository): boolean {
  return token.repositories === null || token.repositories.has(fullName(repository).toLowerCase());
}
