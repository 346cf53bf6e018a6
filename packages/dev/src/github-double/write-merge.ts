import { createSignature, writeCommit } from "./git/commit.ts";
import { mergeSnapshots } from "./git/compare-snapshots.ts";
import { writeSnapshot } from "./git/tree.ts";
import { type Repository, type World, renderTime } from "./world.ts";

/** Writes the merge of `from` into `into` and returns its id; null where both changed one file differently. */
export function writeMerge(
  world: World,
  repository: Repository,
  into: string,
  from: string,
  message: string,
): string | null {
  const merged = mergeSnapshots(repository.objects, into, from);
  if (merged === undefined) return null;
  const signature = createSignature("GitHub", "noreply@github.com", renderTime(world.now()));
  const tree = writeSnapshot(repository.objects, merged);
  return writeCommit(repository.objects, {
    tree,
    parents: [into, from],
    author: signature,
    committer: signature,
    message,
  });
}
