import type { ResultDocument } from "../result/document.ts";
import type { Attributes } from "./span.ts";

export const SERVICE_NAME = "chainops-actions";

export interface ResourceFacts {
  readonly document: Pick<ResultDocument, "id" | "subject" | "run">;
  /** Version of the suite. */
  readonly version: string;
  /** GITHUB_WORKFLOW; empty where it has no name. */
  readonly workflow: string;
  /** GITHUB_SERVER_URL, `https://github.com`. */
  readonly serverUrl: string;
  /** The machine, where it is known. */
  readonly platform?: PlatformFacts | undefined;
}

export interface PlatformFacts {
  /** As Node names them: `linux`, `darwin`, `win32` and `x64`, `arm64`. */
  readonly type: string;
  readonly arch: string;
  /** "Ubuntu", "24.04". */
  readonly name: string;
  readonly version: string;
}

/**
 * Who reports, for metrics: OpenTelemetry's semantic conventions for service, CI/CD and VCS resources. Nothing that is
 * new in every run: the conventions leave `cicd.pipeline.run.*` out of metrics, where each value is a new series.
 */
export function metricResource({ document, version, workflow, serverUrl, platform }: ResourceFacts): Attributes {
  const { repository, ref } = document.subject;
  const [owner = "", name = ""] = repository.split("/");
  return {
    "service.name": SERVICE_NAME,
    "service.version": version,
    ...(workflow === "" ? {} : { "cicd.pipeline.name": workflow }),
    "cicd.pipeline.task.name": document.id,
    "vcs.provider.name": "github",
    "vcs.owner.name": owner,
    "vcs.repository.name": name,
    "vcs.repository.url.full": `${serverUrl}/${repository}`,
    ...refAttributes(ref),
    ...(platform === undefined ? {} : platformAttributes(platform)),
  };
}

/** OpenTelemetry's names: `os.type` says windows, `host.arch` says amd64 (semantic conventions, "OS" and "Host"). */
function platformAttributes({ type, arch, name, version }: PlatformFacts): Attributes {
  return {
    "os.type": type === "win32" ? "windows" : type,
    "os.name": name,
    "os.version": version,
    "host.arch": arch === "x64" ? "amd64" : arch,
  };
}

/** The same for traces, with the run, the commit people see and the pull request. */
export function traceResource(facts: ResourceFacts): Attributes {
  const { run, subject } = facts.document;
  return {
    ...metricResource(facts),
    "cicd.pipeline.run.id": run.id,
    "cicd.pipeline.run.url.full": run.url,
    "vcs.ref.head.revision": subject.sha,
    ...(subject.pullRequest === null ? {} : { "vcs.change.id": String(subject.pullRequest) }),
  };
}

function refAttributes(ref: string): Attributes {
  if (ref === "") return {};
  const [, kind, short = ref] = /^refs\/(?:(heads|tags)\/)?(.+)$/s.exec(ref) ?? [];
  if (kind === undefined) return { "vcs.ref.head.name": short };
  return { "vcs.ref.head.name": short, "vcs.ref.type": kind === "heads" ? "branch" : "tag" };
}
