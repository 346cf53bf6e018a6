import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { EventSubject } from "@chainops/core/github/subject";
import { createCommitFetcher } from "@chainops/core/runner/fetch-commit";
import { createGit } from "@chainops/core/runner/git";
import { openBase, type Base, type BasePlaces } from "../../../actions/quality-gate/src/base-commit.ts";
import { startGitServer, TOKEN, type GitServer } from "../../core/runner/git-server.ts";

const ENV = {
  PATH: process.env["PATH"] ?? "",
  GIT_AUTHOR_NAME: "ChainOps Example",
  GIT_AUTHOR_EMAIL: "example@chainops.invalid",
  GIT_COMMITTER_NAME: "ChainOps Example",
  GIT_COMMITTER_EMAIL: "example@chainops.invalid",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
};

type Content = string | Uint8Array | null;

/** A repository on a git server, and clones of it as actions/checkout makes them. */
export interface Origin extends AsyncDisposable {
  readonly server: GitServer;
  readonly temp: string;
  /** Commits on top of `parents`; null removes a file. */
  commit(parents: readonly string[], files: Readonly<Record<string, Content>>): Promise<string>;
  git(...args: string[]): Promise<string>;
  /** Checks `sha` out; `depth` 0 is all history. */
  clone(sha: string, options?: { depth?: number; folder?: string; filter?: string }): Promise<Clone>;
}

export interface Clone {
  readonly root: string;
  git(...args: string[]): Promise<string>;
  openBase(event: Partial<EventSubject>, given?: Partial<BasePlaces> & { eventName?: string }): Base;
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  return (await promisify(execFile)("git", args, { cwd, env: ENV })).stdout.trim();
}

export async function openOrigin(): Promise<Origin> {
  const parent = await realpath(await mkdtemp(path.join(tmpdir(), "chainops-changes-")));
  const [work, temp] = [path.join(parent, "octo/vault.git"), path.join(parent, "temp")];
  await Promise.all([mkdir(work, { recursive: true }), mkdir(temp)]);
  await git(work, ["init", "--quiet", "--initial-branch=main"]);
  await git(work, ["config", "uploadpack.allowFilter", "true"]);
  const server = await startGitServer(parent);
  let clones = 0;
  return {
    server,
    temp,
    git: (...args) => git(work, args),
    async commit(parents, files) {
      if (parents[0] === undefined) await git(work, ["read-tree", "--empty"]);
      else await git(work, ["read-tree", parents[0]]);
      for (const [file, content] of Object.entries(files)) {
        if (content === null) {
          await git(work, ["update-index", "--force-remove", "--", file]);
          continue;
        }
        await mkdir(path.dirname(path.join(work, file)), { recursive: true });
        await writeFile(path.join(work, file), content);
        await git(work, ["update-index", "--add", "--", file]);
      }
      const tree = await git(work, ["write-tree"]);
      const sha = await git(work, ["commit-tree", tree, "-m", "x", ...parents.flatMap((one) => ["-p", one])]);
      await git(work, ["update-ref", `refs/all/${sha}`, sha]);
      return sha;
    },
    async clone(sha, { depth = 1, folder = "", filter } = {}) {
      clones += 1;
      const root = path.join(parent, `clone${clones}`);
      const directory = path.join(root, folder);
      await mkdir(directory, { recursive: true });
      await git(directory, ["init", "--quiet"]);
      const options = [
        ...(depth > 0 ? [`--depth=${depth}`] : []),
        ...(filter === undefined ? [] : [`--filter=${filter}`]),
      ];
      if (filter !== undefined) await git(directory, ["remote", "add", "origin", `file://${work}`]);
      const from = filter === undefined ? `file://${work}` : "origin";
      await git(directory, ["fetch", "--quiet", "--no-tags", ...options, from, sha]);
      await git(directory, ["checkout", "--quiet", "--detach", "FETCH_HEAD"]);
      return openClone({ root, directory, temp, server });
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

interface ClonePlaces {
  root: string;
  directory: string;
  temp: string;
  server: GitServer;
}

function openClone({ root, directory, temp, server }: ClonePlaces): Clone {
  const { signal } = new AbortController();
  return {
    root,
    git: (...args) => git(directory, args),
    openBase: ({ subject, ...event }, { eventName = "pull_request", ...given } = {}) =>
      openBase({
        wanted: "auto",
        event: {
          subject: subject ?? { repository: "octo/vault", sha: "", testedSha: "", ref: "", pullRequest: null },
          fromFork: false,
          baseSha: null,
          isForced: false,
          defaultBranch: "main",
          head: null,
          ...event,
        },
        environment: { eventName },
        workspace: { root },
        workingDirectory: path.relative(root, directory),
        git: createGit(root, ENV, signal),
        fetchCommit: createCommitFetcher({
          token: TOKEN,
          serverUrl: server.url,
          apiUrl: server.url,
          repository: "octo/vault",
          temp,
          env: ENV,
          signal,
        }),
        openGitHub: undefined,
        ...given,
      }),
  };
}
