import * as v from "valibot";
import { ServiceError } from "../errors.ts";
import type { GitHubClient } from "../github/github-client.ts";
import type { GitDataPort } from "./git-ref-store.ts";
import { settleRefusedMove } from "./settle-refused-move.ts";

const objectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/));
const RefSchema = v.object({ object: v.object({ sha: objectId, type: v.string() }) });
const CommitSchema = v.object({ tree: v.object({ sha: objectId }) });
const CreatedSchema = v.object({ sha: objectId });
const FileSchema = v.object({
  type: v.literal("file"),
  size: v.number(),
  encoding: v.picklist(["base64", "none"]),
  content: v.string(),
});
const TREE = "/repos/{owner}/{repo}/git";
// Objects are named by what they hold: making one twice makes one.
const repeatable = { afterFault: "repeat" } as const;

/**
 * A ref over GitHub's REST git data API. `ref` is a full name (`refs/chainops/state`); the token needs `contents:
 * write`. Source: https://docs.github.com/rest/git
 */
export function createRestGitData(client: Pick<GitHubClient, "call">, ref: string): GitDataPort {
  const shortRef = ref.replace(/^refs\//, "");
  const readHead: GitDataPort["readHead"] = async () => {
    const found = await orUndefined(client.call(`GET ${TREE}/ref/{ref}`, { ref: shortRef }, RefSchema));
    if (found !== undefined && found.object.type !== "commit") {
      throw new ServiceError(
        "malformed-response",
        `The state ref ${ref} points to a ${found.object.type}, not a commit.`,
      );
    }
    return found?.object.sha;
  };
  return {
    readHead,
    readFile: async (commit, name, maxBytes) => {
      const route = "GET /repos/{owner}/{repo}/contents/{path}";
      const file = await orUndefined(client.call(route, { path: name, ref: commit }, FileSchema));
      if (file === undefined) return undefined;
      // GitHub leaves the content of files beyond 1 MB out.
      if (file.size > maxBytes || file.encoding === "none") {
        throw new ServiceError("body-too-large", `The state file ${name} in ${ref} is larger than ${maxBytes} bytes.`);
      }
      return Buffer.from(file.content, "base64").toString("utf8");
    },
    createCommit: async ({ parent, name, text, message }) => {
      const base = parent === undefined ? {} : { base_tree: await readTree(client, parent) };
      const entry = { path: name, mode: "100644", type: "blob", content: text };
      const tree = await client.call(`POST ${TREE}/trees`, { ...base, tree: [entry] }, CreatedSchema, repeatable);
      const parents = parent === undefined ? [] : [parent];
      const commit = { message, tree: tree.sha, parents };
      return (await client.call(`POST ${TREE}/commits`, commit, CreatedSchema, repeatable)).sha;
    },
    moveRef: async (from, to) => {
      const isNew = from === undefined;
      const route = isNew ? `POST ${TREE}/refs` : `PATCH ${TREE}/refs/{ref}`;
      const parameters = isNew ? { ref, sha: to } : { ref: shortRef, sha: to, force: false };
      try {
        await client.call(route, parameters, RefSchema, repeatable);
        return true;
      } catch (error) {
        if (!(error instanceof ServiceError) || (error.status !== 422 && error.status !== 409)) throw error;
        return settleRefusedMove(error, { from, to }, readHead);
      }
    },
  };
}

async function readTree(client: Pick<GitHubClient, "call">, commit: string): Promise<string> {
  return (await client.call(`GET ${TREE}/commits/{commit_sha}`, { commit_sha: commit }, CommitSchema)).tree.sha;
}

async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return undefined;
    throw error;
  }
}
