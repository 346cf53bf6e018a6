import type { JsonObject } from "../json-value.ts";
import { asArray, asObject, asString, clip } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";

/** Git abbreviates a commit to no fewer characters. */
const SHORTEST_REVISION = 7;

/**
 * A run that says which revision it scanned (SARIF 2.1.0 §3.14.13, §3.23.4) must name one of `commits`; where it names
 * several, as for submodules, one of them is enough. A run that names none is taken as it is.
 */
export function readProvenance(run: JsonObject, tool: string, commits: readonly string[]): ReportProblem[] {
  const revisions = (asArray(run["versionControlProvenance"]) ?? [])
    .map((entry) => asString(asObject(entry)?.["revisionId"])?.trim().toLowerCase() ?? "")
    .filter((revision) => revision !== "");
  const [first] = revisions;
  if (first === undefined || revisions.some((revision) => isOneOf(revision, commits))) return [];
  return [
    {
      code: "other-commit",
      message: `${tool} scanned commit ${clip(first, 64)}, but this run is about ${commits.join(" or ")}. Scan again in this run.`,
    },
  ];
}

function isOneOf(revision: string, commits: readonly string[]): boolean {
  return revision.length >= SHORTEST_REVISION && commits.some((commit) => commit.startsWith(revision));
}
