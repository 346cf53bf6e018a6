import type { FileCoverage } from "../coverage/coverage-report.ts";
import type { PathContext } from "../workspace-path.ts";
import { toWorkspacePath } from "../workspace-path.ts";
import type { FoundryProject } from "./foundry-toml.ts";

/** Which files of the workspace are the project's own code. Folders are relative to the workspace. */
export interface ProjectSources {
  /** Only files below one of these count; empty where the layout is unknown and everything may. */
  readonly include: readonly string[];
  /** Files below one of these never count. */
  readonly exclude: readonly string[];
}

/** Nothing below a folder of this name is the project's own, at any depth. */
const FOREIGN_FOLDERS = new Set(["node_modules", ".git"]);
/** Where nothing is known about a project, these folders at its top hold no code to judge. */
const USUAL_EXCLUDES = ["lib", "test", "tests", "script", "scripts"];

/** `base` is the folder of foundry.toml relative to the workspace, empty for the workspace. */
export function foundrySources(project: FoundryProject, base: string): ProjectSources {
  const below = (folder: string) => joinFolder(base, folder);
  return {
    include: [below(project.src)].filter((folder) => folder !== ""),
    exclude: [project.test, project.script, ...project.libs].map(below).filter((folder) => folder !== ""),
  };
}

/** Hardhat's `paths.sources`, by default `contracts`. */
export function hardhatSources(base: string, sources = "contracts"): ProjectSources {
  return { include: [joinFolder(base, sources)], exclude: [joinFolder(base, "test")] };
}

/** `members` are the folders of the packages; an empty name is the package at `base` itself. */
export function cargoSources(base: string, members: readonly string[]): ProjectSources {
  return { include: members.map((member) => joinFolder(joinFolder(base, member), "src")), exclude: [] };
}

/** For a project of unknown layout below `base`. */
export function unknownSources(base: string): ProjectSources {
  return { include: base === "" ? [] : [base], exclude: USUAL_EXCLUDES.map((folder) => joinFolder(base, folder)) };
}

/** Several projects in one workspace. A file that is a test of one is no source of another. */
export function joinSources(all: readonly ProjectSources[]): ProjectSources {
  return { include: all.flatMap(({ include }) => include), exclude: all.flatMap(({ exclude }) => exclude) };
}

/** `path` is relative to the workspace. Solidity's tests and scripts never count, wherever they lie. */
export function isProjectSource(path: string, { include, exclude }: ProjectSources): boolean {
  if (/\.[ts]\.sol$/.test(path)) return false;
  if (path.split("/").some((segment) => FOREIGN_FOLDERS.has(segment))) return false;
  if (exclude.some((folder) => isBelow(path, folder))) return false;
  return include.length === 0 || include.some((folder) => isBelow(path, folder));
}

/** The files of a coverage report that are the project's own, with paths relative to the workspace. */
export function selectSources(
  files: readonly FileCoverage[],
  sources: ProjectSources,
  context: PathContext,
): { readonly files: FileCoverage[]; readonly left: number } {
  const selected: FileCoverage[] = [];
  for (const file of files) {
    const path = toWorkspacePath(file.path, context);
    if (path !== null && isProjectSource(path, sources)) selected.push({ ...file, path });
  }
  return { files: selected, left: files.length - selected.length };
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function joinFolder(base: string, folder: string): string {
  const clean = folder === "." ? "" : folder;
  return [base, clean].filter((part) => part !== "").join("/");
}
