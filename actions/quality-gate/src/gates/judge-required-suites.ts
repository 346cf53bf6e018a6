import { nearestName } from "@chainops/core/config/nearest-name";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { TestCase, TestReport } from "@chainops/reports/tests/test-report";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import type { Evidence } from "../evidence.ts";
import { contractOf } from "../tests/test-names.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";
import { NO_TESTS } from "./judge-tests.ts";

/** `tests.required`: each glob must match the file, class or contract of a test that was not skipped. */
export function judgeRequiredSuites(
  evidence: Evidence<TestReport>,
  required: readonly string[],
  paths: PathContext,
): readonly JudgedGate[] {
  if (required.length === 0) return [];
  const shared = { name: "required_suites", label: "Required suites", unit: "none", limit: "all run" };
  if (evidence.problems.length > 0) return [doubted(shared, evidence.problems)];
  if (evidence.reports.length === 0) return [doubted(shared, [NO_TESTS])];
  const suites = listSuites(
    evidence.reports.flatMap(({ cases }) => cases),
    paths,
  );
  const missing = required.flatMap((glob) => describeMissing(glob, suites));
  const now = `${required.length - missing.length} of ${required.length} ran`;
  if (missing.length === 0) {
    const message = `${plural(required.length, "required suite has", "required suites have")} run.`;
    return [judged({ ...shared, status: "pass", now, message })];
  }
  const message: readonly MessagePart[] = [
    `${plural(missing.length, "required suite")} did not run: `,
    ...firstOf(missing, (one) => [one]),
    ". Check the test command and its filters.",
  ];
  return [judged({ ...shared, status: "fail", now, message })];
}

/** How many tests of each name of a suite ran and were skipped. */
type Suites = ReadonlyMap<string, { ran: number; skipped: number }>;

function listSuites(cases: readonly TestCase[], paths: PathContext): Suites {
  const suites = new Map<string, { ran: number; skipped: number }>();
  for (const test of cases) {
    for (const name of suiteNames(test, paths)) {
      const suite = suites.get(name) ?? { ran: 0, skipped: 0 };
      if (test.status === "skipped") suite.skipped += 1;
      else suite.ran += 1;
      suites.set(name, suite);
    }
  }
  return suites;
}

/** Its file as reported, relative to the workspace and to the working directory, its class and its contract. */
function suiteNames(test: TestCase, paths: PathContext): ReadonlySet<string> {
  const file = test.file ?? fileOfClass(test);
  const path = file === null ? null : toWorkspacePath(file, paths);
  const prefix = paths.baseDirectory === "" ? "" : `${paths.baseDirectory}/`;
  const local = path?.startsWith(prefix) === true ? path.slice(prefix.length) : null;
  const names = [file, path, local, test.classname, contractOf(test)];
  return new Set(names.flatMap((name) => (name === null || name === "" ? [] : [name])));
}

/** forge's JUnit names `test/Vault.t.sol:VaultTest` as the class and no file. */
function fileOfClass(test: TestCase): string | null {
  const contract = contractOf(test);
  return contract === test.classname ? null : test.classname.slice(0, -contract.length - 1);
}

function describeMissing(glob: string, suites: Suites): readonly string[] {
  const matches = matchesGlob([glob]);
  let skipped = 0;
  for (const [name, suite] of suites) {
    if (!matches(name)) continue;
    if (suite.ran > 0) return [];
    skipped = Math.max(skipped, suite.skipped);
  }
  if (skipped > 0) return [`\`${glob}\` (${plural(skipped, "test")}, all skipped)`];
  const nearest = nearestName([...suites.keys()].slice(0, MAX_COMPARED), glob);
  return [`\`${glob}\` (no such test${nearest === undefined ? "" : `; the nearest suite is ${nearest}`})`];
}

const MAX_COMPARED = 5000;
