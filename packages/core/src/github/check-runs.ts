import { ServiceError } from "../errors.ts";
import type { CheckRunAnnotation } from "../report/render-check-run.ts";
import type { Conclusion } from "../result/document.ts";
import { planAnnotationBatches } from "./annotation-batches.ts";
import {
  createCheckRun,
  fetchCheckRun,
  updateCheckRun,
  type CheckRun,
  type CheckRunFields,
  type CheckRunText,
} from "./check-run-api.ts";
import { renderExternalId, settleLeftovers, type CheckRunOwner } from "./check-run-leftovers.ts";
import { isOutcomeUnknown, nullOn, REFUSED } from "./fault-kinds.ts";
import type { GitHubClient } from "./github-client.ts";
import { withRefusalAsValue, type PublishOutcome } from "./publish-outcome.ts";

export interface CheckRunReport {
  /** Stable and unique: required checks match by name. */
  name: string;
  headSha: string;
  owner: CheckRunOwner;
  detailsUrl: string;
  startedAt: Date;
  conclusion: Conclusion;
  annotations: readonly CheckRunAnnotation[];
  /** Title, summary and text within GitHub's limits, saying that so many annotations are not shown (0 for none). */
  renderText: (annotationsLeftOut: number) => CheckRunText;
}

export type PublishedCheckRun = {
  annotationsLeftOut: number;
  /** Whom this token writes comments as; null where GitHub did not name the app. */
  login: string | null;
};

/** Time after which no more annotations are begun: the completed check matters more. */
const ANNOTATIONS_BUDGET_MS = 90_000;

/**
 * Creates the check run (or takes over this run's unfinished one), adds annotations in batches, completes it. Batches
 * that GitHub refuses are left out and counted. A token that may not write checks is a value, not an error; throws a
 * ServiceError where GitHub fails. Source: REST "Create a check run", "Update a check run".
 */
export function publishCheckRun(
  client: GitHubClient,
  report: CheckRunReport,
  now: () => Date,
): Promise<PublishOutcome<PublishedCheckRun>> {
  return withRefusalAsValue<PublishedCheckRun>(async () => {
    const opened = await openCheckRun(client, report, now);
    const { batches, leftOut } = planAnnotationBatches(report.annotations);
    const sent = await sendBatches(client, opened, report, batches, now);
    const annotationsLeftOut = leftOut + batches.reduce((sum, batch) => sum + batch.length, 0) - sent;
    const completed = await updateCheckRun(client, opened.id, {
      status: "completed",
      conclusion: report.conclusion,
      completed_at: now().toISOString(),
      output: report.renderText(annotationsLeftOut),
    });
    const slug = completed.app?.slug ?? opened.app?.slug;
    const login = slug === undefined ? null : `${slug}[bot]`;
    return { posted: true, url: completed.html_url ?? "", annotationsLeftOut, login };
  });
}

async function openCheckRun(client: GitHubClient, report: CheckRunReport, now: () => Date): Promise<CheckRun> {
  const fields: CheckRunFields = {
    status: "in_progress",
    external_id: renderExternalId(report.owner),
    details_url: report.detailsUrl,
    started_at: report.startedAt.toISOString(),
  };
  const leftover = await settleLeftovers(client, { ...report, now });
  const { id = null } = leftover ?? {};
  // Only the app that made it may take it over.
  const reused = id === null ? null : await nullOn(REFUSED, () => updateCheckRun(client, id, fields));
  if (reused !== null) return reused;
  const create = () => createCheckRun(client, { ...fields, name: report.name, head_sha: report.headSha });
  try {
    return await create();
  } catch (error) {
    if (!isOutcomeUnknown(error)) throw error;
    // The check run may exist although its answer was lost.
    return (await settleLeftovers(client, { ...report, now })) ?? create();
  }
}

/** Sends what it can and answers how many annotations GitHub has taken. */
async function sendBatches(
  client: GitHubClient,
  checkRun: CheckRun,
  report: CheckRunReport,
  batches: readonly (readonly CheckRunAnnotation[])[],
  now: () => Date,
): Promise<number> {
  const deadlineMs = now().getTime() + ANNOTATIONS_BUDGET_MS;
  const { title, summary } = report.renderText(0);
  let sent = 0;
  for (const annotations of batches) {
    if (now().getTime() > deadlineMs) break;
    const outcome = await sendBatch(client, checkRun.id, { title, summary, annotations }, sent);
    if (outcome === "stop") break;
    if (outcome === "sent") sent += annotations.length;
  }
  return sent;
}

type BatchOutput = CheckRunText & { annotations: readonly CheckRunAnnotation[] };

/** One batch, sent again only where GitHub's count shows that it did not arrive the first time. */
async function sendBatch(
  client: GitHubClient,
  id: number,
  output: BatchOutput,
  sentBefore: number,
): Promise<"sent" | "refused" | "stop"> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await updateCheckRun(client, id, { output });
      return "sent";
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      // 422 is about these annotations alone; a fault, a limit or a lost permission would meet every other batch too.
      if (error.status === 422) return "refused";
      if (!isOutcomeUnknown(error)) return "stop";
      if (await hasArrived(client, id, sentBefore + output.annotations.length)) return "sent";
    }
  }
  return "stop";
}

async function hasArrived(client: GitHubClient, id: number, expectedCount: number): Promise<boolean> {
  try {
    return (await fetchCheckRun(client, id)).output.annotations_count >= expectedCount;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}
