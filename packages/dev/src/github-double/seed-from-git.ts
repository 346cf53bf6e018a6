import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import type { ObjectKind } from "./git/object-store.ts";
import type { Repository } from "./world.ts";

/**
 * Copies a revision and all its history out of a real git repository, as a push does, and points `refName` at it.
 * Returns the commit's id. Throws git's own message where it fails.
 */
export async function pushFromGit(
  repository: Repository,
  directory: string,
  revision: string,
  refName: string,
): Promise<string> {
  const sha = (await runGit(directory, ["rev-parse", "--verify", `${revision}^{commit}`])).toString("utf8").trim();
  const listed = (await runGit(directory, ["rev-list", "--objects", "--no-object-names", sha])).toString("utf8");
  const packed = await runGit(directory, ["cat-file", "--batch"], listed);
  for (let at = 0; at < packed.length;) {
    const end = packed.indexOf("\n", at);
    const [, kind, size] = packed.toString("latin1", at, end).split(" ");
    const next = end + 1 + Number(size);
    repository.objects.write(kind as ObjectKind, packed.subarray(end + 1, next));
    at = next + 1;
  }
  repository.refs.set(refName, sha);
  return sha;
}

async function runGit(directory: string, args: readonly string[], input = ""): Promise<Buffer> {
  const child = spawn("git", ["-C", directory, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  const exited = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  // A command that reads no input may be gone before its input is closed; what it says then is its exit code.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), exited]);
  if (code !== 0) throw new Error(`git ${args[0]} failed: ${stderr.toString("utf8").trim()}`);
  return stdout;
}
