import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { hashSource } from "@chainops/reports/contracts/bytecode";
import { applyEdits } from "../example/apply-edits.ts";
import type { ExampleCopy } from "../example/copy-example.ts";
import { placeRecordedReports } from "../example/recorded-reports.ts";
import { checkOutMergeCommit } from "../local/merge-commit.ts";
import { type PictureChange, SLITHER_FOUND_NOTHING } from "./picture-changes.ts";

/** Both commits of a pictured pull request, and the merge that is checked out. */
export interface PictureCommits {
  readonly baseSha: string;
  readonly headSha: string;
  readonly testedSha: string;
}

const IDENTITY = ["-c", "user.name=ChainOps Example", "-c", "user.email=example@chainops.invalid"];
const DATE = "2026-01-07T09:00:00Z";

/** Edits sources and reports of a copy of the example alike, and commits the change on top of a base with `baseline`. */
export async function commitPicture(
  { directory, headSha, headBranch }: ExampleCopy,
  { title, sources, reports }: PictureChange,
  baseline: string,
): Promise<PictureCommits> {
  const git = (...args: string[]) => runGit(directory, args);
  await git("checkout", "--quiet", "main");
  await writeFile(path.join(directory, ".chainops-baseline.json"), baseline);
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Keep what was measured");
  const baseSha = await git("rev-parse", "HEAD");
  await git("checkout", "--quiet", "-B", headBranch);
  await git("checkout", headSha, "--", "src", "test");
  await editAlike(directory, sources);
  await applyEdits(directory, reports);
  await git("add", "--all", "src", "test");
  await git("commit", "--quiet", "--message", title);
  const head = await git("rev-parse", "HEAD");
  return { baseSha, headSha: head, testedSha: await checkOutMergeCommit(directory, baseSha, head) };
}

/** The recorded reports, and one of Slither: the example's own scanner is a linter that finds nothing high. */
export async function placePictureReports(directory: string): Promise<void> {
  await placeRecordedReports(directory);
  await writeFile(path.join(directory, "reports/slither.sarif"), SLITHER_FOUND_NOTHING);
}

/** An artifact holds the hashes of its sources: those of the edited ones become what a compiler would have written. */
async function editAlike(directory: string, sources: PictureChange["sources"]): Promise<void> {
  const files = [...new Set(sources.map(({ file }) => file))];
  const before = await hashAll(directory, files);
  await applyEdits(directory, sources);
  const after = await hashAll(directory, files);
  // A report that is older than the sources would not be believed.
  await placePictureReports(directory);
  const out = path.join(directory, "out");
  for (const name of await readdir(out, { recursive: true })) {
    if (!name.endsWith(".json")) continue;
    const text = await readFile(path.join(out, name), "utf8");
    const edited = before.reduce((kept, hash, index) => kept.replaceAll(hash, after[index] ?? hash), text);
    await writeFile(path.join(out, name), edited);
  }
}

function hashAll(directory: string, files: readonly string[]): Promise<readonly string[]> {
  return Promise.all(files.map(async (file) => hashSource(await readFile(path.join(directory, file)))));
}

async function runGit(directory: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("git", [...IDENTITY, ...args], {
    cwd: directory,
    env: { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", GIT_AUTHOR_DATE: DATE, GIT_COMMITTER_DATE: DATE },
  });
  return stdout.trim();
}
