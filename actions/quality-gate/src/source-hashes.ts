import type { Workspace } from "@chainops/core/files/workspace";
import { hashSource } from "@chainops/reports/contracts/bytecode";

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

/** keccak256 of a source of the workspace; undefined where there is no such file. */
export type SourceHashes = (path: string) => Promise<string | undefined>;

/** Hashes each source once, however many artifacts were built from it. */
export function createSourceHashes(workspace: Workspace): SourceHashes {
  const known = new Map<string, Promise<string | undefined>>();
  const hash = async (path: string) => {
    const facts = await workspace.describe(path);
    return facts === undefined ? undefined : hashSource(await workspace.readBytes(path, MAX_SOURCE_BYTES));
  };
  return (path) => {
    const hashed = known.get(path) ?? hash(path);
    known.set(path, hashed);
    return hashed;
  };
}
