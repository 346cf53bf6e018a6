import type { App } from "../accounts.ts";
import { type RepositoryCall, type RepositoryOperation, requireToken } from "../call.ts";
import { replyWithCountedPage, replyWithPage } from "../pagination.ts";
import { Refusal, notFound } from "../refusal.ts";
import { fullName, renderTime } from "../world.ts";
import { type CheckRunBody, checkCheckRunRules } from "./check-run-rules.ts";
import type { Annotation, CheckRun } from "./check-run-records.ts";
import { requireCommit } from "./find-commit.ts";
import { nodeId, presentApp } from "./present-accounts.ts";
import { presentPullMinimal } from "./present-pull-minimal.ts";

export const checkRunOperations: Readonly<Record<string, RepositoryOperation>> = {
  "checks/create": (call) => {
    const body = call.body as CheckRunBody;
    const app = requireApp(call);
    checkCheckRunRules(body);
    const headSha = requireCommit(call.repository, body.head_sha ?? "").id;
    const run: CheckRun = {
      id: call.world.nextId(),
      headSha,
      appId: app.id,
      suiteId: findSuite(call, app.id, headSha) ?? call.world.nextId(),
      name: body.name ?? "",
      status: "queued",
      conclusion: null,
      startedAt: renderTime(call.world.now()),
      completedAt: null,
      detailsUrl: null,
      externalId: "",
      output: { title: null, summary: null, text: null },
      annotations: [],
    };
    applyChanges(call, run, body);
    call.repository.checkRuns.set(run.id, run);
    return { status: 201, body: presentCheckRun(call, run) };
  },

  "checks/update": (call) => {
    const body = call.body as CheckRunBody;
    const app = requireApp(call);
    const run = requireCheckRun(call);
    if (run.appId !== app.id) {
      const message = `Invalid app_id \`${app.id}\` - check run can only be modified by the GitHub App that created it.`;
      throw new Refusal(403, message);
    }
    checkCheckRunRules(body);
    applyChanges(call, run, body);
    return { status: 200, body: presentCheckRun(call, run) };
  },

  "checks/get": (call) => ({ status: 200, body: presentCheckRun(call, requireCheckRun(call)) }),

  "checks/list-for-ref": (call) => {
    const commit = requireCommit(call.repository, call.params.text("ref"));
    const wanted = {
      name: call.params.optionalText("check_name"),
      status: call.params.optionalText("status"),
      appId: call.params.optionalInteger("app_id"),
    };
    const runs = [...call.repository.checkRuns.values()].filter(
      (run) =>
        run.headSha === commit.id &&
        (wanted.name === undefined || run.name === wanted.name) &&
        (wanted.status === undefined || run.status === wanted.status) &&
        (wanted.appId === undefined || run.appId === wanted.appId),
    );
    const listed = call.params.optionalText("filter") === "all" ? runs : selectLatest(runs);
    return replyWithCountedPage(call, "check_runs", listed.toReversed(), (run) => presentCheckRun(call, run));
  },

  "checks/list-annotations": (call) => {
    const run = requireCheckRun(call);
    return replyWithPage(call, run.annotations, (annotation) => presentAnnotation(call, run, annotation));
  },
};

function requireApp(call: RepositoryCall): App {
  const { app } = requireToken(call);
  if (app === null) throw new Refusal(403, "You must authenticate via a GitHub App.");
  return app;
}

function requireCheckRun(call: RepositoryCall): CheckRun {
  const run = call.repository.checkRuns.get(call.params.integer("check_run_id"));
  if (run === undefined) throw notFound();
  return run;
}

function findSuite(call: RepositoryCall, appId: number, sha: string): number | undefined {
  const runs = [...call.repository.checkRuns.values()];
  return runs.find((run) => run.appId === appId && run.headSha === sha)?.suiteId;
}

/** A conclusion completes the run; leaving `completed` takes it away. Annotations are added to those already there. */
function applyChanges(call: RepositoryCall, run: CheckRun, body: CheckRunBody): void {
  run.name = body.name ?? run.name;
  run.startedAt = body.started_at ?? run.startedAt;
  run.detailsUrl = body.details_url ?? run.detailsUrl;
  run.externalId = body.external_id ?? run.externalId;
  if (body.conclusion !== undefined) {
    run.status = "completed";
    run.conclusion = body.conclusion;
    run.completedAt = body.completed_at ?? renderTime(call.world.now());
  } else if (body.status !== undefined) {
    Object.assign(run, { status: body.status, conclusion: null, completedAt: null });
  }
  const { annotations = [], title, summary, text } = body.output ?? {};
  run.output = {
    title: title ?? run.output.title,
    summary: summary ?? run.output.summary,
    text: text ?? run.output.text,
  };
  run.annotations.push(...annotations);
}

/** The newest run of each name and app, as `filter=latest` gives. */
function selectLatest(runs: readonly CheckRun[]): CheckRun[] {
  return [...new Map(runs.map((run) => [`${run.appId} ${run.name}`, run])).values()];
}

function presentCheckRun(call: RepositoryCall, run: CheckRun): Record<string, unknown> {
  const { links, repository, world } = call;
  const api = `${links.api}/repos/${fullName(repository)}`;
  const url = `${api}/check-runs/${run.id}`;
  const { title, summary, text } = run.output;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("CheckRun", run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: `${links.web}/${fullName(repository)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${links.web}/${fullName(repository)}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { title, summary, text, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suiteId },
    app: presentApp(links, world.apps.get(run.appId) ?? null),
    pull_requests: presentPullRequests(call, run.headSha),
  };
}

/** Open pull requests whose head is the commit. */
function presentPullRequests(call: RepositoryCall, sha: string): unknown[] {
  const open = [...call.repository.issues.values()].filter((one) => one.state === "open" && one.pull?.headSha === sha);
  return open.flatMap(({ number }) => presentPullMinimal(call, number));
}

function presentAnnotation(call: RepositoryCall, run: CheckRun, annotation: Annotation): Record<string, unknown> {
  const { links, repository } = call;
  return {
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: `${links.web}/${fullName(repository)}/blob/${run.headSha}/${annotation.path}`,
  };
}
