import type { Severity } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, entriesOf } from "../json-value.ts";
import type { PathContext } from "../workspace-path.ts";
import type { ReportedFinding } from "./findings-report.ts";
import { LEVEL_BY_SEVERITY, buildFinding } from "./findings-report.ts";

const SEVERITIES: ReadonlyMap<unknown, Severity> = new Map<unknown, Severity>([
  ["critical", "critical"],
  ["high", "high"],
  ["moderate", "medium"],
  ["low", "low"],
  ["info", "info"],
]);

export interface NpmAdvisories {
  readonly findings: readonly ReportedFinding[];
  /** What npm's own totals count, by npm's word for the severity. */
  readonly counted: ReadonlyMap<string, number>;
}

/** `advisories` of npm 6 by id. Its totals count each path in the tree that leads to one. */
export function readNpm6(advisories: JsonObject, context: PathContext): NpmAdvisories {
  const counted = new Map<string, number>();
  const findings = entriesOf(advisories).map(([id, value]) => {
    const advisory = asObject(value) ?? {};
    const paths = (asArray(advisory["findings"]) ?? []).map(
      (found) => asArray(asObject(found)?.["paths"])?.length ?? 0,
    );
    add(
      counted,
      advisory["severity"],
      paths.reduce((sum, count) => sum + count, 0),
    );
    const range = asString(advisory["vulnerable_versions"]);
    return readAdvisory({ ...advisory, range }, { name: asString(advisory["module_name"]) ?? "", id }, context);
  });
  return { findings, counted };
}

/**
 * `vulnerabilities` of npm 7 and later by package. Each advisory stands in `via` of its own package; packages above
 * it name the one below, and are findings only where no advisory lies at the end of that chain. Totals count packages.
 */
export function readNpm7(vulnerabilities: JsonObject, context: PathContext): NpmAdvisories {
  const packages = new Map(entriesOf(vulnerabilities).map(([name, value]) => [name, asObject(value) ?? {}]));
  const explained = findExplained(packages);
  const counted = new Map<string, number>();
  const findings = [...packages].flatMap(([name, entry]) => {
    add(counted, entry["severity"], 1);
    const own = advisoriesOf(entry);
    return (own.length > 0 || explained.has(name) ? own : [entry]).map((advisory) =>
      readAdvisory(advisory, { name, id: String(asCount(advisory["source"]) ?? name) }, context),
    );
  });
  return { findings, counted };
}

function advisoriesOf(entry: JsonObject): JsonObject[] {
  return (asArray(entry["via"]) ?? []).map(asObject).filter((via) => via !== undefined);
}

/** Names of the packages from which `via` leads to an advisory; walked from the advisories upwards. */
function findExplained(packages: ReadonlyMap<string, JsonObject>): ReadonlySet<string> {
  const above = new Map<string, string[]>();
  for (const [name, entry] of packages) {
    for (const below of asArray(entry["via"]) ?? []) {
      if (typeof below !== "string") continue;
      const dependents = above.get(below);
      if (dependents === undefined) above.set(below, [name]);
      else dependents.push(name);
    }
  }
  const explained = new Set([...packages].filter(([, entry]) => advisoriesOf(entry).length > 0).map(([name]) => name));
  // A set that grows while it is walked is walked to its end.
  for (const name of explained) for (const dependent of above.get(name) ?? []) explained.add(dependent);
  return explained;
}

function add(counted: Map<string, number>, severity: unknown, count: number): void {
  const name = asString(severity) ?? "unknown";
  counted.set(name, (counted.get(name) ?? 0) + count);
}

/** GitHub's id of an advisory is the same in every version of npm and in other tools; npm's number is not. */
function readAdvisory(
  advisory: JsonObject,
  { name, id }: { name: string; id: string },
  context: PathContext,
): ReportedFinding {
  const severity = SEVERITIES.get(advisory["severity"]) ?? "high";
  const url = asString(advisory["url"]) ?? "";
  const range = asString(advisory["range"]) ?? "";
  const title = asString(advisory["title"]) ?? "depends on a vulnerable package";
  return buildFinding(
    {
      tool: "npm audit",
      ruleId: asString(advisory["github_advisory_id"]) ?? /GHSA(-[0-9a-z]{4}){3}/.exec(url)?.[0] ?? id,
      level: LEVEL_BY_SEVERITY[severity],
      severity,
      message: `${`${name} ${range}`.trim()}: ${title}`,
      path: undefined,
      startLine: undefined,
      endLine: undefined,
    },
    context,
  );
}
