import { exceededLimit, Refusal } from "../refusal.ts";
import type { Annotation } from "./check-run-records.ts";

/** Body of checks/create and checks/update; the schema has checked types, enums and the 50 annotations. */
export interface CheckRunBody {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary?: string;
    readonly text?: string;
    readonly annotations?: readonly Annotation[];
  };
}

const maxOutputBytes = 65_535;
const maxAnnotationTextBytes = 64 * 1024;
const maxAnnotationTitleLength = 255;

/**
 * Throws 422 for what GitHub's documentation forbids and its schema lets through:
 * https://docs.github.com/en/rest/checks/runs#create-a-check-run
 */
export function checkCheckRunRules(body: CheckRunBody): void {
  const { status, conclusion, completed_at: completedAt, output } = body;
  if ((status === "completed" || completedAt !== undefined) && conclusion === undefined) {
    throw mistake("conclusion", "missing_field", "conclusion is required when status is completed");
  }
  if (conclusion === "stale") throw mistake("conclusion", "invalid", "only GitHub can mark a check run as stale");
  for (const field of ["summary", "text"] as const) {
    if (byteLength(output?.[field]) > maxOutputBytes) {
      throw exceededLimit("CheckRun", field, `${field} exceeds a maximum bytesize of ${maxOutputBytes}`);
    }
  }
  for (const annotation of output?.annotations ?? []) checkAnnotation(annotation);
}

function checkAnnotation(annotation: Annotation): void {
  if ((annotation.title ?? "").length > maxAnnotationTitleLength) {
    throw exceededLimit(
      "CheckAnnotation",
      "title",
      `title is too long (maximum is ${maxAnnotationTitleLength} characters)`,
    );
  }
  for (const field of ["message", "raw_details"] as const) {
    if (byteLength(annotation[field]) > maxAnnotationTextBytes) {
      throw exceededLimit("CheckAnnotation", field, `${field} exceeds a maximum bytesize of ${maxAnnotationTextBytes}`);
    }
  }
  const hasColumn = annotation.start_column !== undefined || annotation.end_column !== undefined;
  if (hasColumn && annotation.start_line !== annotation.end_line) {
    throw mistake("start_column", "invalid", "columns are allowed only where start_line and end_line are equal");
  }
}

function mistake(field: string, code: string, message: string): Refusal {
  const errors = [{ resource: "CheckRun", field, code, message }];
  return new Refusal(422, "Validation Failed", { errors, isClientMistake: true });
}

const byteLength = (text: string | undefined): number => Buffer.byteLength(text ?? "");
