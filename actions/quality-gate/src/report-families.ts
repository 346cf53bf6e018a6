import { matchesGlob } from "@chainops/core/files/match-glob";

/** What a report tells about; one input, one set of readers and one or two gates each. */
export const FAMILIES = [
  "tests",
  "coverage",
  "findings",
  "audits",
  "properties",
  "gas",
  "artifacts",
  "sizes",
  "storage",
] as const;
export type Family = (typeof FAMILIES)[number];

interface ReportNames {
  /** Names that nothing else has: a file of such a name that is no such report is a broken one. */
  certain: readonly string[];
  /** Names that other files may have; one that is no report is passed over. */
  likely: readonly string[];
}

const NAMES: Readonly<Record<Exclude<Family, "artifacts" | "storage">, ReportNames>> = {
  tests: {
    certain: ["**/forge-test.json", "**/junit.xml", "**/*.junit.xml", "**/*-junit.xml"],
    likely: [
      "**/forge-test*.json",
      "**/junit*.xml",
      "**/test-results/**/*.xml",
      "**/cargo-test.{txt,log,json,jsonl}",
      "**/{libtest,nextest}.{json,jsonl}",
      "**/{mocha,jest,vitest}-results.json",
      "**/test-results/{mocha,jest,vitest}.json",
    ],
  },
  coverage: {
    certain: [
      "**/lcov.info",
      "**/*.lcov",
      "**/cobertura*.xml",
      "**/clover.xml",
      "**/coverage-final.json",
      "**/coverage-summary.json",
    ],
    likely: ["**/lcov-*.info", "**/coverage.xml", "**/codecov.json"],
  },
  findings: {
    certain: ["**/*.sarif", "**/*.sarif.json", "**/slither.json", "**/aderyn*.json", "**/clippy*.{json,jsonl}"],
    likely: ["**/slither*.json"],
  },
  audits: { certain: ["**/cargo-audit*.json", "**/npm-audit*.json"], likely: [] },
  properties: {
    certain: ["**/echidna*.json", "**/halmos*.json", "**/smtchecker*.json", "**/medusa*.log"],
    likely: ["**/medusa*.txt"],
  },
  gas: {
    certain: ["**/.gas-snapshot", ".forge-snapshots/*.snap", "**/gasReporterOutput*.json"],
    likely: ["snapshots/*.json", "**/gas-report*.json", "**/gas-stats*.json"],
  },
  // What `forge build --sizes --json` is usually redirected to.
  sizes: { certain: [], likely: ["**/build-sizes*.json", "**/sizes*.json"] },
};

/** `forge snapshot` writes the whole of it. */
export const SNAPSHOT_FILE = ".gas-snapshot";
/** Folders of the project in which tests write snapshots, one file a group or a figure. */
export const SNAPSHOT_FOLDERS: readonly { folder: string; extension: string }[] = [
  { folder: "snapshots", extension: ".json" },
  { folder: ".forge-snapshots", extension: ".snap" },
];

/** What `forge inspect <contract> storageLayout --json` is redirected to. */
const LAYOUT_FILES = ["**/storage-layout*.json", "{storage-layouts,.storage-layouts}/**/*.json"];

/** Directories that hold other people's code or nothing of this run, at any depth below the working directory. */
const WITHOUT_REPORTS: ReadonlySet<string> = new Set(["lib", "cache", "broadcast", "node_modules", ".git"]);

/** How the files of one family are known by their paths, which are relative to the working directory. */
export interface FamilyNames {
  isCandidate(path: string): boolean;
  mustBeReport(path: string): boolean;
}

/** `artifactDirectories` are relative to the working directory. */
export function familyNames(family: Family, artifactDirectories: readonly string[]): FamilyNames {
  if (family === "artifacts" || family === "storage") {
    const isBelow = (path: string) => artifactDirectories.some((directory) => path.startsWith(`${directory}/`));
    const isBuilt = (path: string) => path.endsWith(".json") && isBelow(path);
    const matchesLayout = matchesGlob(family === "storage" ? LAYOUT_FILES : []);
    const isLayout = (path: string) => matchesLayout(path) && !isElsewhere(path);
    return { isCandidate: (path) => isBuilt(path) || isLayout(path), mustBeReport: isLayout };
  }
  const isCertain = matchesGlob(NAMES[family].certain);
  const isLikely = matchesGlob(NAMES[family].likely);
  return {
    isCandidate: (path) => (isCertain(path) || isLikely(path)) && !isElsewhere(path),
    mustBeReport: isCertain,
  };
}

function isElsewhere(path: string): boolean {
  return path.split("/").some((segment) => WITHOUT_REPORTS.has(segment));
}

/** A discovered file that git tracks is yesterday's report; gas snapshots are tracked by custom and rewritten by each run. */
export function mayBeTracked(family: Family, file: string): boolean {
  return family === "gas" && (isWholeSnapshot(file) || SNAPSHOT_FOLDERS.some((kind) => isRightIn(file, kind)));
}

/** `.gas-snapshot`, of which one of this run replaces all that are tracked. */
export function isWholeSnapshot(file: string): boolean {
  return file === SNAPSHOT_FILE || file.endsWith(`/${SNAPSHOT_FILE}`);
}

function isRightIn(file: string, { folder, extension }: (typeof SNAPSHOT_FOLDERS)[number]): boolean {
  const [parent, name = ""] = file.split("/").slice(-2);
  return parent === folder && name.endsWith(extension);
}
