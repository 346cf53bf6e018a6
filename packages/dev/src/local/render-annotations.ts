import { escapeHtml } from "@chainops/core/report/escape-html";
import type { CheckRun } from "../github-double/resources/check-run-records.ts";
import type { StepResult } from "../runner-double/step-result.ts";

/** A remark at a line, from a check run or from the log. */
export interface ShownAnnotation {
  readonly level: "failure" | "warning" | "notice";
  /** `src/Vault.sol:29`, or empty where it names no file. */
  readonly place: string;
  readonly title: string;
  readonly message: string;
}

const LEVELS = [
  { level: "failure", one: "failure", many: "failures" },
  { level: "warning", one: "warning", many: "warnings" },
  { level: "notice", one: "notice", many: "notices" },
] as const;

/** Beyond this a page helps nobody; what is left out is counted. */
const SHOWN_PER_LEVEL = 200;

export function checkRunAnnotations(run: CheckRun): readonly ShownAnnotation[] {
  return run.annotations.map((annotation) => ({
    level: annotation.annotation_level,
    place: placeOf(annotation.path, annotation.start_line, annotation.end_line),
    title: annotation.title ?? "",
    message: annotation.message,
  }));
}

export function stepAnnotations({ annotations }: Pick<StepResult, "annotations">): readonly ShownAnnotation[] {
  return annotations.map((annotation) => ({
    level: annotation.level === "error" ? "failure" : annotation.level,
    place: annotation.file === undefined ? "" : placeOf(annotation.file, annotation.line, annotation.endLine),
    title: annotation.title ?? "",
    message: annotation.message,
  }));
}

/** "1 failure, 8 warnings"; empty where there is none. */
export function countByLevel(annotations: readonly ShownAnnotation[]): string {
  return LEVELS.map((names) => ({ ...names, count: annotations.filter(({ level }) => level === names.level).length }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
    .join(", ");
}

/** One fold per level, failures first and open, with its count. */
export function renderAnnotations(annotations: readonly ShownAnnotation[]): string {
  return LEVELS.map(({ level }) => renderLevel(annotations.filter((annotation) => annotation.level === level))).join(
    "",
  );
}

function renderLevel(annotations: readonly ShownAnnotation[]): string {
  const [first] = annotations;
  if (first === undefined) return "";
  const shown = annotations.slice(0, SHOWN_PER_LEVEL).map(renderAnnotation).join("");
  const leftOut = annotations.length - SHOWN_PER_LEVEL;
  const rest = leftOut > 0 ? `<p>${leftOut} more are not shown here; the result document holds all findings.</p>` : "";
  const open = first.level === "failure" || annotations.length <= 10 ? " open" : "";
  return `<details class="level ${first.level}"${open}><summary>${countByLevel(annotations)}</summary><ul>${shown}</ul>${rest}</details>`;
}

function renderAnnotation({ place, title, message }: ShownAnnotation): string {
  const heading = [place === "" ? "" : `<code>${escapeHtml(place)}</code>`, title === "" ? "" : escapeHtml(title)];
  return `<li><div>${heading.filter((part) => part !== "").join(" ")}</div><pre>${escapeHtml(message)}</pre></li>`;
}

function placeOf(file: string, startLine: number | undefined, endLine: number | undefined): string {
  if (startLine === undefined) return file;
  return endLine === undefined || endLine === startLine ? `${file}:${startLine}` : `${file}:${startLine}-${endLine}`;
}
