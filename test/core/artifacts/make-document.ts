import { buildDocument } from "@chainops/core/result/build-document";
import type { Conclusion, ResultDocument, Subject } from "@chainops/core/result/document";

export interface DocumentOptions {
  subject: Subject;
  runId: number;
  action?: string;
  id?: string;
  attempt?: number;
  conclusion?: Conclusion;
  details?: Record<string, unknown>;
}

/** A result document as an action would write it. */
export function makeDocument(options: DocumentOptions): ResultDocument {
  const { subject, runId, action = "quality-gate", id = action, attempt = 1, conclusion = "success" } = options;
  return buildDocument(
    {
      conclusion,
      title: `${id} ended`,
      stages: [],
      gates: [],
      metrics: [],
      findings: [],
      artifacts: [],
      details: options.details ?? {},
    },
    {
      action,
      id,
      subject,
      run: { id: String(runId), attempt, job: "gate", url: `https://github.com/octo/vault/actions/runs/${runId}` },
      startedAt: new Date(0),
      completedAt: new Date(1),
    },
  );
}
