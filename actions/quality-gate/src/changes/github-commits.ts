import * as v from "valibot";
import { ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";

export type OpenGitHub = (() => Promise<GitHubClient>) | undefined;

/** What GitHub says; `reason` is "absent" or words for people. */
export type Asked<T> = { known: true; answer: T } | { known: false; reason: string };

const Contents = v.object({
  type: v.literal("file"),
  encoding: v.literal("base64"),
  content: v.string(),
  size: v.number(),
});
const Folder = v.array(v.object({ type: v.string(), name: v.string(), size: v.number() }));
const Commit = v.object({ sha: v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)) });
const lineCount = v.pipe(v.number(), v.integer(), v.minValue(0));
const Comparison = v.object({
  merge_base_commit: Commit,
  files: v.optional(
    v.array(
      v.object({
        sha: v.nullish(v.string(), null),
        filename: v.string(),
        previous_filename: v.optional(v.string()),
        status: v.string(),
        additions: lineCount,
        deletions: lineCount,
        patch: v.optional(v.string()),
      }),
    ),
    [],
  ),
});
export type GitHubComparison = v.InferOutput<typeof Comparison>;

/** A file of a commit. Source: REST API, "Get repository content". */
export function askFile(open: OpenGitHub, revision: string, path: string) {
  return ask(open, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, Contents);
}

/** What lies right in a folder of a commit. */
export function askFolder(open: OpenGitHub, revision: string, path: string) {
  return ask(open, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, Folder);
}

/** The commit that a branch, a tag or an id leads to. Source: REST API, "Get a commit". */
export function askCommit(open: OpenGitHub, revision: string) {
  return ask(open, "GET /repos/{owner}/{repo}/commits/{ref}", { ref: revision }, Commit);
}

/** What `head` changed since it left `base`. Source: REST API, "Compare two commits". */
export function askComparison(open: OpenGitHub, base: string, head: string) {
  const parameters = { basehead: `${base}...${head}`, per_page: 1 };
  return ask(open, "GET /repos/{owner}/{repo}/compare/{basehead}", parameters, Comparison);
}

async function ask<T>(
  open: OpenGitHub,
  route: string,
  parameters: Record<string, unknown>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Asked<T>> {
  if (open === undefined) return { known: false, reason: "there is no token to ask GitHub for it" };
  try {
    return { known: true, answer: await (await open()).call(route, parameters, schema) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { known: false, reason: isAbsence(error) ? "absent" : error.message };
  }
}

/** GitHub answers 422 for a name that could be a commit id and is none. */
function isAbsence(error: ServiceError): boolean {
  return error.code === "not-found" || error.status === 422;
}
