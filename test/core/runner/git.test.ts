import { execFileSync } from "node:child_process";
import { access, chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { createGit } from "@chainops/core/runner/git";

const PATH = process.env["PATH"] ?? "";
const never = new AbortController().signal;

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "chainops-git-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A program called git that tells its process id and then hangs. */
async function writeHangingGit(folder: string): Promise<void> {
  const file = path.join(folder, "git");
  await writeFile(file, `#!/bin/sh\necho $$ > "${folder}/pid"\nexec sleep 60\n`);
  await chmod(file, 0o755);
}

async function readPid(folder: string): Promise<string> {
  for (;;) {
    const text = await readFile(path.join(folder, "pid"), "utf8").catch(() => "");
    if (text.endsWith("\n")) return text.trim();
    await delay(10);
  }
}

describe("git", () => {
  it("gives what git prints, unchanged, and nothing where git fails", async () => {
    const folder = await makeFolder();
    execFileSync("git", ["init", "--quiet", folder]);
    await writeFile(path.join(folder, "ä.txt"), "a\n\n");
    execFileSync("git", ["-C", folder, "add", "--all"]);
    const git = createGit(folder, { PATH }, never);
    expect(await git.read(["ls-files", "-z"])).toBe("ä.txt\0");
    expect(await git.read(["cat-file", "blob", ":ä.txt"])).toBe("a\n\n");
    expect(await git.read(["cat-file", "blob", ":none"])).toBeUndefined();
  });

  it("gives nothing where there is no git, and does not take one that a relative PATH leads to", async () => {
    const folder = await makeFolder();
    await writeHangingGit(folder);
    const relative = path.relative(process.cwd(), folder);
    expect(await createGit(folder, { PATH: `${relative}:.:` }, never).read(["version"])).toBeUndefined();
    expect(await createGit(folder, {}, never).read(["version"])).toBeUndefined();
  });

  it("ends git with the run that is cancelled", async () => {
    const folder = await makeFolder();
    await writeHangingGit(folder);
    const cancel = new AbortController();
    const reading = createGit(folder, { PATH: `${folder}:${PATH}` }, cancel.signal).read(["version"]);
    const pid = await readPid(folder);
    cancel.abort();
    expect(await reading).toBeUndefined();
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

async function isAlive(pid: string): Promise<boolean> {
  return access(`/proc/${pid}/exe`).then(
    () => true,
    () => false,
  );
}
