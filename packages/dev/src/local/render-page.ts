import { escapeHtml } from "@chainops/core/report/escape-html";
import type { CheckRun } from "../github-double/resources/check-run-records.ts";
import type { StepResult } from "../runner-double/step-result.ts";
import { markdownToHtml } from "./markdown-to-html.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { checkRunAnnotations, countByLevel, renderAnnotations, stepAnnotations } from "./render-annotations.ts";
import { renderLog } from "./render-log.ts";

/** What a run left for people to see. */
export interface ShownRun {
  /** Heading of the page. */
  title: string;
  /** Short facts under the heading, such as the commit: name → value. */
  facts: Readonly<Record<string, string>>;
  step: Pick<StepResult, "exitCode" | "outcome" | "outputs" | "summary" | "annotations" | "annotationsDropped" | "log">;
  checkRuns: readonly CheckRun[];
  /** Bodies of the pull request's comments. */
  comments: readonly { author: string; body: string }[];
  /** Text of the result document; undefined where the step left none. */
  document: string | undefined;
}

interface Section {
  id: string;
  heading: string;
  body: string;
}

/**
 * One page with the comment, the check run with its annotations, the job summary, the result document and the log, as
 * GitHub would show them. It needs no network and no script; its policy allows neither.
 */
export function renderPage(run: ShownRun): string {
  const sections = listSections(run);
  const links = sections.map(({ id, heading }) => `<a href="#${id}">${escapeHtml(heading)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(run.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="${run.step.exitCode === 0 ? "passed" : "failed"}">
<h1>${escapeHtml(run.title)}</h1>
${renderFacts({ ...run.facts, "Exit code": String(run.step.exitCode) })}
<nav>${links.join("")}</nav>
</header>
<main>
${sections.map(renderSection).join("\n")}
</main>
</body>
</html>
`;
}

function listSections({ step, checkRuns, comments, document }: ShownRun): readonly Section[] {
  const sections = [
    ...comments.map(({ author, body }) => ({ heading: `Comment by ${author}`, body: markdownToHtml(body) })),
    ...checkRuns.map((run) => ({ heading: `Check run ${run.name}`, body: renderCheckRun(run) })),
    ...(step.summary === "" ? [] : [{ heading: "Job summary", body: markdownToHtml(step.summary) }]),
    // A check run holds them all; the log shows the first ten of a level.
    ...(checkRuns.length > 0 ? [] : logAnnotations(step)),
    ...(document === undefined ? [] : [{ heading: "Result document", body: renderDocument(document) }]),
    { heading: "Log", body: renderLog(step.log) },
  ];
  return sections.map((section, index) => ({ ...section, id: `section-${index + 1}` }));
}

function renderCheckRun(run: CheckRun): string {
  const annotations = checkRunAnnotations(run);
  return [
    `<h3>${escapeHtml(run.output.title ?? run.conclusion ?? run.status)}</h3>`,
    markdownToHtml(run.output.summary ?? ""),
    markdownToHtml(run.output.text ?? ""),
    annotations.length === 0 ? "" : `<h3>Annotations: ${countByLevel(annotations)}</h3>`,
    renderAnnotations(annotations),
  ].join("\n");
}

function logAnnotations(step: ShownRun["step"]): readonly Omit<Section, "id">[] {
  const annotations = stepAnnotations(step);
  if (annotations.length === 0) return [];
  const dropped = step.annotationsDropped > 0 ? `<p>The log left out ${step.annotationsDropped} more.</p>` : "";
  return [{ heading: `Annotations: ${countByLevel(annotations)}`, body: renderAnnotations(annotations) + dropped }];
}

function renderDocument(text: string): string {
  return `<details><summary>JSON, ${text.length.toLocaleString("en")} characters</summary><pre>${escapeHtml(text)}</pre></details>`;
}

function renderFacts(facts: Readonly<Record<string, string>>): string {
  const items = Object.entries(facts).map(
    ([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl>${items.join("")}</dl>`;
}

function renderSection({ id, heading, body }: Section): string {
  return `<section id="${id}"><h2>${escapeHtml(heading)}</h2><div class="body">${body}</div></section>`;
}
