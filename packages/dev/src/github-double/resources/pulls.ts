import type { RepositoryCall, RepositoryOperation } from "../call.ts";
import { listCommitsBetween } from "../git/history.ts";
import { replyWithPage } from "../pagination.ts";
import { notFound } from "../refusal.ts";
import { type PullIssue, isPull } from "./find-issue.ts";
import { presentCommit, presentFileChange } from "./present-commit.ts";
import { listPullFiles, presentPull, presentPullSimple } from "./present-pull.ts";

// GitHub lists no more than these: https://docs.github.com/en/rest/pulls/pulls
const maxCommitsListed = 250;
const maxFilesListed = 3000;

export const pullOperations: Readonly<Record<string, RepositoryOperation>> = {
  "pulls/get": (call) => ({ status: 200, body: presentPull(call, requirePull(call)) }),

  "pulls/list": (call) => {
    const pulls = [...call.repository.issues.values()].filter(isPull).filter((pull) => isWanted(call, pull));
    const key = call.params.optionalText("sort") === "updated" ? "updatedAt" : "createdAt";
    const sign = call.params.optionalText("direction") === "asc" ? 1 : -1;
    const sorted = pulls.toSorted((a, b) => sign * (a[key] - b[key] || a.number - b.number));
    return replyWithPage(call, sorted, (pull) => presentPullSimple(call, pull));
  },

  "pulls/list-files": (call) => {
    const issue = requirePull(call);
    const files = listPullFiles(call.repository, issue).slice(0, maxFilesListed);
    return replyWithPage(call, files, (file) => presentFileChange(call, issue.pull.headSha, file));
  },

  "pulls/list-commits": (call) => {
    const { pull } = requirePull(call);
    const commits = listCommitsBetween(call.repository.objects, pull.baseSha, pull.headSha).slice(0, maxCommitsListed);
    return replyWithPage(call, commits, (commit) => presentCommit(call, commit));
  },
};

function requirePull(call: RepositoryCall): PullIssue {
  const issue = call.repository.issues.get(call.params.integer("pull_number"));
  if (issue === undefined || !isPull(issue)) throw notFound();
  return issue;
}

/** `head` is `owner:branch`; GitHub ignores it in any other form. */
function isWanted({ params, repository }: RepositoryCall, { state, pull }: PullIssue): boolean {
  const wanted = params.optionalText("state") ?? "open";
  const base = params.optionalText("base");
  const head = params.optionalText("head");
  const [owner] = (pull.headRepository ?? repository.owner.login).split("/");
  return (
    (wanted === "all" || state === wanted) &&
    (base === undefined || pull.baseRef === base) &&
    (head === undefined || !head.includes(":") || head === `${owner}:${pull.headRef}`)
  );
}
