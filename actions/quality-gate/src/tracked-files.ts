import { posix } from "node:path";
import type { ActionContext } from "@chainops/core/runner/action-context";

/**
 * Files that git tracks below the working directory, those of submodules too, relative to the workspace; undefined where
 * git cannot tell. The working directory may be the top of a checkout of its own (`path` of actions/checkout).
 */
export async function listTrackedFiles(
  git: ActionContext<Record<never, never>>["git"],
  workingDirectory: string,
): Promise<ReadonlySet<string> | undefined> {
  const list = ["-C", workingDirectory === "" ? "." : workingDirectory, "ls-files", "-z"];
  const listed = (await git.read([...list, "--recurse-submodules"])) ?? (await git.read(list));
  if (listed === undefined) return undefined;
  const files = listed.split("\0").filter((file) => file !== "");
  return new Set(files.map((file) => posix.join(workingDirectory, file)));
}
