import type { RepositoryCall } from "../call.ts";
import type { Commit, Signature } from "../git/commit.ts";
import { type FileChange, listFileChanges, readCommitSnapshot } from "../git/compare-snapshots.ts";
import { type World, renderTime } from "../world.ts";
import { nodeId, presentUser } from "./present-accounts.ts";
import { apiUrl, escapePath, webUrl } from "./repository-urls.ts";

/** `commit` of the API, without its files. */
export function presentCommit(call: RepositoryCall, commit: Commit): Record<string, unknown> {
  const api = apiUrl(call.links, call.repository);
  const url = `${api}/commits/${commit.id}`;
  const web = `${webUrl(call.links, call.repository)}/commit`;
  return {
    url,
    sha: commit.id,
    node_id: nodeId("Commit", commit.id),
    html_url: `${web}/${commit.id}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.id}`,
      author: presentSignature(commit.author),
      committer: presentSignature(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: unsigned,
    },
    author: presentAccount(call, commit.author),
    committer: presentAccount(call, commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${web}/${sha}` })),
  };
}

/** The commit with its files against its first parent and their counts. */
export function presentCommitWithFiles(call: RepositoryCall, commit: Commit): Record<string, unknown> {
  const { objects } = call.repository;
  const before = readCommitSnapshot(objects, commit.parents[0]);
  const files = listFileChanges(objects, before, readCommitSnapshot(objects, commit.id));
  const { additions, deletions } = countLines(files);
  return {
    ...presentCommit(call, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => presentFileChange(call, commit.id, file)),
  };
}

/** `diff-entry` of the API. */
export function presentFileChange(call: RepositoryCall, sha: string, file: FileChange): Record<string, unknown> {
  const path = escapePath(file.path);
  const web = webUrl(call.links, call.repository);
  const { additions = 0, deletions = 0, patch = "" } = file.diff ?? {};
  return {
    sha: file.blobId,
    filename: file.path,
    status: file.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${web}/blob/${sha}/${path}`,
    raw_url: `${web}/raw/${sha}/${path}`,
    contents_url: `${apiUrl(call.links, call.repository)}/contents/${path}?ref=${sha}`,
    ...(patch !== "" && { patch }),
  };
}

export function countLines(files: readonly FileChange[]): { additions: number; deletions: number } {
  const sum = (pick: (file: FileChange) => number) => files.reduce((total, file) => total + pick(file), 0);
  return { additions: sum(({ diff }) => diff?.additions ?? 0), deletions: sum(({ diff }) => diff?.deletions ?? 0) };
}

export function presentSignature({ name, email, timeSeconds }: Signature): Record<string, unknown> {
  return { name, email, date: renderTime(timeSeconds * 1000) };
}

export const unsigned = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

function presentAccount(call: RepositoryCall, signature: Signature): Record<string, unknown> | null {
  const user = findAccount(call.world, signature.email);
  return user === undefined ? null : presentUser(call.links, user);
}

// `login@users.noreply.github.com`, or `12345+login@…`, is how a commit names an account.
function findAccount(world: World, email: string) {
  const login = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(email)?.[1];
  return login === undefined ? undefined : world.users.get(login.toLowerCase());
}
