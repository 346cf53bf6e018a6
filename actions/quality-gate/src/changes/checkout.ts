import { statSync } from "node:fs";
import { join, posix } from "node:path";
import type { Git } from "@chainops/core/runner/git";
import type { GitObjects } from "@chainops/core/runner/git-objects";
import type { HeadCommit } from "./plan-base.ts";

/** A repository that answers, and what it is asked through. */
export interface Repository {
  git: Git;
  objects: GitObjects;
}

export interface Checkout extends Repository {
  /** Where its top lies in the workspace; empty for the workspace itself. */
  prefix: string;
  /** The same on disk. */
  directory: string;
  /** Undefined where no commit is checked out. */
  head: Promise<HeadCommit | undefined>;
}

export interface CheckoutPlaces {
  workspace: { readonly root: string };
  workingDirectory: string;
  git: Git;
}

/**
 * The clone that the working directory lies in; undefined where it lies in none of the workspace's. `path` of
 * actions/checkout puts one into a folder.
 */
export function openCheckout({ workspace, workingDirectory, git }: CheckoutPlaces): Checkout | undefined {
  const prefix = foldersUp(workingDirectory).find((folder) => {
    return statSync(join(workspace.root, folder, ".git"), { throwIfNoEntry: false }) !== undefined;
  });
  if (prefix === undefined) return undefined;
  const local = git.within(prefix);
  const objects = local.openObjects();
  return { git: local, objects, prefix, directory: join(workspace.root, prefix), head: readHead(objects) };
}

function foldersUp(folder: string): readonly string[] {
  if (folder === "" || folder === ".") return [""];
  const parent = posix.dirname(folder);
  return [folder, ...foldersUp(parent === folder ? "" : parent)];
}

/** The whole object: where history is cut, git itself does not tell its parents. */
async function readHead(objects: GitObjects): Promise<HeadCommit | undefined> {
  const commit = await objects.read("HEAD");
  if (typeof commit === "string" || commit.type !== "commit") return undefined;
  const [header = ""] = commit.bytes.toString("latin1").split("\n\n", 1);
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = ""]) => id);
  return { id: commit.id, parents };
}
