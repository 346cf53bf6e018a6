import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** A real git repository in a temporary place; `await using` removes it. */
export interface GitCheckout extends AsyncDisposable {
  readonly root: string;
  git(...args: string[]): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Commits all files and returns the commit's id. */
  commit(message: string): Promise<string>;
}

export async function createDirectory(): Promise<{ path: string } & AsyncDisposable> {
  const directory = await realpath(await mkdtemp(path.join(tmpdir(), "chainops-local-test-")));
  return { path: directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

export async function createCheckout(branch = "main"): Promise<GitCheckout> {
  const directory = await createDirectory();
  const root = path.join(directory.path, "checkout");
  await mkdir(root);
  const identity = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.invalid" };
  const env = {
    PATH: process.env["PATH"],
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    ...identity,
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.invalid",
  };
  const git = async (...args: string[]) => (await promisify(execFile)("git", args, { cwd: root, env })).stdout.trim();
  await git("init", "--quiet", "--template=", `--initial-branch=${branch}`);
  return {
    root,
    git,
    async write(file, text) {
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    },
    async commit(message) {
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
}
