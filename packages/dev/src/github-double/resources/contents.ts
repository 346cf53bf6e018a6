import { type RepositoryCall, type RepositoryOperation, replyRaw } from "../call.ts";
import { type TreeEntry, readTree, treeMode } from "../git/tree.ts";
import { Refusal, notFound } from "../refusal.ts";
import { findCommit } from "./find-commit.ts";
import { apiUrl, escapePath, webUrl } from "./repository-urls.ts";
import { encodeBase64Lines } from "./git-objects.ts";

// Above 1 MB the JSON form has no content, above 100 MB the API refuses: https://docs.github.com/en/rest/repos/contents
const maxInlineBytes = 1024 * 1024;
const maxBytes = 100 * 1024 * 1024;
const maxDirectoryEntries = 1000;

const types: Readonly<Record<string, string>> = { [treeMode]: "dir", "120000": "symlink", "160000": "submodule" };

export const contentOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/get-content": (call) => {
    const { repository, params } = call;
    if (repository.refs.size === 0) throw new Refusal(404, "This repository is empty.");
    const ref = params.optionalText("ref") ?? repository.defaultBranch;
    const commit = findCommit(repository, ref);
    if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
    const path = params.text("path").replace(/^\/+|\/+$/g, "");
    const entry = findEntry(call, commit.tree, path);
    if (entry === undefined) throw notFound();
    if (entry.mode === treeMode) return { status: 200, body: listDirectory(call, entry.id, path, ref) };
    return replyWithFile(call, entry, path, ref);
  },
};

function findEntry({ repository }: RepositoryCall, rootTree: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry = { mode: treeMode, name: "", id: rootTree };
  for (const name of path.split("/").filter((part) => part !== "")) {
    const found = readTree(repository.objects, entry.id)?.find((one) => one.name === name);
    if (found === undefined) return undefined;
    entry = found;
  }
  return entry;
}

function listDirectory(call: RepositoryCall, treeId: string, path: string, ref: string): unknown[] {
  const entries = readTree(call.repository.objects, treeId) ?? [];
  return entries
    .slice(0, maxDirectoryEntries)
    .map((entry) => presentEntry(call, entry, path === "" ? entry.name : `${path}/${entry.name}`, ref));
}

function replyWithFile(call: RepositoryCall, entry: TreeEntry, path: string, ref: string) {
  const content = call.repository.objects.read("blob", entry.id) ?? Buffer.alloc(0);
  if (content.length > maxBytes) throw new Refusal(403, "This API returns blobs up to 100 MB in size.");
  if (call.accept.includes("raw")) return replyRaw(content);
  const described = presentEntry(call, entry, path, ref);
  if (entry.mode === "120000") return { status: 200, body: { ...described, target: content.toString("utf8") } };
  if (entry.mode === "160000") return { status: 200, body: { ...described, submodule_git_url: null } };
  const isInline = content.length <= maxInlineBytes;
  const inline = { content: isInline ? encodeBase64Lines(content) : "", encoding: isInline ? "base64" : "none" };
  return { status: 200, body: { ...described, ...inline } };
}

function presentEntry(call: RepositoryCall, entry: TreeEntry, path: string, ref: string): Record<string, unknown> {
  const { links, repository } = call;
  const type = types[entry.mode] ?? "file";
  const [api, web] = [apiUrl(links, repository), webUrl(links, repository)];
  const kind = type === "dir" ? "tree" : "blob";
  const url = `${api}/contents/${escapePath(path)}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${api}/git/${kind}s/${entry.id}`;
  const htmlUrl = `${web}/${kind}/${escapePath(ref)}/${escapePath(path)}`;
  const size = type === "file" ? (repository.objects.read("blob", entry.id)?.length ?? 0) : 0;
  return {
    name: entry.name,
    path,
    sha: entry.id,
    size,
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    type,
    download_url: type === "file" ? `${web}/raw/${escapePath(ref)}/${escapePath(path)}` : null,
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}
