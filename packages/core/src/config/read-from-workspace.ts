import type { Workspace } from "../files/workspace.ts";
import type { ReadConfigFile } from "./read-config-chain.ts";

/** Config files of the checked-out tree: a link that leads out of it, and a file over the limit, are InputErrors. */
export function readFromWorkspace(workspace: Pick<Workspace, "describe" | "readBytes">): ReadConfigFile {
  return async (path, maxBytes) =>
    (await workspace.describe(path)) === undefined ? null : workspace.readBytes(path, maxBytes);
}
