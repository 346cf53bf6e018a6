import { readFile } from "node:fs/promises";
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
  const { document, inputs, log } = upload;
  if (file === undefined || inputs?.["upload-result"] !== true) return true;
  const name = resultArtifactName(document.id);
  if (inputs["dry-run"]) {
    log.info(`Dry run: the result document is not uploaded as artifact \`${name}\`.`);
    return true;
  }
  try {
    await uploadFile(name, file, upload);
    log.info(`Uploaded the result document as artifact \`${name}\`.`);
    return true;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    log.error(`Input \`upload-result\` is \`true\`, but artifact \`${name}\` could not be uploaded: ${error.message}`);
    return false;
  }
}

/**
 * A rerun replaces what an earlier attempt uploaded; in the first attempt a taken name is another step's. What uploads
 * is loaded here: most runs do not.
 */
async function uploadFile(name: string, file: string, { environment, signal }: ResultUpload): Promise<void> {
  const [{ default: http }, { uploadArtifact }, { createHttpClient }, { systemEffects }] = await Promise.all([
    import("node:http"),
    import("../artifacts/upload-artifact.ts"),
    import("../http/http-client.ts"),
    import("../http/system-effects.ts"),
  ]);
  // Node's fetch looks at the proxy variables only when it is told to, and can be told since 24.14.
  if (typeof http.setGlobalProxyFromEnv === "function") http.setGlobalProxyFromEnv();
  const url = process.env["ACTIONS_RESULTS_URL"] ?? "";
  const token = process.env["ACTIONS_RUNTIME_TOKEN"] ?? "";
  const client = createHttpClient(token === "" ? {} : { secrets: [token] }, systemEffects());
  const access = { url, token, http: client, signal: endOf(signal) };
  const bytes = await readFile(file);
  await uploadArtifact(access, { name, fileName: path.basename(file), bytes, replaces: environment.runAttempt > 1 });
}

/** Aborted some seconds after the run was cancelled. */
function endOf(cancelled: AbortSignal): AbortSignal {
  const end = new AbortController();
  const start = () => {
    const reason = new ServiceError("aborted", "the run was cancelled");
    setTimeout(() => end.abort(reason), WHEN_CANCELLED_MS).unref();
  };
  if (cancelled.aborted) start();
  else cancelled.addEventListener("abort", start, { once: true });
  return end.signal;
}
