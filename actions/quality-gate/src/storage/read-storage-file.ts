import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { decodeText } from "@chainops/reports/decode-text";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { ReportError } from "@chainops/reports/report-error";
import { asObject, parseJson } from "@chainops/reports/json-value";
import { type BuiltLayout, readInputSources } from "@chainops/reports/storage/build-info";
import { parseLayoutFile } from "@chainops/reports/storage/layout-file";
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
  if (!MARKS.some((mark) => head.includes(mark))) return refuseOthers(file.path);
  const isWanted = (path: string) => {
    const source = toWorkspacePath(path, rules.paths);
    return source !== null && isProjectSource(source, rules.project.sources);
  };
  const { producer, layouts } = parseLayoutFile(decodeText(bytes), file.path, isWanted);
  const reports: FoundLayout[] = [];
  let isDated = false;
  for (const { name, layout, sources } of layouts) {
    const known = sources.length > 0 ? sources : await readHardhat3Input(workspace, file.path);
    isDated ||= known.length === 0;
    reports.push({ name, layout, staleSource: await findStaleSource(known, rules) });
  }
  const counted = reports.length === 0 ? "" : plural(reports.length, "storage layout");
  return { reports, producer, counted, problems: isDated ? findAge(file, rules) : [] };
}

/** Hardhat 3 writes `<id>.json` with what was compiled beside `<id>.output.json`. */
async function readHardhat3Input(workspace: Workspace, path: string): Promise<BuiltLayout["sources"]> {
  const input = path.replace(/\.output\.json$/, ".json");
  if (input === path || (await workspace.describe(input)) === undefined) return [];
  const text = decodeText(await workspace.readBytes(input, MAX_FILE_BYTES));
  return readInputSources(asObject(parseJson(text, `The input ${input}`)) ?? {});
}

/** A build-info without output lies beside others, whoever names them all; whose layout is missing then is told. */
function refuseOthers(path: string): ReadFile<FoundLayout> {
  if (/(^|\/)build-info\//.test(path)) return { reports: [], producer: "", counted: "", problems: [] };
  throw new ReportError(
    "wrong-format",
    "The file holds no storage layout. Compile with `storageLayout` among the outputs.",
  );
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

/** Where a layout does not tell what it was made from, its age has to do. */
function findAge(file: FileFacts, { newestSource }: StorageFileRules): readonly string[] {
  if (newestSource === undefined || file.modifiedAtMs + AGE_TOLERANCE_MS >= newestSource.modifiedAtMs) return [];
  const seconds = grouped(Math.ceil((newestSource.modifiedAtMs - file.modifiedAtMs) / 1000));
  return [
    `It is ${seconds} s older than ${newestSource.path}, so it may be of other code. Write it again in this run.`,
  ];
}
