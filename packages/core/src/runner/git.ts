import { execFile, spawn } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type GitObjects, openGitObjects } from "./git-objects.ts";

/** Reads from the local git repository; it never changes anything and never talks to a remote. */
export interface Git {
  /** Output of `git <args>` as raw text, or undefined where git fails, is missing or the run is cancelled. */
  read(args: readonly string[]): Promise<string | undefined>;
  /**
   * Hands over what `git <args>` prints, of any length, as it comes; false where git fails, is missing or the run is
   * cancelled. Rejects, and ends git, where `take` throws.
   */
  stream(args: readonly string[], take: (chunk: Buffer) => void): Promise<boolean>;
  /** One process that answers questions about objects until it is closed; it starts with the first. */
  openObjects(): GitObjects;
  /** The same in a directory relative to this one. */
  within(directory: string): Git;
}

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/**
 * Git in `cwd` with a filtered environment; ended when `signal` aborts. The repository's own config is hostile where a
 * pull request was checked out into it: hooks, pagers, remotes and replaced objects are switched off.
 */
export function createGit(cwd: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Git {
  const git = findGit(env);
  const options = { cwd, env: { ...env, ...LOCAL_ONLY }, signal, timeout: TIMEOUT_MS };
  return {
    async read(args) {
      if (git === undefined) return undefined;
      try {
        const limits = { encoding: "utf8", maxBuffer: MAX_OUTPUT_BYTES } as const;
        return (await promisify(execFile)(git, [...HARMLESS, ...args], { ...options, ...limits })).stdout;
      } catch {
        return undefined;
      }
    },
    async stream(args, take) {
      if (git === undefined) return false;
      const child = spawn(git, [...HARMLESS, ...args], { ...options, stdio: ["ignore", "pipe", "ignore"] });
      const ended = new Promise<boolean>((resolve) => {
        child.on("error", () => resolve(false));
        child.on("close", (code) => resolve(code === 0));
      });
      try {
        for await (const chunk of child.stdout) take(chunk as Buffer);
      } catch (error) {
        child.kill();
        if (!signal.aborted) throw error;
      }
      return ended;
    },
    openObjects: () => openGitObjects(git, [...HARMLESS, "cat-file", "--batch", "--follow-symlinks"], options),
    within: (directory) => createGit(path.join(cwd, directory), env, signal),
  };
}

/** Looked up in PATH alone: a name without a folder would be looked for in the workspace first on Windows. */
export function findGit(env: Readonly<Record<string, string>>): string | undefined {
  const folders = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  const file = process.platform === "win32" ? "git.exe" : "git";
  return folders
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, file))
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
}

/** A partial clone would fetch what it lacks, over a transport that the repository's own config may choose. */
const LOCAL_ONLY = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

const HARMLESS = [
  "--no-pager",
  "-c",
  "safe.directory=*",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.quotePath=false",
];
