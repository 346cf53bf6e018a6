import { InputError } from "../errors.ts";
import { type EventSubject, readEventSubject } from "../github/subject.ts";
import { buildDocument } from "../result/build-document.ts";
import { ID_PATTERN, type ResultDocument } from "../result/document.ts";
import { refuseTakenId, writeResult } from "../result/write-result.ts";
import type { ActionBody, ActionContext, CommonInputValues, Outcome } from "./action-context.ts";
import type { ActionMetadata, InputKinds } from "./action-metadata.ts";
import { createLog } from "./create-log.ts";
import { describeFailure } from "./describe-failure.ts";
import { readRunnerEnvironment, type RunnerEnvironment } from "./environment.ts";
import { uploadWhereAsked } from "./artifacts.ts";
import { type Cancel, listenForCancel } from "./listen-for-cancel.ts";
import type { Log } from "./log.ts";
import { createMasker, type Masker } from "./masker.ts";
import { setOutputs } from "./outputs.ts";
import { prepareContext, readActionInputs } from "./prepare-action.ts";
import { publish } from "./publish.ts";
import { startTelemetry, type Telemetry, writeMetricsFile } from "./telemetry.ts";
import { SUITE_VERSION } from "./version.ts";
import { maskSecret } from "./workflow-commands.ts";

/**
 * Runs one action and is the one writer of everything that leaves it: result document, outputs, job summary, check run,
 * comment section, annotations and the exit code (1 for a failed verdict, bad input, an unreachable service and a bug).
 */
export async function runAction<Own extends InputKinds>(
  metadata: ActionMetadata<Own>,
  body: ActionBody<Own>,
): Promise<void> {
  const startedAt = new Date();
  const cancel = listenForCancel();
  const masker = createMasker((value) => maskSecret(value));
  const log = openLog(metadata.name, masker);
  try {
    setOutputs(metadata, {});
    const facts = readFacts();
    const telemetry = await startTelemetry({ environment: facts.environment, startedAt, log, masker });
    const attempt = await attemptAction(metadata, body, facts, { cancel, masker, log, telemetry });
    const outcome = redacted(attempt.outcome, masker);
    const { signal } = cancel;
    const failed = await conclude(metadata, { ...attempt, outcome }, facts, { startedAt, log, telemetry, signal });
    process.exitCode = failed ? 1 : 0;
  } catch (error) {
    // Without a run, a subject or a writable place for the result there is nothing left but the log and the exit code.
    for (const problem of describeFailure(error, metadata.title, false).problems) log.error(problem);
    process.exitCode = 1;
  } finally {
    cancel.dispose();
  }
  if (cancel.signal.aborted) await exit();
}

/** A cancelled body may still be at work; the runner would wait for it and then kill this process. */
async function exit(): Promise<never> {
  await new Promise((resolve) => process.stdout.write("", resolve));
  process.exit();
}

interface Facts {
  environment: RunnerEnvironment;
  event: EventSubject;
}

function readFacts(): Facts {
  const environment = readRunnerEnvironment(process.env);
  return { environment, event: readEventSubject(environment) };
}

function openLog(service: string, masker: Masker): Log {
  return createLog({
    format: process.env["INPUT_LOG-FORMAT"] === "json" ? "json" : "text",
    debug: process.env["RUNNER_DEBUG"] === "1",
    service,
    version: SUITE_VERSION,
    environment: "github-actions",
    redact: (text) => masker.redact(text),
    write: (line) => process.stdout.write(`${line}\n`),
    now: () => new Date(),
  });
}

interface Attempt {
  /** Undefined where the inputs themselves were refused: then nothing is posted. */
  inputs: CommonInputValues | undefined;
  outcome: Outcome;
  /** Bad input, an unreachable service, a bug or a cancelled run: fails the step whatever `fail-on` says. */
  broken: boolean;
}

async function attemptAction<Own extends InputKinds>(
  metadata: ActionMetadata<Own>,
  body: ActionBody<Own>,
  { environment, event }: Facts,
  { cancel, masker, log, telemetry }: { cancel: Cancel; masker: Masker; log: Log; telemetry: Telemetry },
): Promise<Attempt> {
  let inputs: ActionContext<Own>["inputs"] | undefined;
  try {
    const read = readActionInputs(metadata, environment, masker);
    // A taken id leaves `inputs` unset, so that nothing is posted over what its first owner showed.
    await refuseTakenId(environment.temp, read.id);
    inputs = read;
    const context = await prepareContext(inputs, { environment, event, log, masker, telemetry, signal: cancel.signal });
    return { inputs, outcome: await cancel.race(body(context)), broken: false };
  } catch (error) {
    const failure = describeFailure(error, metadata.title, cancel.signal.aborted);
    for (const problem of failure.problems) log.error(problem);
    return { inputs, outcome: failure.outcome, broken: true };
  }
}

interface Ending {
  startedAt: Date;
  log: Log;
  telemetry: Telemetry;
  /** Aborted when the run is cancelled, be it after the verdict. */
  signal: AbortSignal;
}

/** Writes the document first, then what people see. Returns whether the step fails. */
async function conclude(
  metadata: ActionMetadata,
  { inputs, outcome, broken }: Attempt,
  { environment, event }: Facts,
  { startedAt, log, telemetry, signal }: Ending,
): Promise<boolean> {
  const document = buildDocument(
    { ...outcome, title: outcome.report.title },
    {
      action: metadata.name,
      id: inputs?.id ?? givenId(environment) ?? metadata.name,
      subject: event.subject,
      run: runReference(environment),
      startedAt,
      completedAt: new Date(),
    },
  );
  const written = await writeResult(environment.temp, document).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    if (!broken) for (const problem of error.problems) log.error(problem);
    return undefined;
  });
  if (written !== undefined) await writeMetricsFile(environment.temp, document);
  const outputs = { ...outcome.outputs, conclusion: document.conclusion, title: document.title, result: written ?? "" };
  setOutputs(metadata, outputs);
  const { report } = outcome;
  const posted = await publish({ document, report, inputs, environment, event, log, telemetry, signal });
  setOutputs(metadata, { ...outputs, "check-run-url": posted.checkRunUrl, "comment-url": posted.commentUrl });
  const uploaded = await uploadWhereAsked(written, { document, inputs, environment, log, signal });
  // A cancelled run has seconds left; its exit code matters more than its spans.
  if (!signal.aborted) await telemetry.export(document);
  log.info(document.title);
  if (written !== undefined) log.info(`Result document: ${written}`);
  return broken || written === undefined || posted.failed || !uploaded || signal.aborted || isFailure(document, inputs);
}

/** Where another input is refused, the result still bears the name that the step gave it. */
function givenId({ inputs }: RunnerEnvironment): string | undefined {
  const id = inputs.get("id")?.trim() ?? "";
  return ID_PATTERN.test(id) ? id : undefined;
}

function isFailure(document: ResultDocument, inputs: CommonInputValues | undefined): boolean {
  const failed = ["failure", "timed_out", "cancelled"].includes(document.conclusion);
  return failed && inputs?.["fail-on"] !== "never";
}

function runReference(environment: RunnerEnvironment): ResultDocument["run"] {
  return {
    id: environment.runId,
    attempt: environment.runAttempt,
    job: environment.job,
    url: `${environment.serverUrl}/${environment.repository}/actions/runs/${environment.runId}`,
  };
}

/** A report may quote a secret that a tool printed: no surface, document or output may carry it on. */
function redacted<T>(value: T, masker: Masker): T {
  if (masker.secrets().length === 0) return value;
  return redactDeep(value, masker) as T;
}

function redactDeep(value: unknown, masker: Masker): unknown {
  if (typeof value === "string") return masker.redact(value);
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, masker));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, masker)]));
}
