import type { RepositoryCall, RepositoryOperation } from "../call.ts";
import { isAncestor } from "../git/history.ts";
import { conflictingState, notFound } from "../refusal.ts";
import { refuseEmpty } from "./git-objects.ts";
import { nodeId } from "./present-accounts.ts";
import { apiUrl, escapePath } from "./repository-urls.ts";

export const gitRefOperations: Readonly<Record<string, RepositoryOperation>> = {
  "git/get-ref": (call) => {
    refuseEmpty(call.repository);
    const name = `refs/${call.params.text("ref")}`;
    if (!call.repository.refs.has(name)) throw notFound();
    return { status: 200, body: presentRef(call, name) };
  },

  "git/list-matching-refs": (call) => {
    refuseEmpty(call.repository);
    const prefix = `refs/${call.params.text("ref")}`;
    const names = [...call.repository.refs.keys()].filter((name) => name.startsWith(prefix)).toSorted();
    return { status: 200, body: names.map((name) => presentRef(call, name)) };
  },

  "git/create-ref": (call) => {
    refuseEmpty(call.repository);
    const { ref, sha } = call.body as { ref: string; sha: string };
    checkRefName(ref);
    requireObject(call, ref, sha);
    const { refs } = call.repository;
    if (refs.has(ref)) throw conflictingState("Reference already exists");
    const isBlocked = [...refs.keys()].some((name) => name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`));
    if (isBlocked) throw conflictingState("Reference update failed");
    refs.set(ref, sha);
    return { status: 201, body: presentRef(call, ref) };
  },

  "git/update-ref": (call) => {
    const name = `refs/${call.params.text("ref")}`;
    const { sha, force = false } = call.body as { sha: string; force?: boolean };
    const current = call.repository.refs.get(name);
    if (current === undefined) throw conflictingState("Reference does not exist");
    requireObject(call, name, sha);
    if (!force && !isAncestor(call.repository.objects, current, sha)) {
      throw conflictingState("Update is not a fast forward");
    }
    call.repository.refs.set(name, sha);
    return { status: 200, body: presentRef(call, name) };
  },

  "git/delete-ref": (call) => {
    const deleted = call.repository.refs.delete(`refs/${call.params.text("ref")}`);
    if (!deleted) throw conflictingState("Reference does not exist");
    return { status: 204 };
  },
};

/** The rules of `git check-ref-format`, and GitHub's own: it starts with `refs/` and has at least two slashes. */
function checkRefName(name: string): void {
  const parts = name.split("/");
  const isRef = parts.length >= 3 && parts[0] === "refs" && parts[1] !== "pull";
  const hasBadPart = parts.some((part) => part === "" || part.startsWith(".") || part.endsWith(".lock"));
  // oxlint-disable-next-line no-control-regex -- control characters are what git refuses here
  const hasBadText = /[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|\.$/.test(name);
  if (!isRef || hasBadPart || hasBadText) throw conflictingState(`${name} is not a valid ref name.`);
}

function requireObject({ repository }: RepositoryCall, ref: string, sha: string): void {
  const kind = repository.objects.kindOf(sha);
  if (kind === undefined) throw conflictingState("Object does not exist");
  if (ref.startsWith("refs/heads/") && kind !== "commit") throw conflictingState("Reference update failed");
}

function presentRef({ links, repository }: RepositoryCall, name: string): Record<string, unknown> {
  const sha = repository.refs.get(name) ?? "";
  const type = repository.objects.kindOf(sha) ?? "commit";
  const api = `${apiUrl(links, repository)}/git`;
  const url = `${api}/${escapePath(name)}`;
  return { ref: name, node_id: nodeId("Ref", name), url, object: { sha, type, url: `${api}/${type}s/${sha}` } };
}
