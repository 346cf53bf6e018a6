import type { ReadConfigFile } from "@chainops/core/config/read-config-chain";
import type { EventSubject } from "@chainops/core/github/subject";
import { ServiceError } from "@chainops/core/errors";
import type { CommitFiles } from "./commit-files.ts";
import { TRUSTED_CHECKOUT_EVENTS } from "./plan-base.ts";
import type { BaseCommit } from "./resolve-base.ts";

/**
 * Whose config counts (`readFile` reads the files of commit `sha`):
 * - `head`: the checked-out tree's alone;
 * - `base`: the base commit's decides, and the checked-out tree's must hold as well, so that both are judged by;
 * - `default-branch`: that commit's alone, whatever is checked out;
 * - `unknown`: the base's should decide and cannot be read. Then neither tree may be trusted alone: judge by the
 *   checked-out tree's and by the built-in defaults, the stricter of each, and say `reason` once.
 */
export type Rules =
  | { from: "head" }
  | { from: "base" | "default-branch"; sha: string; readFile: ReadConfigFile }
  | { from: "unknown"; reason: string };

export interface RulePlaces {
  resolve(): Promise<BaseCommit>;
  files(sha: string): CommitFiles;
}

/**
 * A pull request and a merge group cannot set their own rules. On events whose workflow comes from the default branch,
 * GITHUB_SHA is that branch's commit. The tree is looked at once, so that its files are known to be readable.
 */
export async function chooseRules(event: EventSubject, eventName: string, places: RulePlaces): Promise<Rules> {
  if (TRUSTED_CHECKOUT_EVENTS.has(eventName)) return openRules("default-branch", event.subject.testedSha, places);
  if (event.subject.pullRequest === null && eventName !== "merge_group") return { from: "head" };
  const base = await places.resolve();
  return base.found ? openRules("base", base.sha, places) : { from: "unknown", reason: base.reason };
}

async function openRules(from: "base" | "default-branch", sha: string, { files }: RulePlaces): Promise<Rules> {
  const tree = files(sha);
  const probe = await tree.read(".chainops.yml", 0);
  if (probe.state === "unknown") return { from: "unknown", reason: probe.reason };
  return { from, sha, readFile: readConfigFrom(tree) };
}

function readConfigFrom(tree: CommitFiles): ReadConfigFile {
  return async (path, maxBytes) => {
    const file = await tree.read(path, maxBytes);
    if (file.state === "unknown") throw new ServiceError("network", `The config cannot be read: ${file.reason}.`);
    return file.state === "absent" ? null : file.bytes;
  };
}
