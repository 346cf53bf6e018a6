import path from "node:path";
import { openWorkspace } from "@chainops/core/files/workspace";

/** A file's bytes as the action streams them from its workspace. */
export async function streamFile(file: string): Promise<AsyncIterable<Uint8Array>> {
  const workspace = await openWorkspace(path.dirname(file));
  return workspace.stream(path.basename(file));
}
