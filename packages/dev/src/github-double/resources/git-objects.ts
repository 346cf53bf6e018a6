import { type RepositoryCall, type RepositoryOperation, replyRaw, requireToken } from "../call.ts";
import { type Commit, createSignature, readCommit, writeCommit } from "../git/commit.ts";
import { Refusal, conflictingState, notFound } from "../refusal.ts";
import { type Repository, renderTime } from "../world.ts";
import { nodeId } from "./present-accounts.ts";
import { presentSignature, unsigned } from "./present-commit.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";

interface CommitBody {
  readonly message: string;
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly author?: Person;
  readonly committer?: Person;
}

interface Person {
  readonly name?: string;
  readonly email?: string;
  readonly date?: string;
}

export const gitObjectOperations: Readonly<Record<string, RepositoryOperation>> = {
  "git/create-blob": (call) => {
    refuseEmpty(call.repository);
    const { content, encoding = "utf-8" } = call.body as { content: string; encoding?: string };
    if (!["utf-8", "base64"].includes(encoding)) throw conflictingState("encoding must be utf-8 or base64");
    const sha = call.repository.objects.write("blob", Buffer.from(content, encoding === "base64" ? "base64" : "utf8"));
    return { status: 201, body: { sha, url: `${apiUrl(call.links, call.repository)}/git/blobs/${sha}` } };
  },

  "git/get-blob": (call) => {
    const sha = call.params.text("file_sha");
    const content = call.repository.objects.read("blob", sha);
    if (content === undefined) throw notFound();
    if (call.accept.includes("raw")) return replyRaw(content);
    const url = `${apiUrl(call.links, call.repository)}/git/blobs/${sha}`;
    const encoded = { content: encodeBase64Lines(content), encoding: "base64" };
    return { status: 200, body: { sha, node_id: nodeId("Blob", sha), size: content.length, url, ...encoded } };
  },

  "git/create-commit": (call) => {
    refuseEmpty(call.repository);
    const commit = createCommit(call, call.body as CommitBody);
    return { status: 201, body: presentGitCommit(call, commit) };
  },

  "git/get-commit": (call) => {
    const commit = readCommit(call.repository.objects, call.params.text("commit_sha"));
    if (commit === undefined) throw notFound();
    return { status: 200, body: presentGitCommit(call, commit) };
  },
};

/** GitHub's git API does not work in a repository without a first commit. */
export function refuseEmpty(repository: Repository): void {
  if (repository.refs.size === 0) throw new Refusal(409, "Git Repository is empty.");
}

/** Base64 with a line break after each 60 characters, as GitHub sends it. */
export function encodeBase64Lines(content: Buffer): string {
  return content.toString("base64").replaceAll(/.{1,60}/g, (line) => `${line}\n`);
}

function createCommit(call: RepositoryCall, body: CommitBody): Commit {
  const { objects } = call.repository;
  if (objects.kindOf(body.tree) !== "tree") throw conflictingState("Tree SHA does not exist");
  const parents = body.parents ?? [];
  if (parents.some((id) => objects.kindOf(id) !== "commit")) {
    throw conflictingState("Parent SHA does not exist or is not a commit object");
  }
  const { user } = requireToken(call);
  const sign = ({ name, email, date }: Person = {}) =>
    createSignature(
      name ?? user.login,
      email ?? `${user.id}+${user.login}@users.noreply.github.com`,
      date ?? renderTime(call.world.now()),
    );
  const author = sign(body.author);
  const committer = body.committer === undefined ? author : sign(body.committer);
  const id = writeCommit(objects, { tree: body.tree, parents, author, committer, message: body.message });
  return { id, tree: body.tree, parents, author, committer, message: body.message };
}

function presentGitCommit({ links, repository }: RepositoryCall, commit: Commit): Record<string, unknown> {
  const api = `${apiUrl(links, repository)}/git`;
  const web = `${webUrl(links, repository)}/commit`;
  return {
    sha: commit.id,
    node_id: nodeId("Commit", commit.id),
    url: `${api}/commits/${commit.id}`,
    html_url: `${web}/${commit.id}`,
    message: commit.message,
    verification: unsigned,
    author: presentSignature(commit.author),
    committer: presentSignature(commit.committer),
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${web}/${sha}` })),
  };
}
