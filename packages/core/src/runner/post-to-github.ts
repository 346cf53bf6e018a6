import { publishCheckRun } from "../github/check-runs.ts";
import { type Section, SHORT_CHARACTERS } from "../github/comment-document.ts";
import { publishCommitStatus } from "../github/commit-status.ts";
import { findPullRequest } from "../github/find-pull-request.ts";
import type { GitHubClient } from "../github/github-client.ts";
import { publishPullRequestComment } from "../github/pull-request-comment.ts";
import type { Pace } from "../github/sticky-comment.ts";
import type { EventSubject } from "../github/subject.ts";
import { fetchTokenLogin } from "../github/token-login.ts";
import { renderCheckRun } from "../report/render-check-run.ts";
import { markdownTitle, renderCommentSection } from "../report/render-comment-section.ts";
import type { Inline, Report } from "../report/report.ts";
import type { ResultDocument } from "../result/document.ts";
import type { RunnerEnvironment } from "./environment.ts";

export interface Posting {
  client: GitHubClient;
  document: ResultDocument;
  report: Report;
  environment: RunnerEnvironment;
  event: EventSubject;
  commentKey: string;
  /** Told of a surface that GitHub does not let this token write. */
  refuse(surface: "check-run" | "comment" | "commit-status", reason: string): void;
}

const SYSTEM_PACE: Pace = {
  nowMs: () => performance.now(),
  sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
  random: () => Math.random(),
};

/** Posts the check run of this result; `login` is whom the token writes as, where GitHub said so. */
export async function postCheckRun(posting: Posting): Promise<{ url: string; login: string | null }> {
  const { client, document, report, environment, event } = posting;
  const rest = restLine(document);
  const output = renderCheckRun(report, { rest });
  const outcome = await publishCheckRun(
    client,
    {
      name: document.id,
      headSha: event.subject.sha,
      owner: { id: document.id, runId: environment.runId, attempt: environment.runAttempt },
      detailsUrl: document.run.url,
      startedAt: new Date(document.startedAt),
      conclusion: document.conclusion,
      annotations: output.annotations,
      renderText: (leftOut) => {
        const { annotations: _sent, ...text } =
          leftOut === 0 ? output : renderCheckRun(withLeftOut(report, leftOut), { rest });
        return text;
      },
    },
    () => new Date(),
  );
  if (outcome.posted) return { url: outcome.url, login: outcome.login };
  posting.refuse("check-run", outcome.message);
  return { url: "", login: null };
}

/** Keeps this result's section of the pull request's comment; nothing where the event belongs to no pull request. */
export async function postComment(posting: Posting, login: string | null): Promise<string> {
  const { client, event } = posting;
  const pullRequest = event.subject.pullRequest ?? (await pullRequestOfWorkflowRun(posting));
  if (pullRequest === null) return "";
  const outcome = await publishPullRequestComment(
    client,
    pullRequest,
    { key: posting.commentKey, section: renderSection(posting), login: login ?? (await fetchTokenLogin(client)) },
    SYSTEM_PACE,
  );
  if (outcome.posted) return outcome.url;
  posting.refuse("comment", outcome.message);
  return "";
}

export async function postStatus({ client, document, event, refuse }: Posting): Promise<string> {
  const outcome = await publishCommitStatus(client, {
    id: document.id,
    sha: event.subject.sha,
    conclusion: document.conclusion,
    title: document.title,
    targetUrl: document.run.url,
  });
  if (outcome.posted) return outcome.url;
  refuse("commit-status", outcome.message);
  return "";
}

function pullRequestOfWorkflowRun({ client, environment, event }: Posting): Promise<number | null> {
  if (environment.eventName !== "workflow_run" || event.head === null) return Promise.resolve(null);
  return findPullRequest(client, { ...event.head, sha: event.subject.sha });
}

function renderSection({ document, report, environment, event }: Posting): Section {
  const rest = restLine(document);
  return {
    id: document.id,
    origin: {
      sha: event.subject.sha,
      workflow: environment.workflow,
      runNumber: environment.runNumber,
      runId: environment.runId,
      attempt: environment.runAttempt,
    },
    body: renderCommentSection(report, { rest }),
    short: renderShort(report),
  };
}

/** The title alone, cut until its escaped form fits. */
function renderShort(report: Report): string {
  for (let length = 200; length > 10; length -= 20) {
    const short = `### ${markdownTitle({ ...report, title: [...report.title].slice(0, length).join("") })}`;
    if (short.length <= SHORT_CHARACTERS) return short;
  }
  return `### ${markdownTitle({ ...report, title: report.conclusion })}`;
}

function restLine(document: ResultDocument): readonly Inline[] {
  return ["All of it is in the ", { kind: "link", text: "job summary", href: document.run.url }, "."];
}

function withLeftOut(report: Report, count: number): Report {
  const note = `${count} annotations are not shown here; all findings are in the result document.`;
  return { ...report, blocks: [...report.blocks, { kind: "paragraph", content: [note] }] };
}
