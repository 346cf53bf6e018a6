import * as v from "valibot";
import type { Conclusion } from "../result/document.ts";
import type { CheckRunAnnotation } from "../report/render-check-run.ts";
import { callPages, type GitHubClient } from "./github-client.ts";

const CheckRun = v.object({
  id: v.pipe(v.number(), v.integer()),
  html_url: v.nullish(v.string(), ""),
  external_id: v.nullish(v.string(), ""),
  app: v.nullish(v.object({ slug: v.optional(v.string()) }), null),
  output: v.object({ annotations_count: v.number() }),
});
export type CheckRun = v.InferOutput<typeof CheckRun>;

const CheckRunList = v.object({ check_runs: v.array(CheckRun) });
const MAX_PAGES = 3;

export interface CheckRunText {
  title: string;
  summary: string;
  text?: string;
}

export interface CheckRunFields {
  status: "in_progress" | "completed";
  conclusion?: Conclusion;
  /** ISO 8601. */
  started_at?: string;
  completed_at?: string;
  external_id?: string;
  details_url?: string;
  output?: CheckRunText & { annotations?: readonly CheckRunAnnotation[] };
}

export function createCheckRun(
  client: GitHubClient,
  fields: CheckRunFields & { name: string; head_sha: string },
): Promise<CheckRun> {
  return client.call("POST /repos/{owner}/{repo}/check-runs", { ...fields }, CheckRun);
}

/** Setting fields can be repeated; adding annotations cannot, because GitHub appends them. */
export function updateCheckRun(client: GitHubClient, id: number, fields: Partial<CheckRunFields>): Promise<CheckRun> {
  const afterFault = fields.output?.annotations === undefined ? "repeat" : "report";
  const route = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
  return client.call(route, { check_run_id: id, ...fields }, CheckRun, { afterFault });
}

export function fetchCheckRun(client: GitHubClient, id: number): Promise<CheckRun> {
  return client.call("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: id }, CheckRun);
}

export function fetchUnfinishedCheckRuns(
  client: GitHubClient,
  { name, headSha }: { name: string; headSha: string },
): Promise<readonly CheckRun[]> {
  return callPages(
    client,
    "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
    { ref: headSha, check_name: name, status: "in_progress", filter: "all" },
    CheckRunList,
    { maxPages: MAX_PAGES, pick: (page) => page.check_runs },
  );
}
