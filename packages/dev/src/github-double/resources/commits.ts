import { type RepositoryCall, type RepositoryOperation, replyRaw } from "../call.ts";
import type { Commit } from "../git/commit.ts";
import { listFileChanges, readCommitSnapshot } from "../git/compare-snapshots.ts";
import { findMergeBase, listCommitsBetween, listHistory } from "../git/history.ts";
import { replyWithPage, selectPage } from "../pagination.ts";
import { Refusal, notFound } from "../refusal.ts";
import { findCommit, requireCommit } from "./find-commit.ts";
import { isPull } from "./find-issue.ts";
import { presentCommit, presentCommitWithFiles, presentFileChange } from "./present-commit.ts";
import { presentPullSimple } from "./present-pull.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";

const maxFilesCompared = 300;

export const commitOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/get-commit": (call) => {
    const commit = requireCommit(call.repository, call.params.text("ref"));
    if (call.accept.includes(".sha")) return replyRaw(Buffer.from(commit.id), "application/vnd.github.sha");
    return { status: 200, body: presentCommitWithFiles(call, commit) };
  },

  "repos/list-commits": (call) => {
    const { repository, params } = call;
    if (repository.refs.size === 0) throw new Refusal(409, "Git Repository is empty.");
    const start = findCommit(repository, params.optionalText("sha") ?? repository.defaultBranch);
    if (start === undefined) throw notFound();
    const path = params.optionalText("path");
    const since = Date.parse(params.optionalText("since") ?? "1970-01-01T00:00:00Z");
    const until = Date.parse(params.optionalText("until") ?? "9999-01-01T00:00:00Z");
    const commits = listHistory(repository.objects, start.id).filter((commit) => {
      const timeMs = commit.committer.timeSeconds * 1000;
      return timeMs >= since && timeMs <= until && (path === undefined || changesPath(call, commit, path));
    });
    return replyWithPage(call, commits, (commit) => presentCommit(call, commit));
  },

  "repos/compare-commits-with-basehead": (call) => {
    const [base, head] = call.params
      .text("basehead")
      .split("...")
      .map((ref) => findCompared(call, ref));
    if (base === undefined || head === undefined) throw notFound();
    return presentComparison(call, base, head);
  },

  "repos/list-pull-requests-associated-with-commit": (call) => {
    const { repository } = call;
    const { id } = requireCommit(repository, call.params.text("commit_sha"));
    const pulls = [...repository.issues.values()].filter(isPull).filter(({ pull }) => {
      const own = listCommitsBetween(repository.objects, pull.baseSha, pull.headSha);
      return own.some((commit) => commit.id === id) || (pull.mergedAt !== null && pull.mergeSha === id);
    });
    return replyWithPage(call, pulls, (pull) => presentPullSimple(call, pull));
  },
};

function changesPath({ repository: { objects } }: RepositoryCall, commit: Commit, path: string): boolean {
  const [before, after] = [commit.parents[0], commit.id].map((id) => readCommitSnapshot(objects, id));
  const relevant = (from = new Map<string, { id: string }>()) =>
    [...from].filter(([file]) => file === path || file.startsWith(`${path}/`)).map(([file, { id }]) => `${file} ${id}`);
  return relevant(before).join("\n") !== relevant(after).join("\n");
}

/** A side of a comparison; `owner:branch` names a fork's branch. */
function findCompared({ repository, world }: RepositoryCall, ref: string): Commit | undefined {
  const [owner, branch] = ref.split(":");
  if (branch === undefined) return findCommit(repository, ref);
  const network = [...world.repositories.values()].filter(({ objects }) => objects === repository.objects);
  const fork = network.find((one) => one.owner.login.toLowerCase() === owner?.toLowerCase());
  return fork === undefined ? undefined : findCommit(fork, branch);
}

function presentComparison(call: RepositoryCall, base: Commit, head: Commit) {
  const { links, repository } = call;
  const { objects } = repository;
  const mergeBase = findMergeBase(objects, base.id, head.id);
  if (mergeBase === undefined) throw new Refusal(404, `No common ancestor between ${base.id} and ${head.id}.`);
  const ahead = listCommitsBetween(objects, base.id, head.id);
  const behind = listCommitsBetween(objects, head.id, base.id);
  const [before, after] = [readCommitSnapshot(objects, mergeBase.id), readCommitSnapshot(objects, head.id)];
  const files = listFileChanges(objects, before, after).slice(0, maxFilesCompared);
  const range = `compare/${base.id}...${head.id}`;
  const web = `${webUrl(links, repository)}/${range}`;
  const page = selectPage(call, ahead);
  const body = {
    url: `${apiUrl(links, repository)}/${range}`,
    html_url: web,
    permalink_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: presentCommit(call, base),
    merge_base_commit: presentCommit(call, mergeBase),
    status: nameRelation(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: page.items.map((commit) => presentCommit(call, commit)),
    files: files.map((file) => presentFileChange(call, head.id, file)),
  };
  return { status: 200, body, headers: page.headers };
}

function nameRelation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
