import { ServiceError } from "../errors.ts";
import type { EventSubject } from "../github/subject.ts";
import { renderLogAnnotations } from "../report/render-log-annotations.ts";
import { renderSummary, SUMMARY_BYTES } from "../report/render-summary.ts";
import type { Report } from "../report/report.ts";
import type { ResultDocument } from "../result/document.ts";
import type { CommonInputValues } from "./action-context.ts";
import type { RunnerEnvironment } from "./environment.ts";
import type { Posting } from "./post-to-github.ts";
import type { Log } from "./log.ts";
import { annotate, appendSummary } from "./workflow-commands.ts";
import type { Telemetry } from "./telemetry.ts";

export interface Publication {
  document: ResultDocument;
  report: Report;
  /** Undefined where the inputs were refused: then only log and summary are written. */
  inputs: CommonInputValues | undefined;
  environment: RunnerEnvironment;
  event: EventSubject;
  log: Log;
  telemetry: Pick<Telemetry, "recordHttp">;
  /** Aborted when the run is cancelled, before or while this posts. */
  signal: AbortSignal;
}

export interface Published {
  checkRunUrl: string;
  commentUrl: string;
  /** A surface that the inputs demand (`true`) could not be written. */
  failed: boolean;
}

/** All posting together; a cancelled run is killed ten seconds after the first signal. */
const POSTING_MS = 180_000;
const POSTING_WHEN_CANCELLED_MS = 4_000;

/** Shows the report on every surface that inputs, event and token allow, and says once what was not posted and why. */
export async function publish(publication: Publication): Promise<Published> {
  const surfaces = createSurfaces(publication);
  await surfaces.write("summary", () => writeSummary(publication.report));
  // An annotation is a line that is no JSON; the check run carries it all the same.
  const isJsonLog = publication.inputs?.["log-format"] === "json" && publication.inputs.annotations === "auto";
  if (!isJsonLog) await surfaces.write("annotations", async () => annotateLog(publication.report));
  const published = { checkRunUrl: "", commentUrl: "" };
  if (publication.inputs?.["dry-run"] === true) announceDryRun(publication);
  else if (publication.inputs !== undefined)
    Object.assign(published, await post(publication, publication.inputs, surfaces));
  return { ...published, failed: surfaces.conclude() };
}

type Surface = "summary" | "annotations" | "check-run" | "comment" | "commit-status";

interface Surfaces {
  /** Runs `write` unless the input turns the surface off; its failure is a notice, or an error where demanded. */
  write(surface: Surface, write: () => Promise<string | void>): Promise<string>;
  refuse(surface: Surface, reason: string): void;
  /** Tells what was not posted. Returns whether something demanded is missing. */
  conclude(): boolean;
}

function createSurfaces({ inputs, log }: Publication): Surfaces {
  const refused: string[] = [];
  let failed = false;
  const setting = (surface: Surface) => {
    if (surface === "commit-status") return inputs?.["commit-status"] === true ? "auto" : "false";
    return inputs?.[surface] ?? "auto";
  };
  const refuse = (surface: Surface, reason: string) => {
    if (setting(surface) === "true") {
      failed = true;
      log.error(`Input \`${surface}\` is \`true\`, but it could not be posted: ${reason}`);
    } else if (setting(surface) === "auto") refused.push(`${surface} (${reason})`);
  };
  return {
    refuse,
    async write(surface, write) {
      if (setting(surface) === "false") return "";
      try {
        return (await write()) ?? "";
      } catch (error) {
        if (!(error instanceof ServiceError) && !isFileError(error)) throw error;
        refuse(surface, error.message);
        return "";
      }
    },
    conclude() {
      if (refused.length > 0) log.notice(`Not posted: ${refused.join("; ")}. The verdict is this job's own result.`);
      return failed;
    },
  };
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

async function writeSummary(report: Report): Promise<void> {
  const rest = ["The rest is in the result document."];
  const isWritten = appendSummary(renderSummary(report, { limitBytes: SUMMARY_BYTES, rest }));
  if (!isWritten) throw new ServiceError("not-found", "GITHUB_STEP_SUMMARY is not set");
}

function annotateLog(report: Report): void {
  for (const { level, message, properties } of renderLogAnnotations(report.annotations).annotations) {
    annotate(level, message, properties);
  }
}

function announceDryRun({ document, event, log }: Publication): void {
  const pull = event.subject.pullRequest;
  const comment = pull === null ? "" : `, a section of the comment on pull request #${pull}`;
  log.info(
    `Dry run: a check run \`${document.id}\` on ${event.subject.sha}${comment} is not posted; the summary shows it.`,
  );
}

async function post(publication: Publication, inputs: CommonInputValues, surfaces: Surfaces) {
  const { document, report, environment, event, log, telemetry, signal } = publication;
  const wanted = inputs["check-run"] !== "false" || inputs.comment !== "false" || inputs["commit-status"];
  if (!wanted) return {};
  if (inputs["github-token"] === "") {
    for (const surface of ["check-run", "comment", "commit-status"] as const)
      surfaces.refuse(surface, "`github-token` is empty");
    return {};
  }
  // What posts is loaded by runs that post.
  const [{ openGitHub }, { postCheckRun, postComment, postStatus }] = await Promise.all([
    import("./open-github.ts"),
    import("./post-to-github.ts"),
  ]);
  const wasCancelled = signal.aborted;
  const open = (until: AbortSignal) =>
    openGitHub({
      token: inputs["github-token"],
      apiUrl: environment.apiUrl,
      repository: environment.repository,
      log,
      telemetry,
      signal: until,
    });
  const hurry = () => open(abortAfter(POSTING_WHEN_CANCELLED_MS));
  const posting: Posting = {
    client: wasCancelled ? await hurry() : await open(AbortSignal.any([signal, AbortSignal.timeout(POSTING_MS)])),
    document,
    report,
    environment,
    event,
    commentKey: inputs["comment-key"],
    refuse: surfaces.refuse,
  };
  let login: string | null = null;
  const checkRunUrl = await surfaces.write("check-run", async () => {
    const posted = await postCheckRun(posting).catch(async (error: unknown) => {
      if (wasCancelled || !signal.aborted) throw error;
      // What the cancellation interrupted is taken up again: no check run may stay in progress.
      return postCheckRun({ ...posting, client: await hurry() });
    });
    login = posted.login;
    return posted.url;
  });
  await surfaces.write("commit-status", () => postStatus(posting));
  // Converging takes longer than a cancelled run has.
  const commentUrl = wasCancelled
    ? ""
    : await surfaces.write("comment", () => unlessCancelled(signal, () => postComment(posting, login)));
  return { checkRunUrl, commentUrl };
}

function abortAfter(durationMs: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), durationMs).unref();
  return controller.signal;
}

function unlessCancelled<T>(signal: AbortSignal, write: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new ServiceError("aborted", "the run was cancelled"));
    if (signal.aborted) return refuse();
    signal.addEventListener("abort", refuse, { once: true });
    write().then(resolve, reject);
  });
}
