import { getExecOutput } from "@actions/exec";

/** Reads from the local git repository; it never changes anything and never talks to a remote. */
export interface Git {
  /** Output of `git <args>` as raw text, or undefined where git fails or is missing. */
  read(args: readonly string[]): Promise<string | undefined>;
}

/**
 * Git in `cwd` with a filtered environment. The repository's own config is hostile where a pull request was checked out
 * into it: hooks, pagers and external diffs are switched off.
 */
export function createGit(cwd: string, env: Record<string, string>): Git {
  return {
    async read(args) {
      try {
        const output = await getExecOutput("git", [...HARMLESS, ...args], {
          cwd,
          env: { ...env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
          silent: true,
          ignoreReturnCode: true,
        });
        return output.exitCode === 0 ? output.stdout : undefined;
      } catch {
        return undefined;
      }
    },
  };
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
