import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, utimes, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { openWorkspace, type Workspace } from "@chainops/core/files/workspace";
import { createGit, type Git } from "@chainops/core/runner/git";

/** A directory with files of a test's choice; `await using` removes it. */
export interface TestProject extends AsyncDisposable {
  readonly root: string;
  /** RUNNER_TEMP of a run over it. */
  readonly temp: string;
  readonly workspace: Workspace;
  /** Seconds before now; 0 where not given. */
  write(file: string, content: string | Uint8Array, ageSeconds?: number): Promise<void>;
  /** Runs git with an identity of its own and gives back what it prints. */
  git(...args: string[]): Promise<string>;
  /** Git as actions get it. */
  readonly reader: Git;
}

const IDENTITY = {
  GIT_AUTHOR_NAME: "ChainOps Example",
  GIT_AUTHOR_EMAIL: "example@chainops.invalid",
  GIT_COMMITTER_NAME: "ChainOps Example",
  GIT_COMMITTER_EMAIL: "example@chainops.invalid",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
};

export async function openProject(files: Readonly<Record<string, string>> = {}): Promise<TestProject> {
  const parent = await realpath(await mkdtemp(path.join(tmpdir(), "chainops-gate-")));
  const root = path.join(parent, "workspace");
  const temp = path.join(parent, "temp");
  await mkdir(root);
  await mkdir(temp);
  const env = { PATH: process.env["PATH"] ?? "", ...IDENTITY, GIT_CEILING_DIRECTORIES: parent };
  const git = async (...args: string[]) => (await promisify(execFile)("git", args, { cwd: root, env })).stdout;
  const project: TestProject = {
    root,
    temp,
    workspace: await openWorkspace(root),
    async write(file, content, ageSeconds = 0) {
      const target = path.join(root, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
      const time = new Date(Date.now() - ageSeconds * 1000);
      await utimes(target, time, time);
    },
    git,
    reader: createGit(root, env, new AbortController().signal),
    async [Symbol.asyncDispose]() {
      await rm(parent, { recursive: true, force: true });
    },
  };
  for (const [file, content] of Object.entries(files)) await project.write(file, content);
  return project;
}
