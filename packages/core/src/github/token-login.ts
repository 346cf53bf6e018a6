import * as v from "valibot";
import { nullOn, REFUSED } from "./fault-kinds.ts";
import type { GitHubClient } from "./github-client.ts";

const User = v.object({ login: v.string() });

/** Whom GITHUB_TOKEN writes as. */
export const ACTIONS_LOGIN = "github-actions[bot]";

/**
 * The login that comments of this token carry. An app's token (GITHUB_TOKEN too) may not ask and gets 403: then it is
 * taken for GITHUB_TOKEN. A check run made before knows better: see `PublishedCheckRun.login`.
 */
export async function fetchTokenLogin(client: GitHubClient): Promise<string> {
  const user = await nullOn(REFUSED, () => client.call("GET /user", {}, User));
  return user?.login ?? ACTIONS_LOGIN;
}
