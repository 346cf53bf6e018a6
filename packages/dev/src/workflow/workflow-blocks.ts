import { checkWorkflow } from "./check-workflow.ts";
import type { WorkflowProblem } from "./check-workflow.ts";
import type { RepositoryFolder } from "./repository-actions.ts";

/** A workflow example of a markdown file, completed to a whole workflow. */
export interface WorkflowBlock {
  readonly text: string;
  /** Line of the markdown at which line 1 of `text` would stand; below 1 where lines were put in front. */
  readonly firstLine: number;
  /** Columns that the completion indented. */
  readonly indent: number;
}

const stepsHead = "on: push\njobs:\n  example:\n    runs-on: ubuntu-latest\n    steps:\n";

/**
 * Finds the fenced `yaml` blocks that hold a workflow: whole ones, those without `on`, and lists of steps with or
 * without `steps:` above them. Other YAML, such as config, is left out. Pure.
 */
export function extractWorkflowBlocks(markdown: string): WorkflowBlock[] {
  return findFences(markdown).flatMap(({ text, line }) => {
    if (/^jobs:/m.test(text)) return [/^["']?on["']?:/m.test(text) ? at(text, line) : at(text, line, "on: push\n")];
    const steps = text.replace(/^steps:[^\n]*\n/m, (head) => head.replaceAll(/[^\n]/g, ""));
    const isList = /^\s*- /m.test(steps) && !/^[^\s#-]/m.test(steps) && /^\s*(?:- )?(?:uses|run):/m.test(steps);
    return isList ? [at(steps, line, stepsHead, 6)] : [];
  });
}

function at(text: string, line: number, head = "", indent = 0): WorkflowBlock {
  const body = text.replaceAll(/^(?=[^\n])/gm, " ".repeat(indent));
  return { text: head + body, firstLine: line - (head.split("\n").length - 1), indent };
}

function findFences(markdown: string): { text: string; line: number }[] {
  const lines = markdown.split(/\r?\n/);
  const fences: { text: string; line: number }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent, fence, language] = /^( *)(`{3,}|~{3,})[ \t]*(\w*)/.exec(lines[index] ?? "") ?? [];
    if (indent === undefined || fence === undefined) continue;
    const start = index + 1;
    index = start;
    while (index < lines.length && !isClosing(lines[index] ?? "", fence)) index += 1;
    if (language !== "yaml" && language !== "yml") continue;
    const body = lines
      .slice(start, index)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
    fences.push({ text: `${body.join("\n")}\n`, line: start + 1 });
  }
  return fences;
}

function isClosing(line: string, fence: string): boolean {
  const text = line.trim();
  return text.startsWith(fence) && text.replaceAll(fence.charAt(0), "") === "";
}

/** Checks every workflow example of a markdown file; places are those in the markdown. */
export async function checkMarkdown(
  markdown: string,
  file: string,
  repository: RepositoryFolder,
): Promise<WorkflowProblem[]> {
  const problems: WorkflowProblem[] = [];
  for (const block of extractWorkflowBlocks(markdown)) {
    for (const problem of await checkWorkflow(block.text, `${file}.yml`, repository)) {
      const line = Math.max(problem.line + block.firstLine - 1, 1);
      problems.push({ ...problem, file, line, column: Math.max(problem.column - block.indent, 1) });
    }
  }
  return problems;
}
