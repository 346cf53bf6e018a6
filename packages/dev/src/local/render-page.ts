import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { CheckRun } from "../github-double/resources/check-run-records.ts";
import type { StepResult } from "../runner-double/step-result.ts";

/** What a run left for people to see. */
export interface ShownRun {
  /** Heading of the page. */
  title: string;
  step: StepResult;
  checkRuns: readonly CheckRun[];
  /** Bodies of the pull request's comments. */
  comments: readonly { author: string; body: string }[];
}

/** One page with the comment, the check run with its annotations, the job summary and the log, as GitHub would show them. */
export function renderPage({ title, step, checkRuns, comments }: ShownRun): string {
  const sections = [
    ...comments.map((comment) => section(`Pull request comment by ${comment.author}`, markdownToHtml(comment.body))),
    ...checkRuns.map((run) => section(`Check run “${run.name}”: ${run.conclusion ?? run.status}`, renderCheckRun(run))),
    ...(step.summary === "" ? [] : [section("Job summary", markdownToHtml(step.summary))]),
    section(`Log (exit code ${step.exitCode})`, `<pre class="log">${escapeHtml(step.log.join("\n"))}</pre>`),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${sections.join("\n")}
</body>
</html>
`;
}

/** Our own renderers have neutralised the markdown; the page's policy loads and runs nothing besides. */
function markdownToHtml(markdown: string): string {
  const visible = markdown.replaceAll(/<!--[\s\S]*?-->/g, "");
  return micromark(visible, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

function renderCheckRun(run: CheckRun): string {
  const { output } = run;
  const annotations = run.annotations.map(
    (annotation) =>
      `<li class="${annotation.annotation_level}"><strong>${escapeHtml(annotation.path)}:${annotation.start_line}</strong> ${escapeHtml(annotation.title ?? "")}<pre>${escapeHtml(annotation.message)}</pre></li>`,
  );
  return [
    `<h3>${escapeHtml(output.title ?? "")}</h3>`,
    markdownToHtml(output.summary ?? ""),
    markdownToHtml(output.text ?? ""),
    annotations.length === 0
      ? ""
      : `<h3>Annotations (${annotations.length})</h3><ul class="annotations">${annotations.join("")}</ul>`,
  ].join("\n");
}

function section(heading: string, body: string): string {
  return `<section><h2>${escapeHtml(heading)}</h2><div class="body">${body}</div></section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --soft: #f6f8fa; --text: #1f2328; --link: #0969da; --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --text: #f0f6fc; --link: #4493f8; --page: #0d1117; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--page); color: var(--text);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
section { border: 1px solid var(--line); border-radius: 6px; margin: 1.5rem 0; }
section > h2 { margin: 0; padding: .6rem 1rem; font-size: 14px; background: var(--soft); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; }
.body { padding: .5rem 1rem 1rem; overflow-x: auto; }
table { border-collapse: collapse; margin: .75rem 0; }
th, td { border: 1px solid var(--line); padding: 5px 12px; }
tbody tr:nth-child(2n) { background: var(--soft); }
a { color: var(--link); text-decoration: none; }
code, pre { font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--soft); border-radius: 6px; }
code { padding: .15em .35em; } pre { padding: .75rem; overflow: auto; white-space: pre-wrap; } pre code { padding: 0; }
details { margin: .5rem 0; } summary { cursor: pointer; }
.annotations { list-style: none; padding: 0; } .annotations li { border-left: 3px solid var(--line); padding: .25rem .75rem; margin: .5rem 0; }
.annotations .failure { border-color: #cf222e; } .annotations .warning { border-color: #bf8700; } .annotations .notice { border-color: var(--link); }
`;
