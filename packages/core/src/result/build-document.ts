import * as v from "valibot";
import {
  type Artifact,
  type Conclusion,
  type Finding,
  type Gate,
  type Metric,
  RESULT_SCHEMA,
  type ResultDocument,
  ResultDocumentSchema,
  type RunReference,
  type Stage,
  type Subject,
} from "./document.ts";

/** What an action decided; `buildDocument` adds who, where and when. */
export interface Verdict {
  conclusion: Conclusion;
  title: string;
  stages: readonly Stage[];
  gates: readonly Gate[];
  metrics: readonly Metric[];
  findings: readonly Finding[];
  artifacts: readonly Artifact[];
  details: Readonly<Record<string, unknown>>;
}

export interface DocumentOrigin {
  action: string;
  id: string;
  subject: Subject;
  run: RunReference;
  startedAt: Date;
  completedAt: Date;
}

const MAX_ENTRIES = 100_000;

/**
 * Builds a result document that its own schema accepts: over-long texts are cut, and lists beyond the schema's size are
 * cut with the number left out recorded in `details.truncated`. Throws only for values that are a bug of ours.
 */
export function buildDocument(verdict: Verdict, origin: DocumentOrigin): ResultDocument {
  const truncated: Record<string, number> = {};
  const capped = <T>(name: string, list: readonly T[], max: number): T[] => {
    if (list.length > max) truncated[name] = list.length - max;
    return list.slice(0, max);
  };
  const document: ResultDocument = {
    schema: RESULT_SCHEMA,
    action: origin.action,
    id: origin.id,
    conclusion: verdict.conclusion,
    title: cut(verdict.title, 256),
    subject: origin.subject,
    run: origin.run,
    startedAt: origin.startedAt.toISOString(),
    completedAt: origin.completedAt.toISOString(),
    durationMs: Math.max(0, origin.completedAt.getTime() - origin.startedAt.getTime()),
    stages: capped("stages", verdict.stages, 1000).map(fitStage),
    gates: capped("gates", verdict.gates, 10_000).map((gate) => ({
      ...gate,
      name: cut(gate.name, 256),
      message: cut(gate.message, 4096),
    })),
    metrics: capped("metrics", verdict.metrics, MAX_ENTRIES).map(fitMetric),
    findings: capped("findings", verdict.findings, MAX_ENTRIES).map(fitFinding),
    artifacts: capped("artifacts", verdict.artifacts, MAX_ENTRIES).map((artifact) => ({
      ...artifact,
      name: cut(artifact.name, 1024),
      path: cut(artifact.path, 1024),
    })),
    details: { ...verdict.details },
  };
  if (Object.keys(truncated).length > 0) document.details["truncated"] = truncated;
  return v.parse(ResultDocumentSchema, document);
}

function fitStage(stage: Stage): Stage {
  return { ...stage, name: cut(stage.name, 256), error: stage.error === null ? null : cut(stage.error, 4096) };
}

/** Labels carry names out of reports. */
function fitMetric(metric: Metric): Metric {
  const labels = Object.entries(metric.labels).map(([name, value]): [string, string] => [name, cut(value, 1024)]);
  return { ...metric, labels: Object.fromEntries(labels) };
}

function fitFinding(finding: Finding): Finding {
  const path = finding.path !== null && finding.path.length > 1024 ? null : finding.path;
  return {
    ...finding,
    tool: cut(finding.tool, 128),
    ruleId: cut(finding.ruleId, 256),
    message: cut(finding.message, 4096),
    path,
  };
}

/** Cuts on a code-point boundary and marks the cut. */
function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1);
  const lastUnit = head.charCodeAt(head.length - 1);
  return `${lastUnit >= 0xd800 && lastUnit <= 0xdbff ? head.slice(0, -1) : head}…`;
}
