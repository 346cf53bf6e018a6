import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/** Reads from the local git repository; it never changes anything and never talks to a remote. */
export interface Git {
  /** Output of `git <args>` as raw text, or undefined where git fails, is missing or the run is cancelled. */
  read(args: readonly string[]): Promise<string | undefined>;
}

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/**
 * Git in `cwd` with a filtered environment; ended when `signal` aborts. The repository's own config is hostile where a
 * pull request was checked out into it: hooks, pagers and external diffs are switched off.
 */
export function createGit(cwd: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Git {
  const git = findGit(env);
  return {
    async read(args) {
      if (git === undefined) return undefined;
      try {
        const { stdout } = await promisify(execFile)(git, [...HARMLESS, ...args], {
          cwd,
          env: { ...env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
          encoding: "utf8",
          maxBuffer: MAX_OUTPUT_BYTES,
          timeout: TIMEOUT_MS,
          signal,
        });
        return stdout;
      } catch {
        return undefined;
      }
    },
  };
}

/** Looked up in PATH alone: a name without a folder would be looked for in the workspace first on Windows. */
function findGit(env: Readonly<Record<string, string>>): string | undefined {
  const folders = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  const file = process.platform === "win32" ? "git.exe" : "git";
  return folders
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, file))
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
}

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
