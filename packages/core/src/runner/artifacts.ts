import path from "node:path";
import { ServiceError } from "../errors.ts";
import type { ResultDocument } from "../result/document.ts";
import type { CommonInputValues } from "./action-context.ts";
import type { RunnerEnvironment } from "./environment.ts";
import type { Log } from "./log.ts";

/** Name of the artifact that holds a result document; each id has one in a run. */
export function resultArtifactName(id: string): string {
  return `chainops-result-${id}`;
}

export interface ResultUpload {
  document: ResultDocument;
  /** Undefined where the inputs were refused. */
  inputs: CommonInputValues | undefined;
  environment: Pick<RunnerEnvironment, "runAttempt">;
  log: Log;
  /** Aborted when the run is cancelled, before or while this uploads. */
  signal: AbortSignal;
}

const WHEN_CANCELLED_MS = 4_000;

/**
 * Uploads the document at `file` where input `upload-result` asks for it. Returns false, with an error in the log, where
 * that failed: who asked for the upload has another job that waits for it.
 */
export async function uploadWhereAsked(file: string | undefined, upload: ResultUpload): Promise<boolean> {
  const { document, inputs, environment, log, signal } = upload;
  if (file === undefined || inputs?.["upload-result"] !== true) return true;
  const name = resultArtifactName(document.id);
  if (inputs["dry-run"]) {
    log.info(`Dry run: the result document is not uploaded as artifact \`${name}\`.`);
    return true;
  }
  try {
    // The client writes to the log by itself.
    await log.group(`Artifact ${name}`, () =>
      Promise.race([uploadFile(name, file, environment.runAttempt), giveUpWhenCancelled(signal)]),
    );
    log.info(`Uploaded the result document as artifact \`${name}\`.`);
    return true;
  } catch (error) {
    log.error(`Input \`upload-result\` is \`true\`, but artifact \`${name}\` could not be uploaded: ${wordsOf(error)}`);
    return false;
  }
}

/**
 * Uploads one file through `@actions/artifact`, which is loaded here. A rerun replaces what an earlier attempt uploaded;
 * in the first attempt a taken name is another step's. Throws a ServiceError.
 */
async function uploadFile(name: string, file: string, attempt: number): Promise<void> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  const upload = () => client.uploadArtifact(name, [file], path.dirname(file), { compressionLevel: 6 });
  try {
    await upload();
  } catch (error) {
    if (!isTakenName(error)) throw error;
    if (attempt === 1) throw takenName(error);
    await client.deleteArtifact(name);
    await upload();
  }
}

/** The client has no codes: it puts the service's status into its words. */
function isTakenName(error: unknown): boolean {
  return error instanceof Error && /\(409\)|already exists/i.test(error.message);
}

function takenName(cause: unknown): ServiceError {
  return new ServiceError(
    "conflict",
    "another step of this run has uploaded one of this name; set `id` to a name of its own, in a matrix with the matrix value.",
    { cause },
  );
}

function giveUpWhenCancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const start = () => {
      setTimeout(() => reject(new ServiceError("aborted", "the run was cancelled")), WHEN_CANCELLED_MS).unref();
    };
    if (signal.aborted) start();
    else signal.addEventListener("abort", start, { once: true });
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
