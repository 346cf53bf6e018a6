/** What a report tells about; one input, one set of readers and one or two gates each. */
export const FAMILIES = ["tests", "coverage", "findings", "gas", "artifacts"] as const;
export type Family = (typeof FAMILIES)[number];

/** Directories that hold other people's code or nothing of this run. */
export const SKIPPED_DIRECTORIES: ReadonlySet<string> = new Set(["node_modules", "lib", ".git", "cache", "broadcast"]);

/** File names under which producers leave their reports, relative to the working directory. */
export function discoveryGlobs(family: Family, artifactDirectories: readonly string[]): readonly string[] {
  if (family === "artifacts") {
    return artifactDirectories.map((directory) => `${directory}/**/*.json`);
  }
  return NAMES[family];
}

const NAMES: Readonly<Record<Exclude<Family, "artifacts">, readonly string[]>> = {
  tests: [
    "**/forge-test*.json",
    "**/junit*.xml",
    "**/*-junit.xml",
    "**/*.junit.xml",
    "**/test-results/**/*.xml",
    "**/target/nextest/*/junit.xml",
  ],
  coverage: ["**/lcov.info", "**/*.lcov", "**/lcov-*.info"],
  findings: ["**/*.sarif", "**/*.sarif.json", "**/slither*.json"],
  gas: ["**/.gas-snapshot", "**/gas-report*.json"],
};

/** A discovered file that git tracks is yesterday's report; a gas snapshot is tracked by custom and rewritten by each run. */
export function mayBeTracked(family: Family, file: string): boolean {
  return family === "gas" && (file === ".gas-snapshot" || file.endsWith("/.gas-snapshot"));
}
