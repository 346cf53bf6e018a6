import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { decodeText } from "@chainops/reports/decode-text";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { ReportError } from "@chainops/reports/report-error";
import type { BuiltLayout } from "@chainops/reports/storage/build-info";
import { type LayoutFile, parseLayoutFile } from "@chainops/reports/storage/layout-file";
import type { ContractLayout } from "@chainops/reports/storage/storage-layout";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import { grouped, plural } from "../gates/judged-gate.ts";
import type { Project } from "../project.ts";
import { AGE_TOLERANCE_MS, type ReadFile, type ReadingRules } from "../read-evidence.ts";
import type { SourceHashes } from "../source-hashes.ts";

/** A layout that a file of this run tells of. */
export interface FoundLayout extends ContractLayout {
  /** A source that is another now than the one it was compiled from; null where all are the same. */
  readonly staleSource: string | null;
}

export interface StorageFileRules {
  readonly project: Project;
  readonly paths: PathContext;
  readonly hashOf: SourceHashes;
  readonly newestSource: ReadingRules["newestSource"];
}

/** A build-info holds the compiler's whole input and output. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;
/** No layout is told without these words, so that thousands of artifacts need not be parsed. */
const MARKS = ['"storageLayout"', '"storage"'];

/**
 * Reads the storage layouts of one build-info, artifact or layout file. What a build-info or artifact was compiled from
 * is held against the tree; a file of `forge inspect` does not tell, and its age has to do. Contracts outside of the
 * project's sources are none of it.
 */
export async function readStorageFile(
  workspace: Workspace,
  file: FileFacts,
  rules: StorageFileRules,
): Promise<ReadFile<FoundLayout>> {
  const bytes = await workspace.readBytes(file.path, MAX_FILE_BYTES);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!MARKS.some((mark) => head.includes(mark))) throw withoutLayouts(file.path);
  const isWanted = (path: string) => {
    const source = toWorkspacePath(path, rules.paths);
    return source !== null && isProjectSource(source, rules.project.sources);
  };
  const { producer, layouts } = parseLayoutFile(decodeText(bytes), file.path, isWanted);
  const reports: FoundLayout[] = [];
  for (const { name, layout, sources } of layouts) {
    reports.push({ name, layout, staleSource: await findStaleSource(sources, rules) });
  }
  const counted = reports.length === 0 ? "" : plural(reports.length, "storage layout");
  return { reports, producer, counted, problems: findAge(producer, file, rules) };
}

function withoutLayouts(path: string): ReportError {
  const isOfBuild = /(^|\/)build-info\//.test(path);
  const message = isOfBuild
    ? "The build-info holds no storage layouts. Compile with `storageLayout` among the outputs."
    : "The file holds no storage layout. Compile with `storageLayout` among the outputs.";
  return new ReportError("wrong-format", message);
}

async function findStaleSource(
  sources: BuiltLayout["sources"],
  { paths, hashOf }: StorageFileRules,
): Promise<string | null> {
  for (const { path, keccak256 } of sources) {
    const file = toWorkspacePath(path, paths);
    // Dependencies need not be installed where the gate runs; the project's own sources are in the tree.
    if (file === null || file.split("/").includes("node_modules")) continue;
    const hash = await hashOf(file);
    if (hash !== undefined && hash !== keccak256.toLowerCase()) return file;
  }
  return null;
}

function findAge(
  producer: LayoutFile["producer"],
  file: FileFacts,
  { newestSource }: StorageFileRules,
): readonly string[] {
  if (producer !== "forge-inspect" || newestSource === undefined) return [];
  if (file.modifiedAtMs + AGE_TOLERANCE_MS >= newestSource.modifiedAtMs) return [];
  const seconds = grouped(Math.ceil((newestSource.modifiedAtMs - file.modifiedAtMs) / 1000));
  return [
    `It is ${seconds} s older than ${newestSource.path}. Run \`forge inspect <contract> storageLayout --json\` in this run.`,
  ];
}
