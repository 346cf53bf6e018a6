import { type Commit, readCommit } from "../git/commit.ts";
import { Refusal } from "../refusal.ts";
import type { Repository } from "../world.ts";

/** The commit that a sha, abbreviated sha, branch, tag or full ref names; undefined where there is none. */
export function findCommit(repository: Repository, ref: string): Commit | undefined {
  const names = ["", "refs/", "refs/heads/", "refs/tags/"].map((prefix) => `${prefix}${ref}`);
  const named = names.map((name) => repository.refs.get(name)).find((id) => id !== undefined);
  if (named !== undefined) return readCommit(repository.objects, named);
  if (/^[0-9a-f]{40}$/.test(ref)) return readCommit(repository.objects, ref);
  const matches = /^[0-9a-f]{7,39}$/.test(ref) ? repository.objects.findByPrefix("commit", ref) : [];
  return matches.length === 1 && matches[0] !== undefined ? readCommit(repository.objects, matches[0]) : undefined;
}

/** As `findCommit`, with GitHub's 422 where there is none. */
export function requireCommit(repository: Repository, ref: string): Commit {
  const commit = findCommit(repository, ref);
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return commit;
}
