import type { Annotation } from "@chainops/core/report/report";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import type { PatchCoverage, PatchFile } from "../coverage/measure-patch.ts";
import { placesOf } from "../coverage/show-coverage.ts";
import type { Evidence } from "../evidence.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, percent, percentLimit } from "./judged-gate.ts";
import { coverageProblems } from "./judge-coverage.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";

/** `coverage.patch` and `coverage.min_changed_lines`. */
export interface PatchRules {
  readonly patch: number;
  readonly min_changed_lines: number;
}

/** A change of more lines than these is not read line by line. */
const MAX_ANNOTATIONS = 1000;

/** The share of the change's own lines that tests reach. A change without a coverable line has none to judge. */
export function judgePatchCoverage(
  evidence: Evidence<CoverageReport>,
  coverage: ProjectCoverage,
  patch: PatchCoverage,
  rules: PatchRules,
): JudgedGate {
  const shared = {
    name: "patch_coverage",
    label: "Patch coverage",
    threshold: rules.patch,
    unit: "ratio",
    limit: `at least ${percentLimit(rules.patch)}`,
  };
  if (!patch.known) return judged({ ...shared, status: "no-baseline", message: patch.reason });
  // Without reports there is nothing to doubt either: whether that may be is for `min_test_coverage` to say.
  if (patch.found === 0 && evidence.problems.length === 0) {
    return judged({ ...shared, status: "skip", now: "n/a", message: "The change holds no coverable line." });
  }
  if (rules.patch === 0 && evidence.reports.length === 0 && evidence.problems.length === 0) {
    return judged({ ...shared, status: "skip", now: "not required", message: NOT_REQUIRED });
  }
  const problems = coverageProblems(evidence, coverage);
  if (problems.length > 0) return doubted({ ...shared, ...figures(patch) }, problems);
  return judgeRatio(patch, rules, shared);
}

const NOT_REQUIRED = "No coverage of changed lines is required (`coverage.patch: 0`).";

type KnownPatch = Extract<PatchCoverage, { known: true }>;

function figures({ hit, found }: KnownPatch): { actual?: number; now?: string } {
  return found === 0 ? {} : { actual: hit / found, now: `${percent(hit / found)} (${hit}/${found})` };
}

function judgeRatio(
  patch: KnownPatch,
  { patch: floor, min_changed_lines: least }: PatchRules,
  shared: Omit<Parameters<typeof judged>[0], "status" | "message">,
): JudgedGate {
  const { files, hit, found } = patch;
  const ratio = hit / found;
  const reached = `Tests reach ${hit} of ${found} changed ${found === 1 ? "line" : "lines"} (${percent(ratio)})`;
  const left = notReached(files);
  const notes = noteBases(files);
  const isFailing = ratio < floor && found >= least;
  const level = isFailing ? "failure" : "warning";
  const known = { ...shared, ...figures(patch), annotations: annotate(files, level) };
  if (ratio >= floor) return judged({ ...known, status: "pass", message: [`${reached}.`, ...left, ...notes] });
  if (!isFailing) {
    const few = `${reached}: below ${percentLimit(floor)}, but fewer than ${least} lines fail nothing.`;
    return judged({ ...known, status: "pass", warns: true, message: [few, ...left, ...notes] });
  }
  const required = `${reached}; at least ${percentLimit(floor)} is required.`;
  return judged({ ...known, status: "fail", message: [required, ...left, ...notes] });
}

function notReached(files: readonly PatchFile[]): readonly MessagePart[] {
  const missed = files.filter(({ uncovered }) => uncovered.length > 0);
  if (missed.length === 0) return [];
  return [" Not reached: ", ...firstOf(missed, ({ path, uncovered }) => placesOf(path, uncovered)), "."];
}

function noteBases(files: readonly PatchFile[]): readonly MessagePart[] {
  const name = (basis: PatchFile["basis"], before: string, after: string): readonly MessagePart[] => {
    const some = files.filter((file) => file.basis === basis);
    return some.length === 0 ? [] : [before, ...firstOf(some, ({ path }) => [{ path, line: null }]), after];
  };
  return [
    ...name(
      "unlisted",
      " No report lists the lines of ",
      ": what changed in functions there counts as not reached. Let a test load them, or name them in `coverage.exclude`.",
    ),
    ...name("unread", " Which lines changed is not known of ", ": all that is not reached there counts."),
  ];
}

const REASONS: Readonly<Record<PatchFile["basis"], string>> = {
  lines: "new or changed, and no test reaches it.",
  unlisted: "new or changed, and in no coverage report, so no test loaded it.",
  unread: "no test reaches it, and it may be new or changed.",
};

function annotate(files: readonly PatchFile[], level: Annotation["level"]): readonly Annotation[] {
  const annotations: Annotation[] = [];
  for (const { path, uncovered, basis } of files) {
    for (const { start, end } of uncovered.slice(0, MAX_ANNOTATIONS - annotations.length)) {
      const lines = start === end ? `Line ${start}` : `Lines ${start} to ${end}`;
      annotations.push({
        path,
        startLine: start,
        endLine: end,
        level,
        title: "Not covered by any test",
        message: `${lines}: ${REASONS[basis]}`,
      });
    }
  }
  return annotations;
}
