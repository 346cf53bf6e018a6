import { posix } from "node:path";
import { ReportError } from "@chainops/reports/report-error";
import { parseLayoutFile } from "@chainops/reports/storage/layout-file";
import { parseStoredLayout } from "@chainops/reports/storage/parse-layout";
import type { StorageLayout } from "@chainops/reports/storage/storage-layout";
import type { BaseReader } from "../base-commit.ts";
import type { Baseline } from "../baseline/measurements.ts";
import { inBatches } from "../in-batches.ts";

export interface BaseLayouts {
  /** By fully qualified name; a layout without variables may go by the contract's name alone. */
  readonly layouts: ReadonlyMap<string, BaseLayout>;
  /** Layouts at base that cannot be read, one sentence each. */
  readonly problems: readonly string[];
  /** Why there are no more, in words that follow "No baseline: ". */
  readonly reasons: readonly string[];
}

export interface BaseLayout {
  readonly layout: StorageLayout;
  /** In words: "`storage-layouts/Vault.json` of the base commit". */
  readonly source: string;
}

export interface BaseLayoutPlaces {
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  /** Input `storage`. */
  readonly named: readonly string[];
  /** Layout files of this run, as `forge inspect` prints them, relative to the workspace. */
  readonly files: readonly string[];
}

/** Where projects commit what `forge inspect` prints, relative to the working directory. */
const LAYOUT_FOLDERS = ["storage-layouts", ".storage-layouts"];
const MAX_FOLDERS = 32;

/**
 * The layouts to compare with: those in files that the base commit tracks, in `storage-layouts/` and wherever input
 * `storage` leads, and for other contracts those of the baseline.
 */
export async function readBaseLayouts(
  base: BaseReader,
  places: BaseLayoutPlaces,
  baseline: Baseline,
): Promise<BaseLayouts> {
  const layouts = new Map<string, BaseLayout>();
  const problems: string[] = [];
  const stored = baseline.measurements?.storage ?? null;
  for (const [name, value] of Object.entries(stored ?? {})) {
    keep(`the storage layout of ${name} in ${baseline.source}`, problems, () => {
      layouts.set(name, { layout: parseStoredLayout(value), source: baseline.source });
    });
  }
  const folders = await Promise.all([
    ...findFolders(places).map((folder) => readFolder(base, folder)),
    ...findFiles(places).map((path) => readNamed(base, path)),
  ]);
  for (const { path, text } of folders.flatMap(({ files }) => files)) {
    keep(`${path} of the base commit`, problems, () => {
      for (const { name, layout } of parseLayoutFile(text, path, () => true).layouts) {
        layouts.set(name, { layout, source: `\`${path}\` of the base commit` });
      }
    });
  }
  const reasons = [
    ...folders.flatMap(({ reason }) => (reason === "" ? [] : [reason])),
    stored === null && baseline.reason !== "" ? baseline.reason.replace(/\.$/, "") : NO_LAYOUTS,
  ];
  return { layouts, problems, reasons: [...new Set(reasons)] };
}

const NO_LAYOUTS = "neither the base commit's `storage-layouts` nor a baseline holds a layout of these contracts";

/** What is of another format is no layout: these folders may hold other JSON too. */
function keep(what: string, problems: string[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    if (error.code !== "wrong-format") problems.push(`${what.slice(0, 300)} cannot be read: ${error.message}`);
  }
}

function findFolders({ workingDirectory, named, files }: BaseLayoutPlaces): readonly string[] {
  const fromHere = (path: string) => posix.join(workingDirectory, path);
  const folders = [
    ...LAYOUT_FOLDERS.map(fromHere),
    ...named.filter(isGlob).map((glob) => fromHere(fixedFolder(glob))),
    ...files.map((file) => posix.dirname(file)),
  ];
  return [...new Set(folders.map((folder) => folder.replace(/\/$/, "")))].filter(isInside).slice(0, MAX_FOLDERS);
}

function findFiles({ workingDirectory, named }: BaseLayoutPlaces): readonly string[] {
  const files = named.filter((line) => !isGlob(line)).map((line) => posix.join(workingDirectory, line));
  return files.filter(isInside).slice(0, MAX_FOLDERS);
}

function isInside(path: string): boolean {
  return path !== "." && path !== ".." && !path.startsWith("../");
}

function isGlob(line: string): boolean {
  return /[*?[\]{}()!+@]/.test(line);
}

/** `storage` of `storage/*.json`. */
function fixedFolder(glob: string): string {
  const segments = glob.split("/").slice(0, -1);
  const special = segments.findIndex(isGlob);
  return (special < 0 ? segments : segments.slice(0, special)).join("/") || ".";
}

interface ReadFolder {
  files: readonly { path: string; text: string }[];
  reason: string;
}

async function readFolder(base: BaseReader, folder: string): Promise<ReadFolder> {
  const listed = await base.list(folder);
  if (!listed.found) return { files: [], reason: listed.reason };
  const files: { path: string; text: string }[] = [];
  for (const batch of inBatches(listed.files.filter(({ name }) => name.endsWith(".json")))) {
    const paths = batch.map(({ name }) => `${folder}/${name}`);
    for (const [index, file] of (await Promise.all(paths.map((path) => base.read(path)))).entries()) {
      if (file.found) files.push({ path: paths[index] ?? folder, text: file.text });
    }
  }
  return { files, reason: "" };
}

async function readNamed(base: BaseReader, path: string): Promise<ReadFolder> {
  const file = await base.read(path);
  return { files: file.found ? [{ path, text: file.text }] : [], reason: "" };
}
