import { asArray, asObject } from "../json-value.ts";
import { readFolder, readToml } from "./toml.ts";

/** The packages of one Cargo.toml, as folders relative to it. */
export interface CargoProject {
  /** Whether the folder itself holds a package; a virtual workspace does not. */
  readonly isPackage: boolean;
  /** Members of the workspace: folders or globs. */
  readonly members: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Reads Cargo.toml as far as its packages go (The Cargo Book, "Workspaces"). A file that is no TOML is a ReportError with
 * line and column.
 */
export function parseCargoToml(text: string): CargoProject {
  const manifest = readToml(text, "Cargo.toml");
  const workspace = asObject(manifest["workspace"]);
  return {
    isPackage: asObject(manifest["package"]) !== undefined,
    members: readFolders(workspace?.["members"]),
    exclude: readFolders(workspace?.["exclude"]),
  };
}

function readFolders(value: unknown): readonly string[] {
  return asArray(value)?.flatMap((folder) => readFolder(folder) ?? []) ?? [];
}
