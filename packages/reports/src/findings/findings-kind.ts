/**
 * What a tool looked at. `scan`: the project's own sources, for security faults. `audit`: its dependencies, images or
 * settings, against a list of known faults. `lint`: its sources, for style and correctness. Findings of all kinds count;
 * only a scan is the security scan that a project may require. solhint scans: its recommended rules are of security too.
 */
export type FindingsKind = "scan" | "audit" | "lint";

/** Driver names as the tools write them in SARIF, in lower case. */
const KIND_BY_TOOL: ReadonlyMap<string, FindingsKind> = new Map([
  ...["cargo-audit", "npm audit", "osv-scanner", "trivy", "grype", "checkov", "zizmor"].map(
    (tool) => [tool, "audit"] as const,
  ),
  ...["clippy", "eslint", "tslint", "shellcheck", "biome", "oxlint"].map((tool) => [tool, "lint"] as const),
]);

/** The kind of a tool by its name in SARIF, which does not say it: a tool that is not known as another kind scans. */
export function kindOfTool(tool: string): FindingsKind {
  return KIND_BY_TOOL.get(tool.toLowerCase()) ?? "scan";
}
