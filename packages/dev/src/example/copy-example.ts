import { execFile } from "node:child_process";
import { cp, mkdir, readdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { InputError } from "@chainops/core/errors";
import { applyEdits } from "./apply-edits.ts";
import { findBreak } from "./break-example.ts";
import { EXAMPLE_CHANGE } from "./example-change.ts";
import { installOpenZeppelin } from "./install-openzeppelin.ts";

export const EXAMPLE_DIR = fileURLToPath(new URL("../../../../test/fixtures/example", import.meta.url));

export interface ExampleCopy {
  readonly directory: string;
  /** The commit of the branch `main`, with the tracked `.gas-snapshot` that belongs to it. */
  readonly baseSha: string;
  /** The commit after `baseSha`, on the branch `headBranch`. */
  readonly headSha: string;
  readonly headBranch: string;
}

export interface CopyExampleOptions {
  /** Must be empty or not exist yet. */
  readonly targetDir: string;
  /** One of `EXAMPLE_BREAKS` by name; part of the head commit. */
  readonly breakName?: string;
  /** Which of the two commits is left checked out; by default `head`. */
  readonly checkout?: "base" | "head";
  /** Whether to install OpenZeppelin, without which nothing compiles; by default true. */
  readonly dependencies?: boolean;
}

const NOT_COPIED = new Set(["cache", "node_modules", "out", "reports"]);
const IDENTITY = { name: "ChainOps Example", email: "example@chainops.invalid" };
const BASE_DATE = "2026-01-05T09:00:00Z";
const HEAD_DATE = "2026-01-06T09:00:00Z";

/**
 * Copies the example project into a git repository of its own: the project as it is on `main`, then one commit with a
 * small feature on a branch, as a pull request has it. Same content, same commit ids on every machine.
 */
export async function copyExample(options: CopyExampleOptions): Promise<ExampleCopy> {
  const directory = path.resolve(options.targetDir);
  const broken = options.breakName === undefined ? undefined : findBreak(options.breakName);
  await createEmpty(directory);
  await cp(EXAMPLE_DIR, directory, {
    recursive: true,
    filter: (file) => !NOT_COPIED.has(path.relative(EXAMPLE_DIR, file)),
  });
  await git(directory, BASE_DATE, "init", "--quiet", "--template=", "--initial-branch=main");
  const baseSha = await commitAll(directory, BASE_DATE, "Add the example project");
  await git(directory, HEAD_DATE, "checkout", "--quiet", "-b", EXAMPLE_CHANGE.branch);
  await applyEdits(directory, [...EXAMPLE_CHANGE.edits, ...(broken?.edits ?? [])]);
  const message = broken === undefined ? EXAMPLE_CHANGE.message : `${EXAMPLE_CHANGE.message}, but ${broken.summary}`;
  const headSha = await commitAll(directory, HEAD_DATE, message);
  if (options.checkout === "base") await git(directory, HEAD_DATE, "checkout", "--quiet", "main");
  if (options.dependencies ?? true) await installOpenZeppelin(directory);
  return { directory, baseSha, headSha, headBranch: EXAMPLE_CHANGE.branch };
}

async function createEmpty(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) {
    throw new InputError(
      `The example cannot be copied to ${directory}: the folder is not empty. Name an empty or a new one.`,
    );
  }
}

async function commitAll(directory: string, date: string, message: string): Promise<string> {
  await git(directory, date, "add", "--all");
  await git(directory, date, "commit", "--quiet", "--message", message);
  return (await git(directory, date, "rev-parse", "HEAD")).trim();
}

async function git(directory: string, date: string, ...args: string[]): Promise<string> {
  const settings = ["core.autocrlf=false", "core.fileMode=false", "commit.gpgSign=false", "gc.auto=0"];
  const { stdout } = await promisify(execFile)("git", [...settings.flatMap((setting) => ["-c", setting]), ...args], {
    cwd: directory,
    env: {
      PATH: process.env["PATH"],
      SystemRoot: process.env["SystemRoot"],
      GIT_CONFIG_GLOBAL: os.devNull,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: IDENTITY.name,
      GIT_AUTHOR_EMAIL: IDENTITY.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: IDENTITY.name,
      GIT_COMMITTER_EMAIL: IDENTITY.email,
      GIT_COMMITTER_DATE: date,
    },
  });
  return stdout;
}
