import { readFileSync } from "node:fs";
import * as v from "valibot";

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const patternSchema = v.object({
  regexp: v.string(),
  file: v.optional(index),
  line: v.optional(index),
  column: v.optional(index),
  severity: v.optional(index),
  code: v.optional(index),
  message: v.optional(index),
  fromPath: v.optional(index),
  loop: v.optional(v.boolean()),
});
const matcherFileSchema = v.object({
  problemMatcher: v.array(
    v.object({
      owner: v.pipe(v.string(), v.minLength(1)),
      severity: v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(["", "error", "warning", "notice"]))),
      pattern: v.pipe(v.array(patternSchema), v.minLength(1)),
    }),
  ),
});

type Pattern = v.InferOutput<typeof patternSchema>;
type Field = "file" | "line" | "column" | "severity" | "code" | "message" | "fromPath";
const fields: readonly Field[] = ["file", "line", "column", "severity", "code", "message", "fromPath"];

/** What one matched group of lines says; a field is absent where no pattern named it. */
export type ProblemMatch = Partial<Record<Field, string>>;

/** https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md */
export interface ProblemMatcher {
  readonly owner: string;
  match(line: string): ProblemMatch | undefined;
  reset(): void;
}

/** Loads the matchers of one file; a malformed file throws. */
export function readProblemMatchers(file: string): ProblemMatcher[] {
  const parsed = v.parse(matcherFileSchema, JSON.parse(readFileSync(file, "utf8")));
  return parsed.problemMatcher.map(({ owner, severity, pattern }) => createMatcher(owner, severity ?? "", pattern));
}

/** Several patterns match consecutive lines; `loop` on the last one repeats it for as long as it matches. */
function createMatcher(owner: string, severity: string, patterns: readonly Pattern[]): ProblemMatcher {
  const compiled = patterns.map((pattern) => ({ ...pattern, expression: new RegExp(pattern.regexp) }));
  let running: (ProblemMatch | undefined)[] = [];
  return {
    owner,
    reset: () => void (running = []),
    match(line) {
      for (let at = compiled.length - 1; at >= 0; at -= 1) {
        const pattern = compiled[at];
        const previous = at === 0 ? {} : running[at - 1];
        if (pattern === undefined || previous === undefined) continue;
        const groups = pattern.expression.exec(line);
        const last = at === compiled.length - 1;
        if (groups === null) {
          running[Math.max(last ? at - 1 : at, 0)] = undefined;
        } else if (last) {
          running = [];
          if (pattern.loop === true && at > 0) running[at - 1] = previous;
          return withSeverity({ ...captured(pattern, groups), ...previous }, severity);
        } else {
          running[at] = { ...captured(pattern, groups), ...previous };
        }
      }
      return undefined;
    },
  };
}

function captured(pattern: Pattern, groups: RegExpExecArray): ProblemMatch {
  const match: ProblemMatch = {};
  for (const field of fields) {
    const group = pattern[field];
    if (group !== undefined && group < groups.length) match[field] = groups[group] ?? "";
  }
  return match;
}

function withSeverity(match: ProblemMatch, severity: string): ProblemMatch {
  return match.severity === undefined || match.severity === "" ? { ...match, severity } : match;
}
