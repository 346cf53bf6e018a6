import type { RepositoryCall } from "../call.ts";
import { fullName } from "../world.ts";
import { apiUrl } from "./repository-urls.ts";

/** `pull-request-minimal` in a list of one; empty for pull requests from forks, which GitHub leaves out of such lists. */
export function presentPullMinimal({ links, repository }: RepositoryCall, number: number): Record<string, unknown>[] {
  const issue = repository.issues.get(number);
  const pull = issue?.pull ?? null;
  if (issue === undefined || pull === null || pull.headRepository !== fullName(repository)) return [];
  const url = apiUrl(links, repository);
  const repo = { id: repository.id, url, name: repository.name };
  const head = { ref: pull.headRef, sha: pull.headSha, repo };
  const base = { ref: pull.baseRef, sha: pull.baseSha, repo };
  return [{ id: issue.id, number, url: `${url}/pulls/${number}`, head, base }];
}
