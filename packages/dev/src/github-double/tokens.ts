import { randomBytes } from "node:crypto";
import type { App, User } from "./accounts.ts";
import type { Permissions } from "./permissions.ts";
import { type RateBudget, type SecondaryLimit, createRateBudget } from "./rate-limits.ts";

export interface Token {
  readonly value: string;
  readonly user: User;
  /** Null for a person's token, which cannot write checks. */
  readonly app: App | null;
  readonly permissions: Permissions;
  /** Lower-case full names; null for every repository. */
  readonly repositories: ReadonlySet<string> | null;
  readonly budget: RateBudget;
}

export interface TokenOptions {
  /** Default `github-actions[bot]`. */
  readonly login?: string;
  /** Default 15368, GitHub Actions; null makes a person's token. */
  readonly appId?: number | null;
  readonly permissions: Permissions;
  /** Full names; default all repositories. */
  readonly repositories?: readonly string[];
  /** Requests in an hour, default 1000 as for GITHUB_TOKEN. */
  readonly requestsPerHour?: number;
  /** Default none: the secondary limits depend on load that a test should choose. */
  readonly secondaryLimit?: SecondaryLimit;
}

/** A token of GitHub's shape (`ghs_` for apps, `ghp_` for people) with its own rate budget. */
export function createToken(user: User, app: App | null, options: TokenOptions, nowMs: number): Token {
  const { permissions, repositories, requestsPerHour = 1000, secondaryLimit } = options;
  return {
    value: `${app === null ? "ghp" : "ghs"}_${randomBytes(18).toString("hex")}`,
    user,
    app,
    permissions,
    repositories: repositories === undefined ? null : new Set(repositories.map((name) => name.toLowerCase())),
    budget: createRateBudget(requestsPerHour, nowMs, secondaryLimit),
  };
}

/** Reads `Authorization: token …` and `Bearer …`; undefined where there is none, null where it is malformed. */
export function readTokenValue(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined) return undefined;
  return /^(?:token|bearer) +(\S+)$/i.exec(authorization)?.[1] ?? null;
}
